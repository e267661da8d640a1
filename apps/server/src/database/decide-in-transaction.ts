import { type Actor, accountIdOf, type system } from '../accounts/actor.ts';
import { appendAudit } from '../audit/append.ts';
import type { AuditedChange } from '../audit/entry.ts';
import { recallAnswer, rememberAnswer } from '../idempotency/remember.ts';
import type { Database, Transaction } from './database.ts';
import { inTransaction } from './in-transaction.ts';

/** What was decided, and the change to enter in the audit. Without a change nothing was appended. */
export interface Decided<T> {
  readonly answer: T;
  readonly change?: AuditedChange;
}

/** Who asks for a decision, under which key, for what, when. */
export interface Asked {
  readonly by: Actor | typeof system;
  readonly idempotencyKey: string;
  /** The procedure and its input, by which a repeated request is known again. */
  readonly request: unknown;
  readonly at: Date;
}

/**
 * Runs one decision that is stored: an answer already given to this actor and key is given again; otherwise `decide`
 * loads with a lock, decides and appends, and its audit entry, which says who asked, and its answer are kept in the same
 * transaction. A decision that changed nothing, such as a refusal, is not remembered, so that a corrected request may
 * use the same key. `decide` may run several times, see {@link inTransaction}.
 */
export function decideInTransaction<T>(
  database: Database,
  { by, idempotencyKey, request, at }: Asked,
  decide: (transaction: Transaction) => Promise<Decided<T>>,
  readAnswer: (remembered: unknown) => T,
): Promise<T> {
  const account = accountIdOf(by);
  const key = `${account}:${idempotencyKey}`;
  return inTransaction(database, async (transaction) => {
    const earlier = await recallAnswer(transaction, key, request);
    if (earlier) return readAnswer(earlier.answer);
    const { answer, change } = await decide(transaction);
    if (change) {
      await rememberAnswer(transaction, key, request, answer, at);
      await appendAudit(transaction, { ...change, details: { ...change.details, by: account } }, at);
    }
    return answer;
  });
}
