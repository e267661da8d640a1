import { type Actor, accountIdOf, byWhom, type system } from '../accounts/actor.ts';
import { auditWrite } from '../audit/append.ts';
import type { AuditedChange } from '../audit/entry.ts';
import type { Permit } from '../permissions/permit.ts';
import { recallAnswer, rememberAnswer } from '../idempotency/remember.ts';
import type { Database, Transaction } from './database.ts';
import { inTransactionEnding } from './in-transaction.ts';

/** What was decided, and the change to enter in the audit. Without a change nothing was appended. */
export interface Decided<T> {
  readonly answer: T;
  readonly change?: AuditedChange;
  /** What is still to be written, in this order, and not sent yet: it goes out together with the end. */
  readonly writes?: readonly PromiseLike<unknown>[];
}

/** Who asks for a decision, under which key, for what, when. */
export interface Asked {
  readonly by: Actor | typeof system;
  /** What they may do, where that is limited to matters of theirs. */
  readonly permit?: Permit | undefined;
  readonly idempotencyKey: string;
  /** The procedure and its input, by which a repeated request is known again. */
  readonly request: unknown;
  readonly at: Date;
}

/**
 * Runs one decision that is stored: an answer already given to this actor in this capacity and key is given again; otherwise `decide`
 * loads with a lock, decides and appends, and its audit entry, which says who asked, and its answer are kept in the same
 * transaction. A decision that changed nothing, such as a refusal, is not remembered, so that a corrected request may
 * use the same key. `decide` may run several times, see {@link inTransaction}.
 */
export function decideInTransaction<T>(
  database: Database,
  { by, permit, idempotencyKey, request, at }: Asked,
  decide: (transaction: Transaction) => Promise<Decided<T>>,
  readAnswer: (remembered: unknown) => T,
): Promise<T> {
  const account = accountIdOf(by);
  // In another capacity somebody is somebody else.
  const capacity = 'appointment' in by ? `${account}/${by.appointment}` : account;
  const key = `${capacity}:${idempotencyKey}`;
  return inTransactionEnding(database, async (transaction) => {
    const earlier = await recallAnswer(transaction, key, request);
    if (earlier) {
      permit?.askedBefore();
      return { answer: readAnswer(earlier.answer), last: [] };
    }
    const { answer, change, writes = [] } = await decide(transaction);
    if (!change) return { answer, last: writes };
    const entry = { ...change, details: { ...change.details, ...byWhom(by) } };
    const last = [rememberAnswer(transaction, key, request, answer, at), ...writes, auditWrite(transaction, entry, at)];
    return { answer, last };
  });
}
