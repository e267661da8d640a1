import { desc } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import { type AuditedChange, genesisHash, hashOf } from './entry.ts';
import { auditEntries } from './tables.ts';

/**
 * Appends an entry to the chain in the caller's transaction. Writers queue here until the transaction ends, so it is
 * the last thing that a transaction does.
 */
export async function appendAudit(transaction: Transaction, change: AuditedChange, at: Date): Promise<void> {
  await lockInTransaction(transaction, 'audit', '');
  const [last] = await transaction.select().from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(1);
  const entry = { ...change, sequence: (last?.sequence ?? 0) + 1, at, previousHash: last?.hash ?? genesisHash };
  await transaction.insert(auditEntries).values({ ...entry, hash: hashOf(entry) });
}
