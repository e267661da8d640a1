import { addDays, anniversary, isBefore, type PlainDate, plainDate } from '@wenzhou/calendar';
import { balanceOf, trialBalance } from '@wenzhou/ledger';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, firmCode, guarantee, labour, live, lucheng, ouhai, refusedFor } from '../test/life.ts';
import {
  decide,
  type Deposit,
  depositBalance,
  type DepositCommand,
  type DepositEvent,
  depositLevel,
  depositSteps,
  evolve,
  noDeposit,
  replay,
  type StepName,
  stepNames,
} from './index.ts';

/** What a random actor has in mind; the figures are made to fit the state more often than not. */
const intents = fc.record({
  step: fc.constantFrom(...stepNames),
  days: fc.oneof(fc.nat(3), fc.nat(40), fc.nat(700)),
  off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) }),
  part: fc.integer({ min: 1, max: 100 }),
  one: fc.boolean(),
  two: fc.boolean(),
  rightActor: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  number: fc.nat(3),
});
type Intent = typeof intents extends fc.Arbitrary<infer T> ? T : never;

const actors = { firm, 'construction-authority': lucheng, 'labour-authority': labour } as const;

function commandOf(deposit: Deposit, intent: Intent, serial: number): DepositCommand {
  const { step, days, off, part, one, two, number } = intent;
  const on = addDays(deposit.lastOn ?? plainDate('2018-03-05'), days);
  const [role] = depositSteps[step].by;
  const misplaced = deposit.phase === 'misplaced' || step === 'record-misplaced';
  const by = !intent.rightActor || role === undefined ? ouhai : misplaced && role !== 'firm' ? ouhai : actors[role];
  const balance = depositBalance(deposit);
  const lacking = Math.max(1, depositLevel(deposit) - balance + off);
  const handedIn = (amount: number) =>
    one ? cash(amount) : guarantee(amount, addDays(on, -number), addDays(anniversary(on, 3), number - 2));
  const worker = `W${number}`;
  const month = two ? '2018-04' : '2018-05';
  const common = { on, by };
  switch (step) {
    case 'assess': {
      const { contractFiledOn, ...rest } = assessment;
      const history = one
        ? {}
        : { firstPaidOn: '2015-01-01', arrears: two ? [] : [{ on: '2016-01-01', serious: true }] };
      return { ...rest, ...common, history, ...(deposit.phase === 'cleared-out' ? {} : { contractFiledOn }) };
    }
    case 'record-misplaced':
      return {
        kind: step,
        ...common,
        creditCode: firmCode,
        registeredDivision: '330302',
        instrument: one
          ? { kind: 'cash', amount: part }
          : { kind: 'insurance-policy', amount: part, expiresOn: '2018-12-31' },
        firstPaidOn: two ? '2014-01-01' : '2017-01-01',
      };
    case 'pay':
    case 'top-up':
      return { kind: step, ...common, instrument: handedIn(lacking) };
    case 'adjust':
      return one
        ? { kind: step, ...common }
        : {
            kind: step,
            ...common,
            instrument: cash(
              Math.max(
                1,
                (deposit.newStandard ?? 0) * (deposit.multiple.numerator / deposit.multiple.denominator) -
                  depositLevel(deposit) +
                  off,
              ),
            ),
          };
    case 'replace-instrument':
      return {
        kind: step,
        ...common,
        replaced: two ? 'cash' : 'bank-guarantee',
        instrument: handedIn(Math.max(1, balanceOf(deposit.ledger, two ? 'cash' : 'bank-guarantee').posted + off)),
      };
    case 'activate':
    case 'activate-for-subcontractor': {
      const amount = Math.max(1, Math.ceil((balance * part) / 100) + off);
      const claims = [
        { worker, project: 'P1', month, owed: amount },
        { worker: `W${number + 1}`, project: 'P1', month, owed: Math.max(1, Math.floor(amount / 3)) },
      ];
      const application = two
        ? ({ applicant: 'firm', amount, fundsShort: true } as const)
        : ({
            applicant: 'labour-authority',
            amount,
            division: '330302',
            projectDivision: '330302',
            order: { payBy: '2018-03-05' },
          } as const);
      return step === 'activate'
        ? { kind: step, ...common, application, claims }
        : {
            kind: step,
            ...common,
            application,
            claims,
            subcontractor: { balance: number },
            unsettled: one ? amount : 1,
            unqualified: two,
          };
    }
    case 'pay-worker': {
      const waiting = [...deposit.wages].filter(([, { awaiting }]) => awaiting !== undefined).at(number % 2);
      const [project, at, whose] = waiting
        ? (JSON.parse(waiting[0]) as [string, string, string])
        : ['P1', month, worker];
      return { kind: step, ...common, worker: whose, project, month: at, receipt: `R-${part === 1 ? 0 : serial}` };
    }
    case 'record-arrears':
      return { kind: step, ...common, occurredOn: addDays(on, -number + (off > 1 ? 9 : 0)), serious: one && two };
    case 'demand-top-up':
      return { kind: step, ...common, grounds: one ? [] : [{ ground: 'mass-incident', people: 8 + number }] };
    case 'record-grade-change':
      return {
        kind: step,
        ...common,
        qualifications: [
          one
            ? { category: 'other' }
            : two
              ? { category: 'labour-subcontracting' }
              : { category: 'general-contracting', grade: 'grade-1' },
        ],
        approvedOn: addDays(on, -number),
      };
    case 'enter-credit-record':
      return { kind: step, ...common, duty: (['payment', 'top-up', 'adjustment'] as const)[number % 3] ?? 'payment' };
    case 'withdraw':
      return { kind: step, ...common, use: 'rent', amount: part };
    case 'exempt':
    case 'clear-out':
    case 'refund':
      return { kind: step, ...common };
  }
}

