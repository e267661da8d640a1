import { fen } from '@wenzhou/money';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, Side } from './account.ts';
import { balanceOf, trialBalance } from './balance.ts';
import { decidePending, decidePosting, decidePostPending, decideVoidPending } from './decision.ts';
import type { Decision } from './decision.ts';
import { draftOf, emptyLedger, evolve, replay } from './ledger.ts';
import type { Ledger, LedgerEvent } from './ledger.ts';
import type { Posting, PostingLine, Resolution } from './posting.ts';
import { reconcile } from './reconciliation.ts';

const accounts: readonly Account[] = [
  { id: 'bank', kind: 'bank', normalSide: 'debit' },
  { id: 'cash', kind: 'cash', normalSide: 'debit', floor: 'no-overdraft' },
  { id: 'deposit-1', kind: 'deposit', normalSide: 'credit', floor: 'no-overdraft' },
  { id: 'deposit-2', kind: 'deposit', normalSide: 'credit', floor: 'no-overdraft' },
];

const transfer = (key: string, from: string, to: string, amount: number): Posting => ({
  key,
  memo: 'test',
  on: '2018-03-01',
  lines: [
    { account: to, side: 'debit', amount: fen(amount) },
    { account: from, side: 'credit', amount: fen(amount) },
  ],
  provisions: [],
});

describe('events', () => {
  const empty = emptyLedger(accounts);
  const posted: LedgerEvent = { kind: 'posted', posting: transfer('a', 'deposit-1', 'bank', 5) };
  const pending: LedgerEvent = { kind: 'pending', posting: transfer('b', 'deposit-1', 'bank', 5) };
  const outcome: LedgerEvent = { kind: 'pending-posted', resolution: { key: 'b', on: '2018-03-05' } };

  test('lead to a new ledger and leave the old one as it was', () => {
    const after = evolve(empty, posted);
    expect(balanceOf(after, 'bank').posted).toBe(5);
    expect(balanceOf(empty, 'bank').posted).toBe(0);
    expect(empty.entries.size).toBe(0);
  });

  test('record where a posting stands', () => {
    const after = replay(accounts, [posted, pending, outcome]);
    expect(after.entries.get('a')).toEqual({ posting: posted.posting, status: 'posted', viaPending: false });
    expect(after.entries.get('b')).toEqual({
      posting: pending.posting,
      status: 'posted',
      viaPending: true,
      resolution: outcome.resolution,
    });
  });

  test('that do not follow from the ledger are errors', () => {
    expect(() => evolve(evolve(empty, posted), posted)).toThrow(/a second time/);
    expect(() => evolve(empty, outcome)).toThrow(/not pending/);
    expect(() => evolve(evolve(empty, posted), { ...outcome, resolution: { key: 'a', on: '' } })).toThrow(
      /not pending/,
    );
    expect(() => evolve(empty, { kind: 'posted', posting: transfer('a', 'x', 'bank', 5) })).toThrow(/account x/);
  });

  test('a draft is entered in place and leaves the ledger it came from as it was', () => {
    const before = evolve(empty, posted);
    const draft = draftOf(before);
    draft.enter(pending);
    expect(draft.balanceOf('bank')).toEqual({ posted: 5, pending: 5, available: 5 });
    draft.enter(outcome);
    expect(draft.balanceOf('bank')).toEqual({ posted: 10, pending: 0, available: 10 });
    expect(draft.balanceOf('cash').posted).toBe(0);
    expect(() => draft.balanceOf('x')).toThrow(/account x/);
    expect(draft.close()).toEqual(replay(accounts, [posted, pending, outcome]));
    expect(before).toEqual(replay(accounts, [posted]));
  });

  test('so are two accounts of one name', () => {
    expect(() => emptyLedger([...accounts, ...accounts])).toThrow(/bank/);
  });
});

type Command =
  | { readonly kind: 'post' | 'pend'; readonly posting: Posting }
  | { readonly kind: 'settle' | 'void'; readonly resolution: Resolution };

const decide = (ledger: Ledger, command: Command): Decision => {
  switch (command.kind) {
    case 'post':
      return decidePosting(ledger, command.posting);
    case 'pend':
      return decidePending(ledger, command.posting);
    case 'settle':
      return decidePostPending(ledger, command.resolution);
    case 'void':
      return decideVoidPending(ledger, command.resolution);
  }
};

