import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import {
  type DepositHistory,
  type ExemptionEligibility,
  exemptionEligibility,
  type WageDepositSteps,
} from './index.ts';

function outcomeOf(history: DepositHistory, on: string): ExemptionEligibility {
  const ruling = law.observe(exemptionEligibility(history, on));
  if (ruling.kind !== 'granted') throw new Error(`expected a granted ruling: ${JSON.stringify(ruling)}`);
  return ruling.outcome;
}

const reasonsOf = (history: DepositHistory, on: string): readonly string[] => {
  const outcome = outcomeOf(history, on);
  return outcome.exempt ? [] : outcome.reasons.map(({ code }) => code);
};

const serious = (...days: readonly string[]) => days.map((on) => ({ on, serious: true }));
const ordinary = (...days: readonly string[]) => days.map((on) => ({ on, serious: false }));

describe('three full years', () => {
  test.each([
    ['the day before the third anniversary', '2018-05-09', ['years-not-completed']],
    ['the third anniversary itself', '2018-05-10', []],
    ['the day after', '2018-05-11', []],
  ])('%s', (_, on, reasons) => {
    expect(reasonsOf({ firstPaidOn: '2015-05-10' }, on)).toEqual(reasons);
  });

  test('a payment on 29 February is complete on 28 February', () => {
    expect(outcomeOf({ firstPaidOn: '2016-02-29' }, '2019-02-28')).toEqual({
      exempt: true,
      from: '2016-02-29',
      completesOn: '2019-02-28',
    });
    expect(reasonsOf({ firstPaidOn: '2016-02-29' }, '2019-02-27')).toEqual(['years-not-completed']);
  });

  test('a firm whose years were complete before the measure is exempt on its first day', () => {
    expect(outcomeOf({ firstPaidOn: '2009-01-01' }, '2018-03-01').exempt).toBe(true);
  });

  test('a firm that never paid, or pays only later', () => {
    expect(reasonsOf({}, '2018-03-01')).toEqual(['never-paid']);
    expect(reasonsOf({ firstPaidOn: '2018-03-02' }, '2018-03-01')).toEqual(['never-paid']);
  });

  test('paid on the day of assessment', () => {
    expect(outcomeOf({ firstPaidOn: '2018-03-01' }, '2018-03-01')).toMatchObject({
      exempt: false,
      from: '2018-03-01',
      completesOn: '2021-03-01',
    });
  });
});

describe('serious cases (W-10)', () => {
  test.each([
    ['the day before the payment: does not count', '2015-05-09', []],
    ['the day of the payment', '2015-05-10', ['serious-arrears']],
    ['in between', '2016-12-31', ['serious-arrears']],
    ['the third anniversary, which is the day of assessment', '2018-05-10', ['serious-arrears']],
    ['the day after the assessment: not looked at', '2018-05-11', []],
  ])('%s', (_, day, reasons) => {
    expect(reasonsOf({ firstPaidOn: '2015-05-10', arrears: serious(day) }, '2018-05-10')).toEqual(reasons);
  });

  test('on the anniversary counts for every later day (W-14)', () => {
    const history = { firstPaidOn: '2015-05-10', arrears: serious('2018-05-10') };
    expect(reasonsOf(history, '2018-05-09')).toEqual(['years-not-completed']);
    expect(reasonsOf(history, '2019-01-01')).toEqual(['serious-arrears']);
  });

  test('after the three years counts as well (W-14)', () => {
    const history = { firstPaidOn: '2015-05-10', arrears: serious('2019-01-01') };
    expect(reasonsOf(history, '2018-12-31')).toEqual([]);
    expect(reasonsOf(history, '2019-01-01')).toEqual(['serious-arrears']);
  });

  test('ordinary cases do not count', () => {
    expect(
      reasonsOf({ firstPaidOn: '2015-05-10', arrears: ordinary('2016-01-01', '2018-05-10') }, '2018-05-10'),
    ).toEqual([]);
  });

  test('every reason at once', () => {
    const history = { firstPaidOn: '2016-05-10', arrears: serious('2017-01-01', '2017-02-02') };
    const outcome = outcomeOf(history, '2018-05-10');
    expect(outcome.exempt ? [] : outcome.reasons).toEqual([
      {
        code: 'years-not-completed',
        at: [{ statute: 'wenzhou-2018-3', article: 4 }],
        facts: { from: '2016-05-10', years: 3, completesOn: '2019-05-10', on: '2018-05-10' },
      },
      {
        code: 'serious-arrears',
        at: [{ statute: 'wenzhou-2018-3', article: 4 }],
        facts: { occurredOn: '2017-01-01', from: '2016-05-10' },
      },
      {
        code: 'serious-arrears',
        at: [{ statute: 'wenzhou-2018-3', article: 4 }],
        facts: { occurredOn: '2017-02-02', from: '2016-05-10' },
      },
    ]);
  });
});

