import { addDays, anniversary, isAfter, later, monthOf, type PlainDate, plainDate } from '@wenzhou/calendar';
import { balanceOf } from '@wenzhou/ledger';
import * as fc from 'fast-check';
import {
  type Deposit,
  depositBalance,
  type DepositCommand,
  depositLevel,
  depositSteps,
  openDemands,
  type StepName,
  stepNames,
} from '../src/index.ts';
import { assessment, cash, firm, firmCode, guarantee, labour, lucheng, ouhai } from './life.ts';

/** What a random actor has in mind; the figures are made to fit the state more often than not. */
export const intents = fc.record({
  step: fc.constantFrom(...stepNames),
  /** Mostly a step that may be taken in the phase. */
  inTurn: fc.integer({ min: 0, max: 9 }),
  days: fc.oneof(
    { weight: 12, arbitrary: fc.nat(3) },
    { weight: 4, arbitrary: fc.nat(40) },
    { weight: 1, arbitrary: fc.nat(1100) },
  ),
  off: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) }),
  part: fc.integer({ min: 1, max: 100 }),
  /** How many days a guarantee or an order to pay misses its boundary by. */
  edge: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
  one: fc.boolean(),
  two: fc.boolean(),
  /** How many days the firm was ahead of the authority's entry. */
  ahead: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(4) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 30) },
  ),
  rightActor: fc.integer({ min: 0, max: 15 }).map((n) => n > 0),
  number: fc.nat(3),
});

export type Intent = typeof intents extends fc.Arbitrary<infer T> ? T : never;

const actors = { firm, 'construction-authority': lucheng, 'labour-authority': labour } as const;

/** The steps that the phase allows, so that random lives get somewhere. */
const stepOf = ({ phase }: Deposit, { step, inTurn, part }: Intent): StepName => {
  const possible = stepNames.filter((name) => depositSteps[name].phases.includes(phase));
  return inTurn === 0 ? step : (possible[part % possible.length] ?? step);
};

/** Mostly a day soon after; for what takes three years, often a day about their end. */
function dayOf({ lastOn, history }: Deposit, step: StepName, { days, off, one, number }: Intent): PlainDate {
  const last = lastOn ?? plainDate('2018-03-05');
  const from = history.toppedUpOn.at(-1) ?? history.firstPaidOn;
  if ((step === 'refund' || step === 'exempt') && one && from !== undefined)
    return later(last, addDays(anniversary(from, 3), off));
  if (step === 'activate-for-subcontractor' && number === 3)
    return later(last, addDays(plainDate('2020-05-01'), -days % 2));
  return addDays(last, days);
}

