import { yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { type HeldDeposit, refundEligibility, type WageDepositSteps } from './index.ts';

const held: HeldDeposit = { balance: yuan(600_000), firstPaidOn: '2018-03-05' };

const reasonsOf = (deposit: HeldDeposit, on: string): readonly string[] => {
  const ruling = law.observe(refundEligibility(deposit, on));
  if (ruling.kind !== 'granted') throw new Error(JSON.stringify(ruling));
  return ruling.outcome.refundable ? [] : ruling.outcome.reasons.map(({ code }) => code);
};

const serious = (...days: readonly string[]) => days.map((on) => ({ on, serious: true }));

describe('three years in a row from the payment (W-10)', () => {
  test.each<[string, HeldDeposit, string, readonly string[]]>([
    ['the day before the anniversary', held, '2021-03-04', ['years-not-completed']],
    ['the anniversary', held, '2021-03-05', []],
    ['paid on 29 February', { ...held, firstPaidOn: '2016-02-29' }, '2019-02-28', []],
    ['a serious case the day before', { ...held, arrears: serious('2018-03-04') }, '2021-03-05', []],
    ['on the first day', { ...held, arrears: serious('2018-03-05') }, '2021-03-05', ['serious-arrears']],
    ['on the anniversary', { ...held, arrears: serious('2021-03-05') }, '2021-03-05', ['serious-arrears']],
    ['after the day asked', { ...held, arrears: serious('2021-03-06') }, '2021-03-05', []],
    ['ordinary arrears', { ...held, arrears: [{ on: '2019-01-01', serious: false }] }, '2021-03-05', []],
  ])('%s', (_, deposit, on, reasons) => {
    expect(reasonsOf(deposit, on)).toEqual(reasons);
  });
});

describe('from the last top-up (W-7)', () => {
  const toppedUp = { ...held, toppedUpOn: ['2018-09-01'], arrears: serious('2018-06-01') };
  test.each([
    ['the day before it', '2018-08-31', ['years-not-completed', 'serious-arrears']],
    ['the day before three years', '2021-08-31', ['years-not-completed']],
    ['three years', '2021-09-01', []],
  ])('%s', (_, on, reasons) => {
    expect(reasonsOf(toppedUp, on)).toEqual(reasons);
  });

  test('the steps say so', () => {
    const trace = collectTrace<WageDepositSteps>();
    expect(law.observe(refundEligibility(toppedUp, '2021-09-01', trace))).toMatchObject({
      outcome: { refundable: true, from: '2018-09-01', completesOn: '2021-09-01', amount: yuan(600_000) },
      parameters: [{ id: 'wage-deposit/refund-years' }],
    });
    expect(trace.steps).toMatchObject([
      { code: 'clean-period', facts: { since: 'top-up', interpretations: ['W-10', 'W-7'] } },
      { code: 'refundable', at: [{ article: 12 }] },
    ]);
  });
});

describe('a serious case stands against it until an adjustment starts the years again (W-25)', () => {
  const broken = { ...held, arrears: serious('2018-04-01', '2018-06-01') };
  const adjusted = { ...broken, toppedUpOn: ['2018-08-01'] };
  test.each<[string, HeldDeposit, string, readonly string[]]>([
    ['within three years', broken, '2021-04-01', ['serious-arrears', 'serious-arrears']],
    ['three clean years after the last', broken, '2021-06-02', ['serious-arrears', 'serious-arrears']],
    ['not yet three years after the adjustment', adjusted, '2021-07-31', ['years-not-completed']],
    ['three years after the adjustment', adjusted, '2021-08-01', []],
  ])('%s', (_, deposit, on, reasons) => {
    expect(reasonsOf(deposit, on)).toEqual(reasons);
  });

  test('the steps say so', () => {
    const trace = collectTrace<WageDepositSteps>();
    refundEligibility(broken, '2021-05-01', trace);
    expect(trace.steps).toMatchObject([
      { code: 'clean-period', facts: { since: 'first-payment', interpretations: ['W-10', 'W-25'] } },
      { code: 'not-refundable' },
    ]);
  });
});

test('every reason at once', () => {
  const deposit: HeldDeposit = {
    ...held,
    arrears: serious('2019-01-01'),
    activationOpen: true,
    topUpOpen: true,
    topUpToDemand: true,
    reportedGrounds: 1,
    undecidedCases: 1,
  };
  expect(reasonsOf(deposit, '2020-01-01')).toEqual([
    'years-not-completed',
    'serious-arrears',
    'activation-open',
    'top-up-open',
    'top-up-to-demand',
    'grounds-reported',
    'cases-undecided',
  ]);
});

test.each<[string, HeldDeposit]>([
  ['nothing was paid', { balance: 0 }],
  ['nothing is left', { ...held, balance: 0 }],
  ['paid only later', { ...held, firstPaidOn: '2021-06-01' }],
])('%s: nothing to refund', (_, deposit) => {
  expect(reasonsOf(deposit, '2021-05-01')).toEqual(['nothing-to-refund']);
});

test.each<[HeldDeposit, string, string]>([
  [held, '2018-02-28', 'before-effective'],
  [held, '2021-11-01', 'policy-not-built'],
  [{ ...held, balance: -1 }, '2021-03-05', 'input-too-small'],
  [{ ...held, toppedUpOn: ['2018-03-04'] }, '2021-03-05', 'history-out-of-order'],
])('%j on %s: %s', (deposit, on, code) => {
  expect(law.observe(refundEligibility(deposit, on))).toMatchObject({ refusals: [{ code }] });
});

test('with nothing held every other reason is told as well', () => {
  const drawn = {
    balance: 0,
    firstPaidOn: '2018-03-05',
    arrears: [{ on: '2019-01-01', serious: true }],
    activationOpen: true,
    topUpOpen: true,
  } as const;
  expect(reasonsOf(drawn, '2021-03-04')).toEqual([
    'nothing-to-refund',
    'years-not-completed',
    'serious-arrears',
    'activation-open',
    'top-up-open',
  ]);
  expect(reasonsOf({ balance: 0, topUpOpen: true }, '2021-03-04')).toEqual(['nothing-to-refund', 'top-up-open']);
});
