import { setTimeout as pause } from 'node:timers/promises';
import { transactionRetries } from '../metrics/metrics.ts';
import { traced } from '../tracing/traced.ts';
import { isConnectionLost, isTransient, OutcomeUnknown } from './database-fault.ts';
import type { Database, Transaction } from './database.ts';
import { sqlstateOf } from './sqlstate.ts';

/** How often a transaction is begun before it is given up. */
const mostTries = 5;

const pauseMs = 10;

/** What a transaction comes to, and what it ends with: statements that nothing within it waits for. */
export interface Ending<T> {
  readonly answer: T;
  /** In this order, and none of them sent yet: drizzle sends a statement once it is waited for. */
  readonly last: readonly PromiseLike<unknown>[];
}

/**
 * Sends the last statements of a transaction and its end together. Locks that they take are so held for the time that
 * the database needs, and not for as long as this program is busy with other things in between.
 */
async function sendTogether<T>(database: Database, work: (transaction: Transaction) => Promise<Ending<T>>): Promise<T> {
  let sent: Promise<unknown> = Promise.resolve();
  let isEnding = false;
  const ended = database.transaction(async (transaction) => {
    const { answer, last } = await work(transaction);
    isEnding = true;
    sent = Promise.all(last.map((statement) => statement.then()));
    // Told below.
    sent.catch(() => undefined);
    return answer;
  });
  // A statement that failed has undone the transaction. At its end one database says nothing of that, the other that it
  // was undone, and only the statement says why.
  try {
    await ended.catch(() => sent);
    await sent;
    return await ended;
  } catch (error) {
    throw isEnding && isConnectionLost(error) ? new OutcomeUnknown(error) : error;
  }
}

/**
 * Runs work in one transaction, whose last statements it leaves to be sent with its end. Where another transaction was in its way (a deadlock, a conflict that the database
 * found), it is begun again, up to {@link mostTries} times, so the work must have no effect outside the transaction.
 */
export const inTransactionEnding = <T>(
  database: Database,
  work: (transaction: Transaction) => Promise<Ending<T>>,
): Promise<T> =>
  traced('transaction', {}, async (span) => {
    for (let tries = 1; ; tries += 1) {
      try {
        span.tell({ tries });
        return await sendTogether(database, work);
      } catch (error) {
        if (!isTransient(error) || tries === mostTries) throw error;
        transactionRetries.inc({ sqlstate: sqlstateOf(error) ?? '' });
        await pause(pauseMs * 2 ** tries * (0.5 + Math.random()));
      }
    }
  });

/** The same where the work waits for all of its statements itself. */
export const inTransaction = <T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  inTransactionEnding(database, async (transaction) => ({ answer: await work(transaction), last: [] }));