const moneyOut: ReadonlySet<DepositEvent['kind']> = new Set(['activated', 'refunded', 'cleared-out', 'adjusted']);
const moneyIn: ReadonlySet<DepositEvent['kind']> = new Set(['paid', 'topped-up', 'adjusted', 'misplacement-recorded']);

/** What the articles say of a step that was granted, told from the events alone. */
function holdToTheLaw(events: readonly DepositEvent[], event: DepositEvent, before: Deposit, after: Deposit): void {
  const change = depositBalance(after) - depositBalance(before);
  if (change < 0) expect(moneyOut.has(event.kind)).toBe(true);
  if (change > 0) expect(moneyIn.has(event.kind)).toBe(true);
  expect(depositBalance(after)).toBeGreaterThanOrEqual(0);
  expect(trialBalance(after.ledger).difference).toBe(0);
  expect(balanceOf(after.ledger, 'called').posted).toBe(balanceOf(after.ledger, 'activated').posted);
  for (const { owed, paid, awaiting } of after.wages.values()) expect(paid + (awaiting ?? 0)).toBeLessThanOrEqual(owed);

  const lastOf = (...kinds: readonly DepositEvent['kind'][]) => events.findLast(({ kind }) => kinds.includes(kind));
  switch (event.kind) {
    case 'assessed': {
      const former = lastOf('assessed', 'exempted', 'misplacement-recorded', 'cleared-out');
      expect(former === undefined || former.kind === 'cleared-out').toBe(true);
      break;
    }
    case 'paid': {
      expect(depositBalance(after)).toBe(depositLevel(after));
      break;
    }
    case 'topped-up': {
      expect(lastOf('top-up-demanded', 'topped-up')?.kind).toBe('top-up-demanded');
      expect(depositBalance(after)).toBe(depositLevel(after));
      break;
    }
    case 'activated': {
      const shares = event.shares.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBe(-change);
      break;
    }
    case 'refunded': {
      const from = lastOf('topped-up')?.on ?? before.history.firstPaidOn;
      if (from === undefined) throw new Error('refunded without a payment');
      expect(isBefore(event.on, anniversary(from, 3))).toBe(false);
      const cases = events.flatMap((past): readonly PlainDate[] =>
        past.kind === 'arrears-recorded' && past.serious ? [past.occurredOn] : [],
      );
      expect(cases.filter((day) => !isBefore(day, from))).toEqual([]);
      expect(balanceOf(before.ledger, 'activated').posted).toBe(0);
      expect(depositBalance(after)).toBe(0);
      break;
    }
    case 'worker-paid': {
      expect(events.some((past) => past.kind === 'worker-paid' && past.receipt === event.receipt)).toBe(false);
      break;
    }
    case 'adjusted': {
      if (event.paidBack) expect(depositBalance(after)).toBe(depositLevel(after));
      break;
    }
    default:
  }
}

test('no order of steps reaches what the articles forbid', () => {
  fc.assert(
    fc.property(fc.array(intents, { minLength: 1, maxLength: 40 }), fc.boolean(), (random, fromHeld) => {
      const start: readonly DepositCommand[] = fromHeld
        ? [assessment, { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(30_000_000) }]
        : [];
      const events: DepositEvent[] = [];
      let deposit = noDeposit;
      const step = (command: DepositCommand): void => {
        const ruling = decide(deposit, command);
        if (ruling.kind !== 'granted') return;
        const next = evolve(deposit, ruling.outcome);
        holdToTheLaw(events, ruling.outcome, deposit, next);
        events.push(ruling.outcome);
        deposit = next;
      };
      start.forEach(step);
      random.forEach((intent, serial) => step(commandOf(deposit, intent, serial)));
      expect(replay(events)).toEqual(deposit);
      expect(replay(JSON.parse(JSON.stringify(events)) as DepositEvent[])).toEqual(deposit);
    }),
    { numRuns: 250 },
  );
});

describe('the table of steps', () => {
  const minimal: DepositCommand = { kind: 'refund', on: '2018-03-05', by: firm };
  test('covers every step, each on an article', () => {
    expect(Object.keys(depositSteps)).toEqual([...stepNames]);
    for (const step of Object.values(depositSteps)) expect(step.at.length).toBeGreaterThan(0);
  });

  test('is what the decisions go by', () => {
    expect(refusedFor(noDeposit, minimal)).toEqual(['not-your-step', 'step-out-of-turn']);
    const terms = stepNames.flatMap((name: StepName) => depositSteps[name].term?.parameter.id ?? []);
    expect(terms).toEqual(['wage-deposit/payment-term', 'wage-deposit/top-up-term', 'wage-deposit/adjustment-term']);
  });
});

test('random lives reach every kind of event', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(intents, { minLength: 40, maxLength: 80 }), (random) => {
      let deposit = live([assessment, { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(30_000_000) }]);
      random.forEach((intent, serial) => {
        const ruling = decide(deposit, commandOf(deposit, intent, serial));
        if (ruling.kind !== 'granted') return;
        seen.add(ruling.outcome.kind);
        deposit = evolve(deposit, ruling.outcome);
      });
    }),
    // A fixed seed: whether a rare step comes up must not depend on the day.
    { seed: 20180301, numRuns: 120 },
  );
  expect([...seen].toSorted()).toEqual(
    [
      'activated',
      'adjusted',
      'arrears-recorded',
      'credit-record-entered',
      'grade-changed',
      'instrument-replaced',
      'refunded',
      'top-up-demanded',
      'topped-up',
      'worker-paid',
    ].toSorted(),
  );
});
