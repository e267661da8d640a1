import { setTimeout as pause } from 'node:timers/promises';
import { transactionRetries } from '../metrics/metrics.ts';
import { isTransient } from './database-fault.ts';
import type { Database, Transaction } from './database.ts';
import { sqlstateOf } from './sqlstate.ts';

/** How often a transaction is begun before it is given up. */
export const mostTries = 5;

const pauseMs = 10;

/**
 * Runs work in one transaction. Where another transaction was in its way (a deadlock, a conflict that the database
 * found), it is begun again, up to {@link mostTries} times, so the work must have no effect outside the transaction.
 */
export async function inTransaction<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (!isTransient(error) || tries === mostTries) throw error;
      transactionRetries.inc({ sqlstate: sqlstateOf(error) ?? '' });
      await pause(pauseMs * 2 ** tries * (0.5 + Math.random()));
    }
  }
}
