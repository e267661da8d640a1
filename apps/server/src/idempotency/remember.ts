import { eq } from 'drizzle-orm';
import { digest } from '../audit/canonical-json.ts';
import type { Transaction } from '../database/database.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { rememberedAnswers } from './tables.ts';

const conflict: Fault = {
  code: 'idempotency-key-reused',
  reason: {
    zh: '这个幂等键已用于另一份内容不同的请求，本次什么也没有改动。',
    en: 'This idempotency key was already used for a request with other content; nothing was changed this time.',
  },
  remedy: {
    zh: '重发原来的请求时保持内容不变；新的请求请换一个新的键。',
    en: 'Keep the content when repeating a request; give a new request a new key.',
  },
};

/**
 * The answer that was given to this key before, if any. Others with the same key wait until the transaction ends.
 *
 * @throws RequestFault `idempotency-key-reused` when the key came with another request.
 */
export async function recallAnswer(
  transaction: Transaction,
  key: string,
  request: unknown,
): Promise<{ readonly answer: unknown } | undefined> {
  const [, [remembered]] = await Promise.all([
    lockInTransaction(transaction, 'idempotency-key', key),
    transaction.select().from(rememberedAnswers).where(eq(rememberedAnswers.key, key)),
  ]);
  if (remembered && remembered.requestDigest !== digest(request)) throw new RequestFault('CONFLICT', conflict);
  return remembered;
}

/** Remembers an answer, once it is waited for. */
export const rememberAnswer = (
  transaction: Transaction,
  key: string,
  request: unknown,
  answer: unknown,
  answeredAt: Date,
): PromiseLike<unknown> =>
  transaction.insert(rememberedAnswers).values({ key, requestDigest: digest(request), answer, answeredAt });
