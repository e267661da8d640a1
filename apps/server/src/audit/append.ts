import type { Transaction } from '../database/database.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import { withoutCitizenNumbers } from '../log-record.ts';
import { chainEnd } from './chain.ts';
import { type AuditedChange, entryText, hashOf } from './entry.ts';
import { auditEntries } from './tables.ts';

/**
 * Appends an entry to the chain in the caller's transaction. Writers queue here until the transaction ends, so it is
 * the last thing that a transaction does.
 */
export async function appendAudit(transaction: Transaction, change: AuditedChange, at: Date): Promise<void> {
  await lockInTransaction(transaction, 'audit', '');
  const { entries, hash: previousHash } = await chainEnd(transaction);
  const entry = { ...change, sequence: entries + 1, at, previousHash };
  const text = entryText(entry);
  // What is entered stays for good and is exported.
  if (withoutCitizenNumbers(text) !== text) throw new Error(`a citizen number was to be entered with ${change.action}`);
  await transaction.insert(auditEntries).values({ ...entry, hash: hashOf(entry) });
}