const anyKey = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8');
const anyId = fc.constantFrom('bank', 'cash', 'deposit-1', 'deposit-2', 'no-such-account');
const anySide = fc.constantFrom<Side>('debit', 'credit');
const anyLine: fc.Arbitrary<PostingLine> = fc.record({
  account: anyId,
  side: anySide,
  amount: fc.integer({ min: -1, max: 5 }).map(fen),
});
const anyPosting: fc.Arbitrary<Posting> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyKey, anyId, anyId, fc.integer({ min: 1, max: 9 })).map((parts) => transfer(...parts)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyKey, fc.array(anyLine, { maxLength: 4 }))
      .map(([key, lines]) => ({ ...transfer(key, 'bank', 'bank', 1), lines })),
  },
);
const anyResolution = fc.record({ key: anyKey, on: fc.constantFrom('2018-03-05', '2018-03-06') });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom('post' as const, 'pend' as const), posting: anyPosting }),
  fc.record({ kind: fc.constantFrom('settle' as const, 'void' as const), resolution: anyResolution }),
);
/** Every command may come a second time, at once or later. */
const anyCommands = fc
  .array(fc.tuple(anyCommand, fc.boolean()), { maxLength: 30, size: 'max' })
  .map((given) => [
    ...given.map(([command]) => command),
    ...given.flatMap(([command, again]) => (again ? command : [])),
  ]);

const run = (commands: readonly Command[], watch: (before: Ledger, decision: Decision, after: Ledger) => void) => {
  let ledger = emptyLedger(accounts);
  const events: LedgerEvent[] = [];
  for (const command of commands) {
    const decision = decide(ledger, command);
    const after = 'event' in decision ? evolve(ledger, decision.event) : ledger;
    if ('event' in decision) events.push(decision.event);
    watch(ledger, decision, after);
    ledger = after;
  }
  return { ledger, events };
};

const ignore = () => {};

/** Balances by brute force: the lines of what the events left posted, on the debit side. */
const debitBalance = (events: readonly LedgerEvent[], account: string): number => {
  const postings = new Map<string, Posting>();
  const counted = new Set<string>();
  for (const event of events) {
    if ('posting' in event) postings.set(event.posting.key, event.posting);
    if (event.kind === 'posted') counted.add(event.posting.key);
    if (event.kind === 'pending-posted') counted.add(event.resolution.key);
  }
  return [...counted]
    .flatMap((key) => postings.get(key)?.lines ?? [])
    .filter((line) => line.account === account)
    .reduce((sum, line) => sum + (line.side === 'debit' ? line.amount : -line.amount), 0);
};

describe('whatever is commanded', () => {
  test('the books stay balanced, reconciled and above their floors', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        run(commands, (_before, _decision, after) => {
          expect(trialBalance(after).difference).toBe(0);
          expect(reconcile(after).kind).toBe('reconciled');
          for (const { id, floor } of accounts) {
            if (floor === 'no-overdraft') expect(balanceOf(after, id).available).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });

  test('balances are those of the postings', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const { ledger, events } = run(commands, ignore);
        for (const { id, normalSide } of accounts) {
          const expected = debitBalance(events, id) * (normalSide === 'debit' ? 1 : -1) + 0;
          expect(balanceOf(ledger, id).posted).toBe(expected);
        }
      }),
    );
  });

  test('replay gives the same state, also from events that were stored as text', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const { ledger, events } = run(commands, ignore);
        expect(replay(accounts, events)).toEqual(ledger);
        const stored = JSON.parse(JSON.stringify(events)) as LedgerEvent[];
        expect(replay(accounts, stored)).toEqual(ledger);
      }),
    );
  });

  test('what was accepted is accepted once: asked again at any later time, nothing changes', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const accepted: Command[] = [];
        let index = 0;
        const { ledger } = run(commands, (_before, decision) => {
          const command = commands[index];
          if ('event' in decision && command !== undefined) accepted.push(command);
          index += 1;
        });
        for (const command of accepted) expect(decide(ledger, command).kind).toBe('already');
      }),
    );
  });

  test('a ledger in which voided postings had never been made has the same sums', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const { ledger, events } = run(commands, ignore);
        const kept = events.filter((event) => {
          const key = 'posting' in event ? event.posting.key : event.resolution.key;
          return ledger.entries.get(key)?.status !== 'voided';
        });
        expect(replay(accounts, kept).sums).toEqual(ledger.sums);
      }),
    );
  });

  test('a refusal has reasons and the commands do reach every outcome', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCommands, (commands) => {
        run(commands, (_before, decision) => {
          seen.add(decision.kind);
          if (decision.kind === 'refused') for (const { code } of decision.refusals) seen.add(code);
        });
      }),
      { seed: 2018, numRuns: 200 },
    );
    expect([...seen].toSorted()).toEqual([
      'already',
      'empty',
      'key-reused',
      'non-positive-amount',
      'not-pending',
      'overdraft',
      'pending',
      'posted',
      'refused',
      'unbalanced',
      'unknown-account',
      'voided',
    ]);
  });
});
