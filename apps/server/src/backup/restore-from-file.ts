import type { Configuration } from '../configuration.ts';
import { openDatabase } from '../database/open-database.ts';
import { openStore } from '../documents/open-store.ts';
import type { BackupEnd } from './backup-lines.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup, type Restored } from './restore-backup.ts';

/**
 * Restores a backup file into an empty database of either kind, and verifies what was restored.
 *
 * @throws StartFault naming what is wrong; the database is as empty as before then
 */
export async function restoreFromFile(
  {
    database,
    documentsDirectory,
    documentsService,
  }: Pick<Configuration, 'database' | 'documentsDirectory' | 'documentsService'>,
  file: string,
): Promise<BackupEnd & Restored> {
  const backup = await readBackup(file);
  const records = await openDatabase(database, () => undefined);
  try {
    const store = { directory: documentsDirectory, service: documentsService };
    const documents = await openStore(store, () => undefined);
    return { ...backup.end, ...(await restoreBackup(records.database, documents, backup)) };
  } finally {
    await records.close();
  }
}
