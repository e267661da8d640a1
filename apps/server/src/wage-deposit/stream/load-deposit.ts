import type { CreditCode } from '@wenzhou/identity';
import { type Deposit, type DepositEvent, noDeposit, replay } from '@wenzhou/wage-deposit';
import { asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { lockInTransaction } from '../../database/lock-in-transaction.ts';
import { depositEvents, deposits } from '../tables.ts';

export type DepositRow = typeof deposits.$inferSelect;

/** A firm's deposit: the state that its events lead to, and the line that the register keeps of it. */
export interface LoadedDeposit {
  readonly firm: CreditCode;
  readonly deposit: Deposit;
  /** None while nothing is on record. */
  readonly row?: DepositRow;
}

/** A firm's deposit, replayed. */
export async function loadDeposit(reader: Database | Transaction, firm: CreditCode): Promise<LoadedDeposit> {
  const [row] = await reader.select().from(deposits).where(eq(deposits.firm, firm));
  if (!row) return { firm, deposit: noDeposit };
  const stored = await reader
    .select({ event: depositEvents.event })
    .from(depositEvents)
    .where(eq(depositEvents.firm, firm))
    .orderBy(asc(depositEvents.sequence));
  // The database keeps the keys of an object in an order of its own; the values are those that the rules decided.
  const events: readonly DepositEvent[] = stored.map(({ event }) => event);
  return { firm, deposit: replay(events), row };
}

/** The deposits of these firms, which nobody else changes until the transaction ends. */
export async function lockDeposits(
  transaction: Transaction,
  firms: readonly CreditCode[],
): Promise<ReadonlyMap<CreditCode, LoadedDeposit>> {
  const loaded = new Map<CreditCode, LoadedDeposit>();
  for (const firm of [...new Set(firms)].sort()) {
    await lockInTransaction(transaction, 'deposit', firm);
    loaded.set(firm, await loadDeposit(transaction, firm));
  }
  return loaded;
}

/** One firm's deposit, which nobody else changes until the transaction ends. */
export async function lockDeposit(transaction: Transaction, firm: CreditCode): Promise<LoadedDeposit> {
  const loaded = (await lockDeposits(transaction, [firm])).get(firm);
  if (!loaded) throw new Error('a deposit that was locked was not loaded');
  return loaded;
}
