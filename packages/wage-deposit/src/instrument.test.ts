import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { checkInstrument, type Instrument, type WageDepositSteps } from './index.ts';

type Days = { readonly from: string; readonly to: string };

const guarantee = (periods: readonly Days[], on = '2018-03-05'): Instrument => ({
  kind: 'bank-guarantee',
  amount: 60_000_000,
  on,
  number: 'BH-1',
  periods,
});

const codesOf = (instrument: Instrument): readonly string[] => {
  const ruling = law.observe(checkInstrument(instrument));
  return ruling.kind === 'refused' ? ruling.refusals.map(({ code }) => code) : [];
};

test('cash is accepted as it is', () => {
  expect(law.observe(checkInstrument({ kind: 'cash', amount: 1, on: '2018-03-01' }))).toEqual({
    kind: 'granted',
    outcome: { kind: 'cash', amount: 1 },
    parameters: [],
  });
});

describe('three years, the first day counted (W-3): handed in on that day', () => {
  test.each<[string, string, readonly string[]]>([
    ['2018-03-01', '2021-02-27', ['cover-too-short']],
    ['2018-03-01', '2021-02-28', []],
    ['2018-03-01', '2021-03-01', []],
    ['2019-01-01', '2021-12-31', []],
    ['2019-01-01', '2021-12-30', ['cover-too-short']],
    ['2021-03-01', '2024-02-28', ['cover-too-short']], // 2024 has a 29 February
    ['2021-03-01', '2024-02-29', []],
    ['2020-02-29', '2023-02-26', ['cover-too-short']],
    ['2020-02-29', '2023-02-27', []], // its third anniversary is 28 February 2023
  ])('%s to %s: %j', (from, to, codes) => {
    expect(codesOf(guarantee([{ from, to }], from))).toEqual(codes);
  });

  describe('the years run from the first day of the cover, whenever it is handed in (W-29)', () => {
    const cover = (to: string) => [{ from: '2018-03-01', to }];
    test.each<[string, string, readonly string[]]>([
      ['2018-03-29', '2021-02-28', []],
      ['2019-03-30', '2021-02-28', []],
      ['2019-03-30', '2021-02-27', ['cover-too-short']],
      ['2021-02-28', '2021-02-28', []],
      ['2021-03-01', '2021-02-28', ['guarantee-expired']],
    ])('begun on 2018-03-01, handed in on %s, to %s: %j', (on, to, codes) => {
      expect(codesOf(guarantee(cover(to), on))).toEqual(codes);
    });

    test('the step says so', () => {
      const trace = collectTrace<WageDepositSteps>();
      expect(law.observe(checkInstrument(guarantee(cover('2021-02-28'), '2018-03-02'), trace))).toMatchObject({
        outcome: { coversFrom: '2018-03-01', expiresOn: '2021-02-28' },
      });
      expect(trace.steps).toMatchObject([{ facts: { neededTo: '2021-02-28', interpretations: ['W-3', 'W-29'] } }]);
    });
  });

  test('the facts name the day it must last to, and a policy is no different', () => {
    const policy: Instrument = {
      kind: 'insurance-policy',
      amount: 1,
      on: '2018-03-05',
      number: 'P-1',
      periods: [{ from: '2018-03-05', to: '2021-03-03' }],
    };
    expect(law.observe(checkInstrument(policy))).toEqual({
      kind: 'refused',
      refusals: [
        {
          code: 'cover-too-short',
          at: [{ statute: 'wenzhou-2018-3', article: 6 }],
          facts: { from: '2018-03-05', to: '2021-03-03', years: 3, neededTo: '2021-03-04' },
          path: ['periods'],
        },
      ],
    });
  });
});

describe('without a gap', () => {
  test.each<[string, readonly Days[], readonly string[]]>([
    [
      'one period ends the day before the next begins, in any order',
      [
        { from: '2019-03-01', to: '2021-02-28' },
        { from: '2018-03-01', to: '2019-02-28' },
      ],
      [],
    ],
    [
      'one day between them',
      [
        { from: '2018-03-01', to: '2019-02-28' },
        { from: '2019-03-02', to: '2021-03-31' },
      ],
      ['cover-gap'],
    ],
    [
      'a longer period holds a shorter one',
      [
        { from: '2018-03-01', to: '2021-02-28' },
        { from: '2018-05-01', to: '2018-06-01' },
        { from: '2021-03-01', to: '2021-05-01' },
      ],
      [],
    ],
    [
      'gaps and too short: every reason at once',
      [
        { from: '2018-03-01', to: '2018-04-01' },
        { from: '2018-05-01', to: '2018-06-01' },
        { from: '2018-07-01', to: '2018-08-01' },
      ],
      ['cover-gap', 'cover-gap', 'cover-too-short'],
    ],
  ])('%s', (_, periods, codes) => {
    expect(codesOf(guarantee(periods))).toEqual(codes);
  });
});

describe('the day it is handed in is covered', () => {
  test.each<[string, readonly string[]]>([
    ['2018-03-09', ['cover-not-begun']],
    ['2018-03-10', []],
    ['2018-04-09', []],
    ['2021-03-09', []],
    ['2021-03-10', ['guarantee-expired']],
  ])('on %s: %j', (on, codes) => {
    expect(codesOf(guarantee([{ from: '2018-03-10', to: '2021-03-09' }], on))).toEqual(codes);
  });
});

test('the step tells how the years were counted', () => {
  const trace = collectTrace<WageDepositSteps>();
  const ruling = law.observe(checkInstrument(guarantee([{ from: '2018-03-01', to: '2021-02-28' }]), trace));
  expect(ruling).toMatchObject({
    outcome: { kind: 'bank-guarantee', amount: 60_000_000, coversFrom: '2018-03-01', expiresOn: '2021-02-28' },
    parameters: [{ id: 'wage-deposit/guarantee-years', value: 3 }],
  });
  expect(trace.steps).toMatchObject([
    { code: 'cover-complete', facts: { neededTo: '2021-02-28', interpretations: ['W-3', 'W-29'] } },
  ]);
});

describe('what cannot be ruled on', () => {
  test.each<[string, unknown, string]>([
    ['no amount', { kind: 'cash', on: '2018-03-05' }, 'input-missing'],
    ['nothing paid', { kind: 'cash', amount: 0, on: '2018-03-05' }, 'input-too-small'],
    ['beyond all amounts', { kind: 'cash', amount: 1e15 + 1, on: '2018-03-05' }, 'input-too-large'],
    ['a kind nobody knows', { kind: 'shares', amount: 1, on: '2018-03-05' }, 'input-unknown-value'],
    ['no days covered', guarantee([]), 'input-too-short'],
    ['ends before it begins', guarantee([{ from: '2018-03-02', to: '2018-03-01' }]), 'input-malformed'],
    ['before the measure', { kind: 'cash', amount: 1, on: '2018-02-28' }, 'before-effective'],
    ['under the national rule', { kind: 'cash', amount: 1, on: '2021-11-01' }, 'policy-not-built'],
    ['far in the future', guarantee([{ from: '9999-12-30', to: '9999-12-31' }]), 'cover-not-begun'],
  ])('%s: %s', (_, instrument, code) => {
    expect(law.observe(checkInstrument(instrument as Instrument))).toMatchObject({ refusals: [{ code }] });
  });
});
