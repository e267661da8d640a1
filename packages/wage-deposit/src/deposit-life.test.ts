import { balanceOf, trialBalance } from '@wenzhou/ledger';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstExemption, againstRefund, demandDueOn, namedMultiple } from '../test/articles-hold.ts';
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
/** The highest standard of article 5 times the highest multiple of article 11. */
const mostEverHeld = 3 * 120_000_000;

/** What the articles say of a step that was granted, told from the steps before it and the money that moves. */
function holdToTheLaw(life: readonly DepositCommand[], command: DepositCommand, before: Deposit, after: Deposit): void {
  const event = eventOf(before, command);
  const [had, has] = [depositBalance(before), depositBalance(after)];
  // Article 2: in and out on the ways that the measure knows, and on no other.
  if (has < had) expect(moneyOut.has(event.kind)).toBe(true);
  if (has > had) expect(moneyIn.has(event.kind)).toBe(true);
  expect(has).toBeGreaterThanOrEqual(0);
  expect(has).toBeLessThanOrEqual(mostEverHeld);
  expect(trialBalance(after.ledger).difference).toBe(0);
  expect(balanceOf(after.ledger, 'called').posted).toBe(balanceOf(after.ledger, 'activated').posted);
  for (const kind of instrumentKinds)
    expect(after.instruments.reduce((sum, one) => sum + (one.kind === kind ? one.amount : 0), 0)).toBe(
      balanceOf(after.ledger, kind).posted,
    );
  for (const { owed, paid, awaiting } of after.wages.values()) expect(paid + (awaiting ?? 0)).toBeLessThanOrEqual(owed);

  switch (command.kind) {
    case 'assess':
    case 'exempt': {
      if (event.kind === 'exempted') expect(againstExemption([...life, command], command.on)).toEqual([]);
      break;
    }
    case 'pay': {
      // Article 5: at once and in full.
      expect(has - had).toBe(command.instrument.amount);
      expect(has).toBe(before.standard);
      break;
    }
    case 'activate':
    case 'activate-for-subcontractor': {
      // Article 9(1): no more than what is unsettled, until the general contractor pays first.
      if (command.kind === 'activate-for-subcontractor' && !command.unqualified && command.on < '2020-05-01')
        expect(had - has).toBeLessThanOrEqual(command.unsettled);
      expect(had - has).toBeLessThanOrEqual(command.application.amount);
      break;
    }
    case 'demand-top-up': {
      if (event.kind !== 'top-up-demanded') throw new Error(`a demand that is ${event.kind}`);
      expect(event.dueOn).toBe(demandDueOn(command));
      // Article 11: together with what is held and demanded already, the multiple of a ground that was named.
      if (before.phase === 'held') {
        const reached = has + after.duties.reduce((sum, duty) => sum + (isOpen(duty) ? (duty.amount ?? 0) : 0), 0);
        expect(reached).toBeGreaterThanOrEqual(before.standard * namedMultiple(command));
      }
      break;
    }
    case 'top-up': {
      if (!after.duties.some(isOpen)) expect(has).toBeGreaterThanOrEqual(after.standard - usedSinceDemand(life));
      break;
    }
    case 'refund': {
      expect(againstRefund(life, command.on)).toEqual([]);
      expect(had).toBeGreaterThanOrEqual(before.standard);
      expect(balanceOf(before.ledger, 'activated').posted).toBe(0);
      expect(has).toBe(0);
      break;
    }
    case 'pay-worker': {
      expect(life.some((past) => past.kind === 'pay-worker' && past.receipt === command.receipt)).toBe(false);
      break;
    }
    default:
  }
}

const isOpen = ({ duty, metOn }: Deposit['duties'][number]): boolean => duty === 'top-up' && metOn === undefined;

/** At most so much was taken for wages since the last demand. */
function usedSinceDemand(life: readonly DepositCommand[]): number {
  const from = life.findLastIndex(({ kind }) => kind === 'demand-top-up');
  return life.slice(from).reduce((sum, step) => sum + ('application' in step ? step.application.amount : 0), 0);
}