/** A step that the intent makes of the state, well-formed and not always lawful. */
export function commandOf(deposit: Deposit, intent: Intent, serial: number): DepositCommand {
  const { off, part, edge, one, two, number, ahead } = intent;
  const step = stepOf(deposit, intent);
  const on = dayOf(deposit, step, intent);
  const [role] = depositSteps[step].by;
  const misplaced = deposit.phase === 'misplaced' || step === 'record-misplaced';
  const right = role === undefined || (misplaced && role === 'construction-authority') ? ouhai : actors[role];
  const by = intent.rightActor ? right : (([ouhai, lucheng, firm, labour] as const)[number] ?? firm);
  const balance = depositBalance(deposit);
  const [asked = depositLevel(deposit) - balance, ...others] = openDemands(deposit).map(({ amount }) => amount);
  // Now and then all that is demanded at once.
  const lacking = Math.max(1, asked + (part % 3 === 0 ? others.reduce((sum, amount) => sum + amount, 0) : 0) + off);
  const before = addDays(on, -ahead);
  const handedInOn = ahead === 0 ? {} : { handedInOn: before };
  const handedIn = (amount: number) =>
    one
      ? { ...cash(amount), ...(two && part % 2 === 0 ? { paidOn: addDays(before, -number % 2) } : {}) }
      : covering(amount, part % 10 === 0 ? addDays(before, -40) : addDays(before, -number));
  // Three years from its first day; one that is older, from the day it is handed in.
  const covering = (amount: number, from: PlainDate) =>
    guarantee(amount, from, addDays(anniversary(part % 10 === 0 && part % 20 === 0 ? before : from, 3), edge - 1));
  const worker = `W${number}`;
  // Now and then wages of a month to come.
  const month = part === 50 ? monthOf(addDays(on, 31)) : two ? '2018-02' : '2018-03';
  const common = { on, by };
  switch (step) {
    case 'assess': {
      const { contractFiledOn, ...rest } = assessment;
      const history = one
        ? {}
        : { firstPaidOn: '2015-03-06', arrears: two ? [] : [{ on: '2016-01-01', serious: number > 1 }] };
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
        ...(part % 3 === 0 ? { arrears: [{ on: '2017-06-01', serious: part % 2 === 0 }] } : {}),
      };
    case 'pay':
    case 'top-up':
      return { kind: step, ...common, ...handedInOn, instrument: handedIn(lacking) };
    case 'adjust': {
      const { numerator, denominator } = deposit.multiple;
      const difference = ((deposit.newStandard ?? 0) * numerator) / denominator - depositLevel(deposit);
      return difference > 0 && number > 0
        ? { kind: step, ...common, ...handedInOn, instrument: handedIn(Math.max(1, difference + off)) }
        : { kind: step, ...common, ...handedInOn };
    }
    case 'replace-instrument': {
      const replaced = two ? 'cash' : 'bank-guarantee';
      const held = balanceOf(deposit.ledger, replaced).posted;
      return { kind: step, ...common, replaced, ...handedInOn, instrument: handedIn(Math.max(1, held + off)) };
    }
    case 'activate':
    case 'activate-for-subcontractor': {
      const amount = Math.max(1, Math.ceil((balance * part) / 100) + off);
      const known = deposit.wages.get(JSON.stringify(['P1', month, worker]));
      const unpaid = known === undefined ? 0 : known.owed - known.paid;
      // What an earlier share left unpaid, if there is any; now and then a fen more.
      const owed = unpaid > 0 && number > 0 ? Math.max(1, unpaid + off) : Math.max(1, Math.ceil(amount / 2));
      // Now and then a wage is listed twice.
      const other = off === 2 ? worker : `W${serial}`;
      const claims = [
        { worker, project: 'P1', month, owed },
        { worker: other, project: 'P1', month, owed: Math.max(1, amount - (part % 2) * (amount >> 1)) },
      ];
      const application = two
        ? ({ applicant: 'firm', amount: one ? amount : Math.max(1, amount >> 1), fundsShort: number > 0 } as const)
        : ({
            applicant: 'labour-authority',
            amount: one ? amount : Math.max(1, amount >> 1),
            division: (['330302', '330300', '330303', '330302'] as const)[number] ?? '330302',
            projectDivision: '330302',
            order: { payBy: addDays(on, edge - 1) },
          } as const);
      if (step === 'activate') return { kind: step, ...common, application, claims };
      const asked = application.amount;
      const own = [0, asked >> 2, asked, asked - 1][part % 4] ?? 0;
      return {
        kind: step,
        ...common,
        application,
        claims,
        subcontractor: { balance: own },
        unsettled: Math.max(0, asked - own + off),
        unqualified: number === 0,
      };
    }
    case 'pay-worker': {
      const waiting = [...deposit.wages].filter(([, { awaiting }]) => awaiting !== undefined).at(number % 2);
      const [project, at, whose] = waiting
        ? (JSON.parse(waiting[0]) as [string, string, string])
        : ['P1', month, worker];
      return {
        kind: step,
        ...common,
        worker: whose,
        project,
        month: at,
        receipt: `R-${part % 20 === 0 ? 0 : serial}`,
        ...(ahead === 0 ? {} : { paidOn: before }),
      };
    }
    case 'record-arrears':
      return { kind: step, ...common, occurredOn: addDays(on, -number + (off > 1 ? 9 : 0)), serious: one && two };
    case 'demand-top-up':
      return {
        kind: step,
        ...common,
        ...(ahead === 0 ? {} : { receivedOn: before }),
        grounds: one
          ? []
          : two
            ? [{ ground: 'mass-incident', people: 8 + number }]
            : [
                {
                  ground:
                    (['labour-sanction', 'referred-to-police', 'extreme-incident'] as const)[part % 3] ??
                    'labour-sanction',
                },
              ],
      };
    case 'record-receipt':
      return {
        kind: step,
        ...common,
        receivedOn: before,
        ...(two ? {} : { demandedOn: openDemands(deposit)[0]?.duty.demandedOn ?? on }),
      };
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
        approvedOn: addDays(on, -number + (off > 1 ? 9 : 0)),
        // The days off of later years are not copied here.
        ...(part % 2 === 0 && !isAfter(on, plainDate('2021-10-31')) ? { appliedOn: addDays(on, -(part % 5)) } : {}),
      };
    case 'enter-credit-record':
      return { kind: step, ...common, duty: (['payment', 'top-up', 'adjustment'] as const)[number % 3] ?? 'payment' };
    case 'withdraw':
      return { kind: step, ...common, use: 'rent', amount: part };
    case 'refund':
      return {
        kind: step,
        ...common,
        ...(part % 10 === 0 ? { reportedGrounds: number % 2, undecidedCases: number >> 1 } : {}),
      };
    case 'exempt':
    case 'revoke-exemption':
    case 'clear-out':
      return { kind: step, ...common };
  }
}
