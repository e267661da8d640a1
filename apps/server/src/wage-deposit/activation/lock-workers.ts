import { lockAllInTransaction } from '../../database/lock-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import type { Claim } from './claims.ts';

/** Workers whose ids begin alike share a lock: a long list would else take more of them than a database has. */
const lockOf = (worker: string): string => worker.slice(0, 2);

/**
 * Lets one transaction at a time decide about the wages of these workers, whichever firm's deposit they are paid from:
 * what the one has granted or paid, the next one reads. Deposits are locked before.
 */
export async function lockWorkers(transaction: Transaction, wages: readonly Pick<Claim, 'worker'>[]): Promise<void> {
  const locks = [...new Set(wages.map(({ worker }) => lockOf(worker)))].sort();
  if (locks.length > 0)
    await lockAllInTransaction(
      transaction,
      locks.map((lock) => ['worker', lock] as const),
    );
}