/** The event of a step that was granted. */
function eventOf(before: Deposit, command: DepositCommand): DepositEvent {
  const ruling = decide(before, command);
  if (ruling.kind !== 'granted') throw new Error(`not granted: ${JSON.stringify(command)}`);
  return ruling.outcome;
}

/** What the package and the model know in common. */
const standOf = (deposit: Deposit): unknown => ({
  phase: deposit.phase,
  balance: depositBalance(deposit),
  level: depositLevel(deposit),
  firstPaidOn: deposit.history.firstPaidOn ?? '',
  toppedUpOn: deposit.history.toppedUpOn,
  instruments: deposit.instruments
    .map(({ kind, amount, expiresOn = '9999-12-31' }) => `${kind} ${expiresOn} ${amount}`)
    .toSorted(),
  called: balanceOf(deposit.ledger, 'called').posted,
  wages: [...deposit.wages].map(([key, { owed, paid, awaiting = 0 }]) => {
    const [project, month, worker] = JSON.parse(key) as readonly string[];
    return [`${project} ${month} ${worker}`, { owed, paid, awaiting }];
  }),
  receipts: deposit.receipts.size,
  duties: deposit.duties.map(({ duty, dueOn, metOn = '', recordedOn, amount = 0 }) => ({
    name: duty,
    dueOn,
    metOn,
    recorded: recordedOn !== undefined,
    amount,
  })),
});
const modelStand = (model: DepositModel): unknown => ({
  phase: model.phase,
  balance: model.balance,
  level: model.level,
  firstPaidOn: model.firstPaidOn,
  toppedUpOn: model.toppedUpOn,
  instruments: model.pots.map(({ kind, amount, end }) => `${kind} ${end} ${amount}`).toSorted(),
  called: model.awaiting,
  wages: [...model.wages].map(([key, { owed, paid, awaiting }]) => [key, { owed, paid, awaiting }]),
  receipts: model.receipts.size,
  duties: model.duties.map(({ name, dueOn, metOn, recorded, amount }) => ({ name, dueOn, metOn, recorded, amount })),
});

const paidInCash: readonly DepositCommand[] = [
  assessment,
  { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(30_000_000) },
];

/** Lives a random life twice, in the package and in the model, and hands every granted step to `watch`. */
function liveTwice(
  start: readonly DepositCommand[],
  random: readonly Intent[],
  watch: (life: readonly DepositCommand[], command: DepositCommand, before: Deposit, after: Deposit) => void,
) {
  const events: DepositEvent[] = [];
  const life: DepositCommand[] = [];
  const states: Deposit[] = [noDeposit];
  const model = new DepositModel();
  let deposit = noDeposit;
  const step = (command: DepositCommand): void => {
    const ruling = decide(deposit, command);
    expect(`${command.kind}: ${ruling.kind === 'granted'}`).toBe(`${command.kind}: ${model.permits(command)}`);
    if (ruling.kind !== 'granted') return;
    const next = evolve(deposit, ruling.outcome);
    watch(life, command, deposit, next);
    model.follow(command);
    life.push(command);
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
    // Paying, paying after an exemption was revoked; topping up by either day of the notice; adjusting.
    expect(terms).toEqual([
      'wage-deposit/payment-term',
      'wage-deposit/payment-term',
      'wage-deposit/top-up-term',
      'wage-deposit/top-up-term',
      'wage-deposit/adjustment-term',
    ]);
  });
});

test('random lives reach every kind of event and many refusals', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(intents, { minLength: 60, maxLength: 60 }), fc.boolean(), (random, fromHeld) => {
      liveTwice(fromHeld ? paidInCash : [], random, (_, command, before) => seen.add(eventOf(before, command).kind));
    }),
    // A fixed seed: whether a rare step comes up must not depend on the day.
    { seed: 20180301, numRuns: 200 },
  );
  expect(seen).toEqual(new Set(Object.keys(eventTitles)));
});
