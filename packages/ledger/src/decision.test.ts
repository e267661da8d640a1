import { fen } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import type { Account, Side } from './account.ts';
import { balanceOf } from './balance.ts';
import { decidePending, decidePosting, decidePostPending, decideVoidPending } from './decision.ts';
import type { Decision } from './decision.ts';
import { emptyLedger, evolve } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import type { Posting } from './posting.ts';

const accounts: readonly Account[] = [
  { id: 'bank', kind: 'bank', normalSide: 'debit' },
  { id: 'deposit', kind: 'deposit', normalSide: 'credit', floor: 'no-overdraft' },
  { id: 'cash', kind: 'cash', normalSide: 'debit', floor: 'no-overdraft' },
];

const line = (account: string, side: Side, amount: number) => ({ account, side, amount: fen(amount) });

const posting = (key: string, ...lines: Posting['lines']): Posting => ({
  key,
  memo: 'test',
  on: '2018-03-01',
  lines,
  provisions: [{ statute: 'wage-deposit', article: 6 }],
});

const paidIn = (key: string, amount: number): Posting =>
  posting(key, line('bank', 'debit', amount), line('deposit', 'credit', amount));
const paidOut = (key: string, amount: number): Posting =>
  posting(key, line('deposit', 'debit', amount), line('bank', 'credit', amount));

const accept = (ledger: Ledger, decision: Decision): Ledger => {
  if (!('event' in decision)) throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  return evolve(ledger, decision.event);
};

const reasons = (decision: Decision) => (decision.kind === 'refused' ? decision.refusals : []);
const codes = (decision: Decision) => reasons(decision).map((refusal) => refusal.code);

const empty = emptyLedger(accounts);
const holding100 = accept(empty, decidePosting(empty, paidIn('in', 100)));

describe('a posting', () => {
  test('is entered when it is balanced', () => {
    const paid = paidIn('in', 100);
    expect(decidePosting(empty, paid)).toEqual({ kind: 'posted', event: { kind: 'posted', posting: paid } });
    expect(balanceOf(holding100, 'bank')).toEqual({ posted: 100, pending: 0, available: 100 });
    expect(balanceOf(holding100, 'deposit')).toEqual({ posted: 100, pending: 0, available: 100 });
  });

  test('may have many lines', () => {
    const both = posting('k', line('bank', 'debit', 60), line('cash', 'debit', 40), line('deposit', 'credit', 100));
    expect(decidePosting(empty, both).kind).toBe('posted');
  });

  test('without lines is refused', () => {
    expect(reasons(decidePosting(empty, posting('k')))).toEqual([{ code: 'empty', facts: {} }]);
  });

  test('with different debits and credits is refused, by a single fen', () => {
    const off = posting('k', line('bank', 'debit', 101), line('deposit', 'credit', 100));
    expect(reasons(decidePosting(empty, off))).toEqual([{ code: 'unbalanced', facts: { debits: 101, credits: 100 } }]);
  });

  test('to an unknown account is refused, once for each', () => {
    const lost = posting('k', line('x', 'debit', 1), line('x', 'debit', 1), line('y', 'credit', 2));
    expect(reasons(decidePosting(empty, lost))).toEqual([
      { code: 'unknown-account', facts: { account: 'x' } },
      { code: 'unknown-account', facts: { account: 'y' } },
    ]);
  });

  test('of nothing or less is refused, and such a line is left out of the rest', () => {
    const none = posting('k', line('bank', 'debit', 0), line('deposit', 'credit', -1));
    expect(reasons(decidePosting(empty, none))).toEqual([
      { code: 'non-positive-amount', facts: { line: 0, account: 'bank', amount: 0 } },
      { code: 'non-positive-amount', facts: { line: 1, account: 'deposit', amount: -1 } },
    ]);
  });

  test('is refused for all reasons at once', () => {
    const wrong = posting('in', line('deposit', 'debit', 101), line('x', 'credit', 7), line('bank', 'credit', -5));
    expect(reasons(decidePosting(holding100, wrong))).toEqual([
      { code: 'key-reused', facts: { key: 'in', status: 'posted' } },
      { code: 'non-positive-amount', facts: { line: 2, account: 'bank', amount: -5 } },
      { code: 'unknown-account', facts: { account: 'x' } },
      { code: 'unbalanced', facts: { debits: 101, credits: 7 } },
      { code: 'overdraft', facts: { account: 'deposit', available: 100, short: 1 } },
    ]);
  });
});

describe('the floor', () => {
  test('lets all go out that has come in, and not a fen more', () => {
    expect(decidePosting(holding100, paidOut('out', 100)).kind).toBe('posted');
    expect(reasons(decidePosting(holding100, paidOut('out', 101)))).toEqual([
      { code: 'overdraft', facts: { account: 'deposit', available: 100, short: 1 } },
    ]);
  });

  test('holds on the debit side too', () => {
    const spent = posting('k', line('bank', 'debit', 1), line('cash', 'credit', 1));
    expect(codes(decidePosting(empty, spent))).toEqual(['overdraft']);
  });

  test('is no matter of an account without one', () => {
    const owed = posting('k', line('cash', 'debit', 50), line('bank', 'credit', 50));
    expect(balanceOf(accept(empty, decidePosting(empty, owed)), 'bank').posted).toBe(-50);
  });

  test('looks at what a posting does to the account as a whole', () => {
    const through = posting(
      'k',
      line('deposit', 'debit', 130),
      line('deposit', 'credit', 30),
      line('bank', 'credit', 100),
    );
    expect(decidePosting(holding100, through).kind).toBe('posted');
    expect(codes(decidePending(holding100, through))).toEqual(['overdraft']);
  });
});

