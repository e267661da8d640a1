import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { outcomeOf, refusalsOf } from '../../test/fixtures.ts';
import { parameters, type ParametersByArea } from '../parameters/parameters.ts';
import { poolingAreas } from '../pooling-area.ts';
import { averageMonthlyWage, settlementTerms, type SettlementTermsRequest, settlementTermsSchema } from './terms.ts';

const active: Omit<SettlementTermsRequest, 'on'> = {
  scheme: 'employee-tier-1',
  area: 'wenzhou-urban',
  status: 'active',
};

describe('ceilings (art. 19, M-2, art. 93(1))', () => {
  test.each([
    // month × 12 × 6, for 15 months × 15/12
    ['2018-04-01', 4699, 422_910, 187_500],
    ['2018-06-30', 4699, 422_910, 187_500],
    ['2018-07-01', 5092, 366_624, 150_000],
    ['2019-06-30', 5092, 366_624, 150_000],
    ['2019-07-01', 5536, 398_592, 150_000],
    ['2020-07-01', 5960, 429_120, 150_000],
    ['2022-07-01', 7437, 535_464, 150_000],
    ['2023-07-01', 8020, 577_440, 150_000],
  ])('on %s: wage month %d, ceiling %d, relief %d', (on, month, ceiling, relief) => {
    expect(outcomeOf(settlementTerms({ ...active, on }))).toMatchObject({
      ceilingBasis: { averageMonthlyWage: yuan(month) },
      ceiling: yuan(ceiling),
      reliefCeiling: yuan(relief),
    });
  });

  test('outside the urban area the year of 2017 is a regular one', () => {
    expect(outcomeOf(settlementTerms({ ...active, area: 'yueqing', on: '2018-06-30' }))).toMatchObject({
      months: 12,
      ceiling: yuan(338_328),
      reliefCeiling: yuan(150_000),
    });
  });

  test.each([
    [5, 0],
    [6, 1],
    [17, 1],
    [18, 2],
    [61_099, 5092],
    [56_385, 4699],
  ])('%d yuan a year are %d a month in whole yuan, half up', (annual, month) => {
    expect(averageMonthlyWage(yuan(annual))).toBe(yuan(month));
  });
});

test('deductibles and ratios (arts. 18, 20, 21)', () => {
  const terms = outcomeOf(settlementTerms({ ...active, on: '2018-07-01' }));
  expect(terms).toMatchObject({
    deductibles: { 'grade-1': yuan(200), 'grade-2': yuan(300), 'grade-3': yuan(600) },
    poolRatio: { numerator: 9, denominator: 10 },
    reliefRatio: { numerator: 9, denominator: 10 },
    validity: { from: '2018-07-01', to: '2019-06-30' },
  });
  expect(outcomeOf(settlementTerms({ ...active, status: 'retired', on: '2018-07-01' })).poolRatio).toEqual({
    numerator: 19,
    denominator: 20,
  });
});

test('in the extended year the terms hold from the day the measure took effect', () => {
  expect(outcomeOf(settlementTerms({ ...active, on: '2018-05-01' }))).toMatchObject({
    period: { from: '2017-04-01', to: '2018-06-30' },
    validity: { from: '2018-04-01', to: '2018-06-30' },
  });
});

test('both tiers and every area have the same terms', () => {
  const on = '2018-07-01';
  const urban = outcomeOf(settlementTerms({ ...active, on }));
  const scheme = 'employee-tier-2';
  expect(outcomeOf(settlementTerms({ ...active, scheme, on }))).toEqual({ ...urban, scheme });
  for (const area of poolingAreas)
    expect(outcomeOf(settlementTerms({ ...active, area, on }))).toEqual({ ...urban, area });
});

test('terms are plain JSON that their schema reads back', () => {
  const terms = outcomeOf(settlementTerms({ ...active, on: '2018-05-01' }));
  expect(settlementTermsSchema.parse(JSON.parse(JSON.stringify(terms)))).toEqual(terms);
});

describe('refusals', () => {
  test.each(['2021-07-01', '2022-06-30', '2024-07-01'])('on %s the wage of the year before is not known', (on) => {
    expect(refusalsOf(settlementTerms({ ...active, on }))).toEqual(['parameter-missing 19']);
  });

  test('an operator adds the wage once it is published', () => {
    const { averageAnnualWage } = parameters['wenzhou-urban'];
    const known: ParametersByArea = {
      ...parameters,
      'wenzhou-urban': {
        ...parameters['wenzhou-urban'],
        averageAnnualWage: {
          ...averageAnnualWage,
          values: [
            {
              value: yuan(84_000),
              from: plainDate('2020-01-01'),
              to: plainDate('2020-12-31'),
              source: { kind: 'document', title: { zh: '示例', en: 'made up for this test' }, sureness: 'C' },
            },
          ],
        },
      },
    };
    expect(outcomeOf(settlementTerms({ ...active, on: '2021-07-01' }, known)).ceiling).toBe(yuan(504_000));
  });

  test('every figure that is not known, at once', () => {
    const { averageAnnualWage, reliefCeiling } = parameters['wenzhou-urban'];
    const known: ParametersByArea = {
      ...parameters,
      'wenzhou-urban': {
        ...parameters['wenzhou-urban'],
        averageAnnualWage: { ...averageAnnualWage, values: [] },
        reliefCeiling: { ...reliefCeiling, values: [] },
      },
    };
    expect(refusalsOf(settlementTerms({ ...active, on: '2018-07-01' }, known))).toEqual([
      'parameter-missing 19',
      'parameter-missing 18',
    ]);
  });

  test('a day before the measure took effect (art. 98)', () => {
    expect(refusalsOf(settlementTerms({ ...active, on: '2018-03-31' }))).toEqual([
      'service-before-effective-date 98 on',
    ]);
  });

  test('the resident scheme', () => {
    expect(refusalsOf(settlementTerms({ ...active, scheme: 'resident', on: '2018-07-01' }))).toEqual([
      'scheme-not-settled 32 scheme',
    ]);
  });

  test('every input fault at once', () => {
    expect(refusalsOf(settlementTerms({ status: 'ill', on: 20180701 } as unknown as SettlementTermsRequest))).toEqual([
      'input-missing 18 scheme',
      'input-missing 18 area',
      'input-unknown-value 18 status',
      'input-type 18 on',
    ]);
  });
});
