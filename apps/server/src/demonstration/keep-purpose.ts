import type { Database } from '../database/database.ts';
import { exitCodes, type Fault, StartFault } from '../fault.ts';
import { databasePurpose } from './tables.ts';

const isDemonstration: Fault = {
  code: 'database-of-a-demonstration',
  reason: {
    zh: '这个数据库是演示用的：其中的账号、密码和动态口令密钥都已公开，不能正式使用。',
    en: 'This is the database of a demonstration: its accounts, passwords and secrets of one-time codes are public.',
  },
  remedy: {
    zh: '演示请加 --demonstration 启动；正式使用请换一个新建的数据库或 DATA_DIRECTORY。',
    en: 'Start it with --demonstration, or use a new database or DATA_DIRECTORY for real work.',
  },
};

const isReal: Fault = {
  code: 'database-in-real-use',
  reason: {
    zh: '这个数据库已在正式使用：演示会改动它的时钟，并写入虚构的数据。',
    en: 'This database is in real use: a demonstration would move its clock and put fictional data into it.',
  },
  remedy: {
    zh: '请去掉 --demonstration（DEMONSTRATION=true）启动，或为演示换一个新建的数据库或 DATA_DIRECTORY。',
    en: 'Start it without --demonstration (DEMONSTRATION=true), or use a new database or DATA_DIRECTORY for that.',
  },
};

/** Notes what a new database is for; one that is in use stays what it is. @returns whether it is a demonstration's */
export async function notePurpose(database: Database, demonstration: boolean, since: Date): Promise<boolean> {
  await database.insert(databasePurpose).values({ demonstration, since }).onConflictDoNothing();
  const [purpose] = await database.select().from(databasePurpose);
  if (!purpose) throw new Error('the purpose of the database was not noted');
  return purpose.demonstration;
}

/**
 * Keeps a demonstration and real use apart, each in a database of its own.
 *
 * @throws StartFault `database-of-a-demonstration`, `database-in-real-use`
 */
export async function keepPurpose(database: Database, demonstration: boolean, at: Date): Promise<void> {
  const found = await notePurpose(database, demonstration, at);
  if (found !== demonstration) throw new StartFault(found ? isDemonstration : isReal, exitCodes.configuration);
}
