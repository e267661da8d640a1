import { appendAudit } from '../audit/append.ts';
import type { AuditedChange } from '../audit/entry.ts';
import { recallAnswer, rememberAnswer } from '../idempotency/remember.ts';
import type { Database, Transaction } from './database.ts';

/** What was decided, and the change to enter in the audit. Without a change nothing was appended. */
export interface Decided<T> {
  readonly answer: T;
  readonly change?: AuditedChange;
}

/**
 * Runs one decision that is stored: an answer already given to this key is given again; otherwise `decide` loads with a
 * lock, decides and appends, and its audit entry and its answer are kept in the same transaction. A decision that
 * changed nothing, such as a refusal, is not remembered, so that a corrected request may use the same key.
 */
export function decideInTransaction<T>(
  database: Database,
  asked: { readonly idempotencyKey: string; readonly request: unknown; readonly at: Date },
  decide: (transaction: Transaction) => Promise<Decided<T>>,
  readAnswer: (remembered: unknown) => T,
): Promise<T> {
  const { idempotencyKey, request, at } = asked;
  return database.transaction(async (transaction) => {
    const earlier = await recallAnswer(transaction, idempotencyKey, request);
    if (earlier) return readAnswer(earlier.answer);
    const { answer, change } = await decide(transaction);
    if (change) {
      await rememberAnswer(transaction, idempotencyKey, request, answer, at);
      await appendAudit(transaction, change, at);
    }
    return answer;
  });
}
