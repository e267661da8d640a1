import { once } from 'node:events';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Configuration } from '../configuration.ts';
import { openDatabase } from '../database/open-database.ts';
import { openStore } from '../documents/open-store.ts';
import { exitCodes, StartFault } from '../fault.ts';
import type { BackupEnd } from './backup-lines.ts';
import { type Write, writeBackup } from './write-backup.ts';

const notWritten = (file: string, cause: unknown): StartFault =>
  new StartFault(
    {
      code: 'backup-not-written',
      reason: {
        zh: `备份文件 ${file} 写不成，或已经存在；没有留下不完整的备份。`,
        en: `The backup could not be written to ${file}, or that file is there already; no half of a backup is left.`,
      },
      remedy: {
        zh: '请换一个可写的、尚不存在的文件，并确认磁盘有空间。',
        en: 'Name a file that is not there yet and can be written, on a disk with room.',
      },
    },
    exitCodes.cannotCreate,
    { cause },
  );

/** Packs a backup into a file that is open, and closes it. */
async function pack(
  handle: FileHandle,
  file: string,
  writeAll: (write: Write) => Promise<BackupEnd>,
): Promise<BackupEnd> {
  const lines = new PassThrough();
  const packed = pipeline(lines, createGzip(), handle.createWriteStream({ flush: true }));
  const write: Write = async (text) => {
    // Where the file cannot be written any more, nothing drains.
    if (!lines.write(text)) await Promise.race([once(lines, 'drain'), packed]);
  };
  const [written, kept] = await Promise.allSettled([writeAll(write).finally(() => lines.end()), packed]);
  if (kept.status === 'rejected') throw notWritten(file, kept.reason);
  if (written.status === 'rejected') throw written.reason;
  return written.value;
}

/**
 * Writes everything that is recorded to a new file, readable for its owner only. A PostgreSQL server may go on serving
 * meanwhile; an embedded database must not be in use.
 *
 * @throws StartFault when the database cannot be had or the file cannot be written; then there is no file
 */
export async function backupToFile(
  {
    database,
    documentsDirectory,
    documentsService,
  }: Pick<Configuration, 'database' | 'documentsDirectory' | 'documentsService'>,
  file: string,
  at: Date,
): Promise<BackupEnd> {
  const records = await openDatabase(database, () => undefined);
  try {
    const store = { directory: documentsDirectory, service: documentsService };
    const documents = await openStore(store, () => undefined);
    const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
      throw notWritten(file, error);
    });
    try {
      return await pack(handle, file, (write) => writeBackup(records.database, documents, at, write));
    } catch (error) {
      await unlink(file);
      throw error;
    }
  } finally {
    await records.close();
  }
}