describe('a key', () => {
  test('with the same content is entered once, whatever order a database gives its properties', () => {
    const again = { ...paidIn('in', 100), provisions: [{ article: 6, statute: 'wage-deposit' }] };
    expect(decidePosting(holding100, again)).toEqual({ kind: 'already', key: 'in', status: 'posted' });
  });

  test.each([
    ['another amount', paidIn('in', 99)],
    ['another memo', { ...paidIn('in', 100), memo: 'other' }],
    ['another day', { ...paidIn('in', 100), on: '2018-03-02' }],
    ['other provisions', { ...paidIn('in', 100), provisions: [] }],
  ])('is refused for %s', (_, other) => {
    expect(reasons(decidePosting(holding100, other))).toEqual([
      { code: 'key-reused', facts: { key: 'in', status: 'posted' } },
    ]);
  });

  test('is refused for a pending posting after a posted one, and the other way round', () => {
    expect(codes(decidePending(holding100, paidIn('in', 100)))).toEqual(['key-reused']);
    const waiting = accept(empty, decidePending(empty, paidIn('in', 100)));
    expect(codes(decidePosting(waiting, paidIn('in', 100)))).toEqual(['key-reused']);
  });

  test('that was refused is still free', () => {
    expect(decidePosting(empty, paidOut('k', 5)).kind).toBe('refused');
    expect(decidePosting(empty, paidIn('k', 5)).kind).toBe('posted');
  });
});

describe('a pending posting', () => {
  const outcome = { key: 'out', on: '2018-03-05' };
  const waiting = accept(holding100, decidePending(holding100, paidOut('out', 70)));

  test('takes what it needs out of reach at once', () => {
    expect(balanceOf(waiting, 'deposit')).toEqual({ posted: 100, pending: -70, available: 30 });
    expect(decidePosting(waiting, paidOut('k', 30)).kind).toBe('posted');
    expect(codes(decidePosting(waiting, paidOut('k', 31)))).toEqual(['overdraft']);
  });

  test('brings nothing before it is posted', () => {
    const coming = accept(holding100, decidePending(holding100, paidIn('k', 50)));
    expect(balanceOf(coming, 'deposit')).toEqual({ posted: 100, pending: 50, available: 100 });
    expect(codes(decidePosting(coming, paidOut('out', 101)))).toEqual(['overdraft']);
    const come = accept(coming, decidePostPending(coming, { key: 'k', on: '2018-03-05' }));
    expect(decidePosting(come, paidOut('out', 150)).kind).toBe('posted');
  });

  test('is refused like any other', () => {
    expect(codes(decidePending(holding100, paidOut('k', 101)))).toEqual(['overdraft']);
    expect(codes(decidePending(holding100, posting('k')))).toEqual(['empty']);
  });

  test('is entered for good by its outcome', () => {
    const decision = decidePostPending(waiting, outcome);
    expect(decision).toEqual({ kind: 'posted', event: { kind: 'pending-posted', resolution: outcome } });
    const after = accept(waiting, decision);
    expect(balanceOf(after, 'deposit')).toEqual({ posted: 30, pending: 0, available: 30 });
    expect(decidePostPending(after, outcome)).toEqual({ kind: 'already', key: 'out', status: 'posted' });
    expect(decidePending(after, paidOut('out', 70))).toEqual({ kind: 'already', key: 'out', status: 'posted' });
    expect(reasons(decideVoidPending(after, outcome))).toEqual([
      { code: 'not-pending', facts: { key: 'out', status: 'posted' } },
    ]);
    expect(codes(decidePostPending(after, { key: 'out', on: '2018-03-06' }))).toEqual(['not-pending']);
  });

  test('leaves no trace on the accounts when it is given up', () => {
    const decision = decideVoidPending(waiting, outcome);
    expect(decision).toEqual({ kind: 'voided', event: { kind: 'pending-voided', resolution: outcome } });
    const after = accept(waiting, decision);
    expect(after.sums).toEqual(holding100.sums);
    expect(decideVoidPending(after, outcome)).toEqual({ kind: 'already', key: 'out', status: 'voided' });
    expect(reasons(decidePostPending(after, outcome))).toEqual([
      { code: 'not-pending', facts: { key: 'out', status: 'voided' } },
    ]);
    expect(codes(decidePosting(after, paidOut('out', 10)))).toEqual(['key-reused']);
  });

  test('has an outcome only if there is one', () => {
    expect(reasons(decidePostPending(empty, outcome))).toEqual([
      { code: 'not-pending', facts: { key: 'out', status: 'unknown' } },
    ]);
    expect(reasons(decideVoidPending(holding100, { key: 'in', on: '2018-03-05' }))).toEqual([
      { code: 'not-pending', facts: { key: 'in', status: 'posted' } },
    ]);
  });
});

describe('the safe range', () => {
  const largest = Number.MAX_SAFE_INTEGER;

  test('bounds all that is entered, posted or pending', () => {
    const full = accept(holding100, decidePending(holding100, paidIn('all', largest - 100)));
    expect(reasons(decidePosting(full, paidIn('more', 1)))).toEqual([
      { code: 'out-of-range', facts: { entered: largest } },
    ]);
    const freed = accept(full, decideVoidPending(full, { key: 'all', on: '2018-03-05' }));
    expect(decidePosting(freed, paidIn('more', 1)).kind).toBe('posted');
  });

  test('bounds one posting', () => {
    const huge = posting('k', line('bank', 'debit', largest), line('bank', 'debit', 1), line('deposit', 'credit', 5));
    expect(codes(decidePosting(empty, huge))).toEqual(['out-of-range']);
  });
});
