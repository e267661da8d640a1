import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import type { Payloads, Topic } from './payloads.ts';
import { outbox } from './tables.ts';

/** Writes down, in the transaction of the change, something to be delivered afterwards; see {@link outbox}. */
export async function enqueue<T extends Topic>(
  transaction: Transaction,
  topic: T,
  payload: Payloads[T],
  at: Date,
): Promise<void> {
  await transaction.insert(outbox).values({ id: randomUUID(), topic, payload, createdAt: at, notBefore: at });
}
