import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';

// A transaction takes them in this order, so that two of them never wait for each other. The function in the database
// that appends to the audit takes that lock by its number.
const classes = {
  'idempotency-key': 1,
  person: 2,
  claim: 3,
  deposit: 6,
  worker: 8,
  document: 7,
  audit: 4,
  'audit-head': 5,
} as const;

type Lock = readonly [kind: keyof typeof classes, key: string];

const order = Object.keys(classes);

/** Takes several locks in the order of their classes; see {@link lockInTransaction}. */
export async function lockAllInTransaction(transaction: Transaction, locks: readonly Lock[]): Promise<void> {
  const taken = locks
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([kind, key]) => sql`pg_advisory_xact_lock(${classes[kind]}::int, hashtext(${key}))`);
  await transaction.execute(sql`select ${sql.join(taken, sql`, `)}`);
}

/** Lets one transaction at a time work on something, whether or not it is stored yet, until the transaction ends. */
export const lockInTransaction = (transaction: Transaction, kind: keyof typeof classes, key: string): Promise<void> =>
  lockAllInTransaction(transaction, [[kind, key]]);
