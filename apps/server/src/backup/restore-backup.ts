import { sql } from 'drizzle-orm';
import { verifyAudit } from '../audit/verify.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { exitCodes, StartFault } from '../fault.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { type LedgerReconciliation, reconcileStored } from '../ledger/reconcile-stored.ts';
import { type BackedUpTable, backedUpTables, tableNames } from './backed-up-tables.ts';
import type { ReadableBackup } from './read-backup.ts';

const notEmpty = (table: string): StartFault =>
  new StartFault(
    {
      code: 'database-not-empty',
      reason: {
        zh: `数据库不是空的（${table} 中已有记录）；什么也没有恢复。`,
        en: `The database is not empty: there are records in ${table}. Nothing was restored.`,
      },
      remedy: {
        zh: '请恢复到新建的数据库或新的 DATA_DIRECTORY，并且在第一次启动服务之前恢复。',
        en: 'Restore into a new database or a new DATA_DIRECTORY, before the server is started on it for the first time.',
      },
    },
    exitCodes.dataError,
  );

const auditBroken = (): StartFault =>
  new StartFault(
    {
      code: 'backup-audit-broken',
      reason: {
        zh: '备份中的审计链与写入时不符；什么也没有恢复。',
        en: 'The audit in the backup is not what was written; nothing was restored.',
      },
      remedy: { zh: '请保全这份备份以备查证，并换用另一份。', en: 'Keep it as evidence and use another backup.' },
    },
    exitCodes.dataError,
  );

const ledgerDiscrepant = (found: number): StartFault =>
  new StartFault(
    {
      code: 'backup-ledger-discrepant',
      reason: {
        zh: `备份中的总账有 ${found} 处不符；什么也没有恢复。`,
        en: `The ledger in the backup does not agree in ${found} places; nothing was restored.`,
      },
      remedy: {
        zh: '请保全这份备份以备查证，查明不符的原因，并换用另一份。',
        en: 'Keep it as evidence, find out why it does not agree, and use another backup.',
      },
    },
    exitCodes.dataError,
  );

const rowsAtOnce = 500;

async function insertRows(
  transaction: Transaction,
  { name, columns }: BackedUpTable,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => sql.identifier(column.name));
  const values = columns.map((column, index) => sql.raw(`(line ->> ${index})::${column.type}`));
  await transaction.execute(sql`
    insert into ${sql.identifier(name)} (${sql.join(names, sql`, `)})
    select ${sql.join(values, sql`, `)} from json_array_elements(${JSON.stringify(rows)}::json) as lines (line)
  `);
}

function tableOf(name: string, columns: readonly string[]): BackedUpTable {
  const table = backedUpTables.find((one) => one.name === name);
  if (!table || table.columns.map((column) => column.name).join() !== columns.join())
    throw new Error(`the backup has a table ${name} of other columns`);
  return table;
}

async function enter(transaction: Transaction, documents: DocumentStore, backup: ReadableBackup): Promise<void> {
  let table: BackedUpTable | undefined;
  let rows: (readonly (string | null)[])[] = [];
  const enterRows = async (): Promise<void> => {
    if (table) await insertRows(transaction, table, rows);
    rows = [];
  };
  for await (const line of backup.content()) {
    if ('row' in line) {
      rows.push(line.row);
      if (rows.length === rowsAtOnce) await enterRows();
      continue;
    }
    await enterRows();
    if ('table' in line) table = tableOf(line.table, line.columns);
    else await putDocument(documents, line.document, line.bytes);
  }
  await enterRows();
}

async function putDocument(documents: DocumentStore, digest: string, base64: string): Promise<void> {
  const kept = await documents.put(Buffer.from(base64, 'base64'));
  if (kept !== digest) throw new Error(`document ${digest} is not what its digest says`);
}

export interface Restored {
  readonly auditEntries: number;
  readonly ledger: LedgerReconciliation;
}

/**
 * Puts a backup into an empty database: every row as it was, in one transaction, so that nothing is left of a restore
 * that fails. The triggers that keep and count what is entered are silent meanwhile, since the rows hold what they have
 * counted; what they promise is verified instead: the audit and the ledger, without which nothing is restored.
 *
 * @throws StartFault `database-not-empty`, `backup-audit-broken`, `backup-ledger-discrepant`
 */
export function restoreBackup(database: Database, documents: DocumentStore, backup: ReadableBackup): Promise<Restored> {
  return database.transaction(async (transaction) => {
    const setTriggers = async (state: 'enable' | 'disable'): Promise<void> => {
      for (const { name } of backedUpTables)
        await transaction.execute(sql.raw(`alter table "${name}" ${state} trigger user`));
    };
    // Altering a table also keeps every other session from writing to it.
    await setTriggers('disable');
    for (const name of tableNames) {
      const found = await transaction.execute(sql`select 1 from ${sql.identifier(name)} limit 1`);
      if ((found as unknown as { readonly rows: readonly unknown[] }).rows.length > 0) throw notEmpty(name);
    }
    await enter(transaction, documents, backup);
    await setTriggers('enable');
    const audit = await verifyAudit(transaction);
    if (audit.kind === 'broken') throw auditBroken();
    const ledger = reconcileStored(await readLedger(transaction));
    if (ledger.kind === 'discrepant') throw ledgerDiscrepant(ledger.discrepancyCount);
    return { auditEntries: audit.end.entries, ledger };
  });
}