describe('top-ups (art. 11, W-14)', () => {
  const history = { firstPaidOn: '2013-01-01', toppedUpOn: ['2018-06-01'], arrears: serious('2018-04-01') };

  test.each([
    ['before the case', '2018-03-31', []],
    ['between the case and the top-up', '2018-05-31', ['serious-arrears']],
    ['once the top-up is in', '2018-06-01', ['years-not-completed']],
    ['the day before three years from the top-up', '2021-05-31', ['years-not-completed']],
    ['three years from the top-up', '2021-06-01', []],
  ])('%s', (_, on, reasons) => {
    expect(reasonsOf(history, on)).toEqual(reasons);
  });

  test('the last of several top-ups counts, in whatever order they are given', () => {
    expect(
      outcomeOf({ firstPaidOn: '2013-01-01', toppedUpOn: ['2018-08-01', '2018-06-01'] }, '2021-06-01'),
    ).toMatchObject({
      exempt: false,
      from: '2018-08-01',
      completesOn: '2021-08-01',
    });
  });

  test('a serious case on the day of the top-up counts', () => {
    expect(reasonsOf({ ...history, arrears: serious('2018-06-01') }, '2021-06-01')).toEqual(['serious-arrears']);
  });

  test('a top-up tells from when the years run, also where the first payment is not known', () => {
    expect(outcomeOf({ toppedUpOn: ['2015-03-01'] }, '2018-03-01')).toEqual({
      exempt: true,
      from: '2015-03-01',
      completesOn: '2018-03-01',
    });
    expect(reasonsOf({ toppedUpOn: ['2015-03-02'] }, '2018-03-01')).toEqual(['years-not-completed']);
  });

  test('the step says that the years run from the top-up', () => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(exemptionEligibility(history, '2021-06-01', trace));
    expect(trace.steps).toEqual([
      {
        code: 'clean-period',
        at: [
          { statute: 'wenzhou-2018-3', article: 4 },
          { statute: 'wenzhou-2018-3', article: 11 },
        ],
        facts: {
          from: '2018-06-01',
          since: 'top-up',
          years: 3,
          completesOn: '2021-06-01',
          on: '2021-06-01',
          interpretations: ['W-10', 'W-14'],
        },
        using: ['wage-deposit/exemption-years'],
      },
      {
        code: 'exempt',
        at: [{ statute: 'wenzhou-2018-3', article: 4 }],
        facts: { from: '2018-06-01', completesOn: '2021-06-01', years: 3, interpretations: ['W-11'] },
      },
    ]);
  });
});

describe('arrears after a refund or an exemption (art. 11(5), W-11)', () => {
  const relieved = { firstPaidOn: '2015-01-01', relievedOn: ['2018-04-10'] };

  test.each([
    ['ordinary arrears before the relief', ordinary('2018-04-09'), []],
    ['ordinary arrears on the day of the relief', ordinary('2018-04-10'), ['arrears-after-relief']],
    ['ordinary arrears later', ordinary('2018-09-01'), ['arrears-after-relief']],
    ['a serious case later: both grounds', serious('2018-09-01'), ['serious-arrears', 'arrears-after-relief']],
    ['arrears after the assessment', ordinary('2019-01-02'), []],
  ])('%s', (_, arrears, reasons) => {
    expect(reasonsOf({ ...relieved, arrears }, '2019-01-01')).toEqual(reasons);
  });

  test('a relief before the last top-up is over: ordinary arrears count no more', () => {
    const history = { ...relieved, toppedUpOn: ['2018-05-01'], arrears: ordinary('2018-04-20', '2018-06-01') };
    expect(reasonsOf(history, '2018-04-30')).toEqual(['arrears-after-relief']);
    expect(reasonsOf(history, '2021-05-01')).toEqual([]);
  });

  test('a relief that lies after the assessment is not looked at', () => {
    expect(reasonsOf({ ...relieved, arrears: ordinary('2018-03-20') }, '2018-04-01')).toEqual([]);
  });
});

describe('what cannot be ruled on', () => {
  test.each([{ relievedOn: ['2018-01-01'] }, { toppedUpOn: ['2018-03-02'] }])(
    '%j without the first payment is incomplete',
    (history) => {
      expect(law.observe(exemptionEligibility(history, '2018-03-01'))).toEqual({
        kind: 'incomplete',
        missing: [{ field: 'history.firstPaidOn', at: [{ statute: 'wenzhou-2018-3', article: 4 }] }],
      });
    },
  );

  test('a top-up and a relief before the first payment', () => {
    const ruling = law.observe(
      exemptionEligibility(
        { firstPaidOn: '2016-01-02', toppedUpOn: ['2016-01-02', '2016-01-01'], relievedOn: ['2015-01-01'] },
        '2018-03-01',
      ),
    );
    expect(ruling).toMatchObject({
      kind: 'refused',
      refusals: [
        { code: 'history-out-of-order', path: ['history', 'toppedUpOn', 1] },
        { code: 'history-out-of-order', path: ['history', 'relievedOn', 0] },
      ],
    });
  });

  test.each([
    ['2018-02-28', 'before-effective'],
    ['2021-11-01', 'parameter-missing'],
  ])('%s: %s', (on, code) => {
    expect(law.observe(exemptionEligibility({}, on))).toMatchObject({
      kind: 'refused',
      refusals: [{ code, path: ['on'] }],
    });
  });

  test('a key nobody knows', () => {
    const history = { firstPaid: '2015-01-01' } as DepositHistory;
    expect(exemptionEligibility(history, '2018-03-01')).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'input-unrecognised', path: ['history'] }],
    });
  });
});
