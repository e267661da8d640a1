import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { withoutCitizenNumbers } from '../log-record.ts';
import { type AuditedChange, cutEntryText } from './entry.ts';

/** The statement of {@link appendAudit}; sent once it is waited for. */
export function auditWrite(transaction: Transaction, change: AuditedChange, at: Date): PromiseLike<unknown> {
  const { action, subject, details } = change;
  const { beforeHash, beforeSequence, afterSequence } = cutEntryText(change, at);
  const known = `${beforeHash}${afterSequence}`;
  // What is entered stays for good and is exported.
  if (withoutCitizenNumbers(known) !== known) throw new Error(`a citizen number was to be entered with ${action}`);
  return transaction.execute(sql`select append_audit_entry(
    ${at.toISOString()}::timestamptz, ${action}, ${subject}, ${JSON.stringify(details)}::jsonb,
    ${beforeHash}, ${beforeSequence}, ${afterSequence}
  )`);
}

/**
 * Appends an entry to the chain in the caller's transaction. Writers queue here until the transaction ends, so it is
 * the last thing that a transaction does.
 */
export async function appendAudit(transaction: Transaction, change: AuditedChange, at: Date): Promise<void> {
  await auditWrite(transaction, change, at);
}
