import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { exitCodes, StartFault } from '../fault.ts';
import { type BackedUpTable, backedUpTables } from './backed-up-tables.ts';
import { backupFormat, type BackupEnd, schemaDigest } from './backup-lines.ts';

const rowsAtOnce = 500;

/** The rows of a table as text, through a cursor of the transaction. */
async function* rowsOf(transaction: Transaction, { name, columns }: BackedUpTable): AsyncGenerator<(string | null)[]> {
  const texts = sql.join(
    columns.map((column, index) => sql`${sql.identifier(column.name)}::text as ${sql.identifier(`c${index}`)}`),
    sql`, `,
  );
  await transaction.execute(sql`declare backup_rows no scroll cursor for select ${texts} from ${sql.identifier(name)}`);
  for (;;) {
    const fetched = await transaction.execute(sql.raw(`fetch ${rowsAtOnce} from backup_rows`));
    const { rows } = fetched as unknown as { readonly rows: readonly Readonly<Record<string, string | null>>[] };
    for (const row of rows) yield columns.map((_, index) => row[`c${index}`] ?? null);
    if (rows.length < rowsAtOnce) break;
  }
  await transaction.execute(sql`close backup_rows`);
}

const documentMissing = (digest: string, cause: unknown): StartFault =>
  new StartFault(
    {
      code: 'backup-document-missing',
      reason: {
        zh: `文件 ${digest} 的内容取不到，或与其摘要不符；没有它备份就不完整，因此没有写。`,
        en: `The bytes of document ${digest} cannot be had, or are not what its digest says; the backup would not be whole and was not made.`,
      },
      remedy: {
        zh: '请检查 DOCUMENTS_DIRECTORY 或文件服务的设置，或从更早的备份找回这份文件。',
        en: 'Check DOCUMENTS_DIRECTORY or the service for documents, or take the document from an earlier backup.',
      },
    },
    exitCodes.dataError,
    { cause },
  );

/** Writes text somewhere, waiting until there is room for more. */
export type Write = (text: string) => Promise<void>;

/**
 * Writes everything that is recorded as lines of JSON: the rows as they are at one moment, whoever goes on writing
 * meanwhile, then the bytes of their documents, then a digest of it all.
 */
export async function writeBackup(
  database: Database,
  documents: DocumentStore,
  at: Date,
  write: Write,
): Promise<BackupEnd> {
  const hash = createHash('sha256');
  const writeLine = async (line: object): Promise<void> => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    await write(text);
  };
  await writeLine({ format: backupFormat, schema: schemaDigest(), at: at.toISOString() });
  const digests = new Set<string>();
  let count = 0;
  await database.transaction(
    async (transaction) => {
      // Dates and intervals must read the same wherever they are restored.
      await transaction.execute(sql`set local time zone 'UTC'`);
      await transaction.execute(sql`set local datestyle to 'ISO'`);
      await transaction.execute(sql`set local intervalstyle to 'postgres'`);
      for (const table of backedUpTables) {
        const digestColumn =
          table.name === 'documents' ? table.columns.findIndex(({ name }) => name === 'digest') : undefined;
        await writeLine({ table: table.name, columns: table.columns.map(({ name }) => name) });
        for await (const row of rowsOf(transaction, table)) {
          await writeLine({ row });
          count += 1;
          const digest = digestColumn === undefined ? undefined : row[digestColumn];
          if (digest) digests.add(digest);
        }
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  for (const digest of digests) {
    const bytes = await documents.get(digest).catch((error: unknown) => {
      throw documentMissing(digest, error);
    });
    await writeLine({ document: digest, bytes: Buffer.from(bytes).toString('base64') });
  }
  const end = { rows: count, documents: digests.size, digest: hash.digest('hex') };
  await write(`${JSON.stringify(end)}\n`);
  return end;
}
