import { addFen, fen, isFen, zeroFen } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import type { Side } from './account.ts';
import { availableOf } from './account-sums.ts';
import type { Ledger, LedgerEvent } from './ledger.ts';
import type { Posting, PostingLine, PostingStatus, Resolution } from './posting.ts';
import type { LedgerRefusal } from './refusal.ts';
import { sameContent } from './same-content.ts';

/** The command asks for what was done before, to the letter: nothing is to be done. */
export interface Already {
  readonly kind: 'already';
  readonly key: string;
  /** Where the posting stands now. */
  readonly status: PostingStatus;
}

/** The ledger refuses, for all of these reasons; nothing changes. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusals: readonly [LedgerRefusal, ...LedgerRefusal[]];
}

/** The ledger accepts: the status the posting takes. */
export interface Accepted<Kind extends PostingStatus> {
  readonly kind: Kind;
  /** To be stored, and given to `evolve`. */
  readonly event: LedgerEvent;
}

/** The answer to a command: the status the posting takes and the event that brings it there, or why not. */
export type Decision<Kind extends PostingStatus = PostingStatus> = Accepted<Kind> | Already | Refused;

/** A plain sum that may leave the safe range; the caller checks. */
const total = (lines: readonly PostingLine[], side: Side): number =>
  lines.reduce((sum, line) => (line.side === side ? sum + line.amount : sum), 0);

/** Equal to all credits so far, since every entry is balanced. */
const debitsSoFar = (ledger: Ledger): Fen => {
  let sum = zeroFen;
  for (const sums of ledger.sums.values()) sum = addFen(sum, addFen(sums.debitsPosted, sums.debitsPending));
  return sum;
};

const overdrafts = (ledger: Ledger, lines: readonly PostingLine[], mode: 'posted' | 'pending'): LedgerRefusal[] => {
  const refusals: LedgerRefusal[] = [];
  for (const id of new Set(lines.map((line) => line.account))) {
    const account = ledger.accounts.get(id);
    const sums = ledger.sums.get(id);
    if (account?.floor !== 'no-overdraft' || sums === undefined) continue;
    const own = lines.filter((line) => line.account === id);
    const into = total(own, account.normalSide);
    const out = total(own, account.normalSide === 'debit' ? 'credit' : 'debit');
    const available = availableOf(account, sums);
    const short = mode === 'posted' ? out - into - available : out - available;
    if (out > 0 && short > 0) {
      refusals.push({ code: 'overdraft', facts: { account: id, available, short: fen(short) } });
    }
  }
  return refusals;
};

const reasonsAgainst = (ledger: Ledger, { lines }: Posting, mode: 'posted' | 'pending'): LedgerRefusal[] => {
  if (lines.length === 0) return [{ code: 'empty', facts: {} }];
  const refusals: LedgerRefusal[] = [];
  for (const [line, { account, amount }] of lines.entries()) {
    if (amount <= 0) refusals.push({ code: 'non-positive-amount', facts: { line, account, amount } });
  }
  for (const account of new Set(lines.map((line) => line.account))) {
    if (!ledger.accounts.has(account)) refusals.push({ code: 'unknown-account', facts: { account } });
  }

  const counted = lines.filter((line) => line.amount > 0);
  const debits = total(counted, 'debit');
  const credits = total(counted, 'credit');
  const before = debitsSoFar(ledger);
  if (!isFen(debits) || !isFen(credits) || !isFen(before + Math.max(debits, credits))) {
    refusals.push({ code: 'out-of-range', facts: { entered: before } });
    return refusals;
  }
  if (debits !== credits) refusals.push({ code: 'unbalanced', facts: { debits, credits } });
  return [...refusals, ...overdrafts(ledger, counted, mode)];
};

const answer = <Kind extends PostingStatus>(
  refusals: readonly LedgerRefusal[],
  accepted: Accepted<Kind>,
): Decision<Kind> => {
  const [first, ...others] = refusals;
  return first === undefined ? accepted : { kind: 'refused', refusals: [first, ...others] };
};

const decideEntry = <Mode extends 'posted' | 'pending'>(
  ledger: Ledger,
  posting: Posting,
  mode: Mode,
): Decision<Mode> => {
  const earlier = ledger.entries.get(posting.key);
  const event: LedgerEvent = { kind: mode, posting };
  if (earlier === undefined) return answer(reasonsAgainst(ledger, posting, mode), { kind: mode, event });

  const { status } = earlier;
  if (earlier.viaPending === (mode === 'pending') && sameContent(earlier.posting, posting)) {
    return { kind: 'already', key: posting.key, status };
  }
  return {
    kind: 'refused',
    refusals: [{ code: 'key-reused', facts: { key: posting.key, status } }, ...reasonsAgainst(ledger, posting, mode)],
  };
};

/**
 * Decides whether a posting may be entered at once.
 *
 * @returns `posted` with the event; `already` when the key was posted with the same content; or `refused` with all
 *   reasons: `key-reused`, `empty`, `non-positive-amount`, `unknown-account`, `unbalanced`, `out-of-range`, `overdraft`
 * @example
 * ```ts
 * const decision = decidePosting(ledger, posting);
 * const next = decision.kind === 'posted' ? evolve(ledger, decision.event) : ledger;
 * ```
 */
export const decidePosting = (ledger: Ledger, posting: Posting): Decision<'posted'> =>
  decideEntry(ledger, posting, 'posted');

/**
 * Decides whether a posting may wait for its outcome. While it waits, what it takes out of an account is no longer
 * available, and what it brings is not available yet.
 *
 * @returns `pending` with the event; `already` when the key was made pending with the same content, whatever became of
 *   it; or `refused` for the reasons of {@link decidePosting}
 * @example
 * ```ts
 * const decision = decidePending(ledger, posting);
 * ```
 */
export const decidePending = (ledger: Ledger, posting: Posting): Decision<'pending'> =>
  decideEntry(ledger, posting, 'pending');

const decideOutcome = <Kind extends 'posted' | 'voided'>(
  ledger: Ledger,
  resolution: Resolution,
  outcome: Kind,
): Decision<Kind> => {
  const { key } = resolution;
  const entry = ledger.entries.get(key);
  if (entry?.status === 'pending') return { kind: outcome, event: { kind: `pending-${outcome}`, resolution } };
  if (entry?.status === outcome && sameContent(entry.resolution, resolution)) {
    return { kind: 'already', key, status: outcome };
  }
  return {
    kind: 'refused',
    refusals: [{ code: 'not-pending', facts: { key, status: entry?.status ?? 'unknown' } }],
  };
};

/**
 * Decides whether a pending posting is entered for good.
 *
 * @returns `posted` with the event; `already` when the same was done before; or `refused` as `not-pending`
 * @example
 * ```ts
 * const decision = decidePostPending(ledger, { key: 'payment-17', on: '2018-03-05' });
 * ```
 */
export const decidePostPending = (ledger: Ledger, resolution: Resolution): Decision<'posted'> =>
  decideOutcome(ledger, resolution, 'posted');

/**
 * Decides whether a pending posting is given up. It then leaves no trace on any account; its key stays used.
 *
 * @returns `voided` with the event; `already` when the same was done before; or `refused` as `not-pending`
 * @example
 * ```ts
 * const decision = decideVoidPending(ledger, { key: 'payment-17', on: '2018-03-05' });
 * ```
 */
export const decideVoidPending = (ledger: Ledger, resolution: Resolution): Decision<'voided'> =>
  decideOutcome(ledger, resolution, 'voided');
