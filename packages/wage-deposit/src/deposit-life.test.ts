import { anniversary, isBefore, type PlainDate } from '@wenzhou/calendar';
import { balanceOf, trialBalance } from '@wenzhou/ledger';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DepositModel } from '../test/deposit-model.ts';
import { assessment, cash, firm, refusedFor } from '../test/life.ts';
import { commandOf, type Intent, intents } from '../test/random-step.ts';
import {
  decide,
  type Deposit,
  depositBalance,
  type DepositCommand,
  type DepositEvent,
  depositLevel,
  depositSteps,
  eventTitles,
  evolve,
  instrumentKinds,
  noDeposit,
  replay,
  type StepName,
  stepNames,
} from './index.ts';

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

/** What the package and the model know in common. */
const standOf = (deposit: Deposit): unknown => ({
  phase: deposit.phase,
  balance: depositBalance(deposit),
  level: depositLevel(deposit),
  held: Object.fromEntries(instrumentKinds.map((kind) => [kind, balanceOf(deposit.ledger, kind).posted])),
  called: balanceOf(deposit.ledger, 'called').posted,
  demandOpen: deposit.duties.some(({ duty, metOn }) => duty === 'top-up' && metOn === undefined),
  wages: [...deposit.wages].map(([key, { owed, paid, awaiting = 0 }]) => {
    const [project, month, worker] = JSON.parse(key) as readonly string[];
    return [`${project} ${month} ${worker}`, { owed, paid, awaiting }];
  }),
  receipts: deposit.receipts.size,
  toRecord: deposit.duties.map(({ recordedOn }) => recordedOn !== undefined),
});
const modelStand = (model: DepositModel): unknown => ({
  phase: model.phase,
  balance: model.balance,
  level: model.level,
  held: model.held,
  called: model.awaiting,
  demandOpen: model.demandOpen,
  wages: [...model.wages],
  receipts: model.receipts.size,
  toRecord: model.duties.map(({ recorded }) => recorded),
});

const paidInCash: readonly DepositCommand[] = [
  assessment,
  { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(30_000_000) },
];

/** Lives a random life twice, in the package and in the model, and hands every granted step to `watch`. */
function liveTwice(
  start: readonly DepositCommand[],
  random: readonly Intent[],
  watch: (events: readonly DepositEvent[], event: DepositEvent, before: Deposit, after: Deposit) => void,
) {
  const events: DepositEvent[] = [];
  const states: Deposit[] = [noDeposit];
  const model = new DepositModel();
  let deposit = noDeposit;
  const step = (command: DepositCommand): void => {
    const ruling = decide(deposit, command);
    expect(`${command.kind}: ${ruling.kind === 'granted'}`).toBe(`${command.kind}: ${model.permits(command)}`);
    if (ruling.kind !== 'granted') return;
    const next = evolve(deposit, ruling.outcome);
    watch(events, ruling.outcome, deposit, next);
    model.follow(command, ruling.outcome);
    events.push(ruling.outcome);
    states.push(next);
    deposit = next;
    expect(standOf(deposit)).toEqual(modelStand(model));
  };
  start.forEach(step);
  random.forEach((intent, serial) => step(commandOf(deposit, intent, serial)));
  return { events, states, deposit };
}

describe('random lives, beside a model written from the articles', () => {
  const lives = fc.array(intents, { minLength: 1, maxLength: 60, size: 'max' });

  test('a step is granted exactly when the articles allow it, and no order of steps reaches what they forbid', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), (random, fromHeld) => {
        liveTwice(fromHeld ? paidInCash : [], random, holdToTheLaw);
      }),
      { numRuns: 250 },
    );
  });

  test('replaying gives the same state as evolving step by step, also from stored text, and no state ever changes', () => {
    fc.assert(
      fc.property(lives, (random) => {
        const { events, states, deposit } = liveTwice(paidInCash, random, () => {});
        expect(replay(events)).toEqual(deposit);
        expect(replay(JSON.parse(JSON.stringify(events)) as DepositEvent[])).toEqual(deposit);
        for (const [taken, state] of states.entries()) expect(replay(events.slice(0, taken))).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });
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

test('random lives reach every kind of event and many refusals', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(intents, { minLength: 60, maxLength: 60 }), fc.boolean(), (random, fromHeld) => {
      liveTwice(fromHeld ? paidInCash : [], random, (_, { kind }) => seen.add(kind));
    }),
    // A fixed seed: whether a rare step comes up must not depend on the day.
    { seed: 20180301, numRuns: 200 },
  );
  expect(seen).toEqual(new Set(Object.keys(eventTitles)));
});
