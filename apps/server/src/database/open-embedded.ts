import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { exitCodes, StartFault } from '../fault.ts';
import { prepareDataDirectory } from './data-directory.ts';
import type { OpenDatabase } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { migrateDatabase } from './migrate.ts';
import { refuseGoingAround } from './refuse-going-around.ts';
import { writeOnlyWithRoom } from './room-to-write.ts';
import * as schema from './schema.ts';

async function startPGlite(directory: string): Promise<PGlite> {
  const own = join(directory, 'postgres');
  try {
    // Its files are open to everyone, whatever the umask: the directory keeps the other accounts of the machine out.
    await mkdir(own, { recursive: true, mode: 0o700 });
    return refuseGoingAround(writeOnlyWithRoom(await PGlite.create(own), own));
  } catch (error) {
    throw new StartFault(
      {
        code: 'database-unreadable',
        reason: {
          zh: `数据目录 ${directory} 中的数据库打不开：内容损坏，或由别的版本写成。`,
          en: `The database in the data directory ${directory} cannot be opened: it is damaged or was written by another version.`,
        },
        remedy: {
          zh: '请从备份恢复该目录，或用 DATA_DIRECTORY 指定另一个目录。请勿删除原目录。',
          en: 'Restore the directory from a backup, or set DATA_DIRECTORY to another one. Do not delete the old one.',
        },
      },
      exitCodes.unavailable,
      { cause: error },
    );
  }
}

/**
 * Opens the database of a data directory, for this process alone, and brings it up to date. What was answered survives
 * a killed process; it may not survive a power cut, for which there is the PostgreSQL server.
 */
export async function openEmbedded(path: string): Promise<OpenDatabase> {
  const { directory, fileTime } = await prepareDataDirectory(path);
  const lock = await lockDirectory(directory, fileTime);
  let client: PGlite | undefined;
  const close = async (): Promise<void> => {
    await client?.close();
    await lock.release();
  };
  try {
    client = await startPGlite(directory);
    const database = drizzle(client, { schema });
    await migrateDatabase((config) => migrate(database, config));
    const open = client;
    return {
      kind: 'embedded',
      database,
      listen: async (channel, { onNotification }) => {
        const unlisten = await open.listen(channel, onNotification);
        // A database that is closed hears nothing any more.
        return async () => (open.closed ? undefined : unlisten());
      },
      statements: async (text, values) => {
        if (values) return open.query(text, [...values]);
        // In a transaction of their own, since a failure would leave the one that they begin open for whoever comes next.
        const answers = await open.transaction((transaction) => transaction.exec(text));
        return { rows: answers.at(-1)?.rows ?? [] };
      },
      ping: async () => void (await open.query('select 1')),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
