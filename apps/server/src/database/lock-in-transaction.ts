import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';

// A transaction takes them in this order, so that two of them never wait for each other. The function in the database
// that appends to the audit takes that lock by its number.
const classes = { 'idempotency-key': 1, person: 2, claim: 3, deposit: 6, audit: 4, 'audit-head': 5 } as const;

/** Lets one transaction at a time work on something, whether or not it is stored yet, until the transaction ends. */
export async function lockInTransaction(
  transaction: Transaction,
  kind: keyof typeof classes,
  key: string,
): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${classes[kind]}::int, hashtext(${key}))`);
}
