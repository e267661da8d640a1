import { open } from 'node:fs/promises';
import type { Configuration } from '../configuration.ts';
import { openDatabase } from '../database/open-database.ts';
import { exitCodes, StartFault } from '../fault.ts';
import { openAuditLog } from './audit-log.ts';
import { exportAudit } from './export.ts';
import type { SignedHead } from './head.ts';

const notWritten = (file: string, cause: unknown): StartFault =>
  new StartFault(
    {
      code: 'audit-export-not-written',
      reason: {
        zh: `审计导出文件 ${file} 写不成，或已经存在。`,
        en: `The audit could not be written to ${file}, or that file is there already.`,
      },
      remedy: { zh: '请换一个可写的、尚不存在的文件。', en: 'Name a file that is not there yet and can be written.' },
    },
    exitCodes.cannotCreate,
    { cause },
  );

/**
 * Signs a head over all there is and writes the audit to a new file, readable for its owner only.
 *
 * @returns the head that the export ends with
 * @throws StartFault when the database cannot be had, the audit was tampered with, or the file cannot be written
 */
export async function exportAuditToFile(
  { database, auditKey }: Pick<Configuration, 'database' | 'auditKey'>,
  file: string,
  at: Date,
): Promise<SignedHead> {
  const records = await openDatabase(database, () => undefined);
  try {
    const audit = await openAuditLog(records.database, auditKey, () => undefined);
    const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
      throw notWritten(file, error);
    });
    try {
      const head = await audit.sign(at);
      for await (const line of exportAudit(records.database, head)) await handle.write(line);
      await handle.sync();
      return head;
    } finally {
      await handle.close();
    }
  } finally {
    await records.close();
  }
}
