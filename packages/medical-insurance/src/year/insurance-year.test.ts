import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { outcomeOf, refusalsOf } from '../../test/fixtures.ts';
import { poolingAreas } from '../pooling-area.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { insuranceYearSchema, openInsuranceYear } from './insurance-year.ts';
import type { InsuranceYearRequest } from './insurance-year-request.ts';

const urban = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;

describe('the employee insurance year (art. 93)', () => {
  test.each([
    ['2018-04-01', '2017-04-01', '2018-06-30', 15],
    ['2018-06-30', '2017-04-01', '2018-06-30', 15],
    ['2018-07-01', '2018-07-01', '2019-06-30', 12],
    ['2018-12-31', '2018-07-01', '2019-06-30', 12],
    ['2019-01-01', '2018-07-01', '2019-06-30', 12],
    ['2019-06-30', '2018-07-01', '2019-06-30', 12],
    ['2019-07-01', '2019-07-01', '2020-06-30', 12],
  ])('in the urban area %s lies in the year %s to %s of %d months', (on, from, to, months) => {
    expect(outcomeOf(openInsuranceYear({ ...urban, on }))).toEqual({
      ...urban,
      period: { from, to },
      months,
      accumulated: 0,
      deductibleBorne: 0,
      highestGrade: null,
      settled: [],
    });
  });

  test('elsewhere no year is extended', () => {
    for (const area of poolingAreas.filter((area) => area !== 'wenzhou-urban'))
      expect(outcomeOf(openInsuranceYear({ ...urban, area, on: '2018-04-01' }))).toMatchObject({
        period: { from: '2017-07-01', to: '2018-06-30' },
        months: 12,
      });
  });

  test('the explanation cites art. 93, for the extended year its item 1', () => {
    const explain = (on: string) => {
      const trace = collectTrace<MedicalInsuranceSteps>();
      outcomeOf(openInsuranceYear({ ...urban, on }, trace));
      return trace.steps;
    };
    expect(explain('2018-07-01')).toMatchObject([
      { code: 'insurance-year', at: [{ article: 93 }], using: ['employee-year-start'], facts: { extended: false } },
    ]);
    expect(explain('2018-06-30')).toMatchObject([
      {
        code: 'insurance-year',
        at: [{ article: 93, item: 1 }],
        using: ['extended-year-months'],
        facts: { extended: true, months: 15 },
      },
    ]);
  });
});

describe('what a year already holds', () => {
  const on = '2018-05-02';

  test('is carried in', () => {
    const trace = collectTrace<MedicalInsuranceSteps>();
    const carriedIn = { accumulated: 1_000_000, deductibleBorne: 30_000, highestGrade: 'grade-2' } as const;
    expect(outcomeOf(openInsuranceYear({ ...urban, on, carriedIn }, trace))).toMatchObject(carriedIn);
    expect(trace.steps.map(({ code }) => code)).toEqual(['insurance-year', 'costs-carried-in']);
  });

  test.each<[boolean, NonNullable<InsuranceYearRequest['carriedIn']>]>([
    [true, { accumulated: 0, deductibleBorne: 0, highestGrade: null }],
    [true, { accumulated: 100, deductibleBorne: 100, highestGrade: 'grade-1' }],
    [false, { accumulated: 100, deductibleBorne: 101, highestGrade: 'grade-1' }],
    [false, { accumulated: 100, deductibleBorne: 100, highestGrade: null }],
    [false, { accumulated: 0, deductibleBorne: 0, highestGrade: 'grade-1' }],
  ])('must fit together: %s for %j', (fits, carriedIn) => {
    const ruling = openInsuranceYear({ ...urban, on, carriedIn });
    if (fits) outcomeOf(ruling);
    else expect(refusalsOf(ruling)).toEqual(['carried-in-inconsistent 18 carriedIn']);
  });
});

describe('refusals', () => {
  test('a day before the measure took effect (art. 98)', () => {
    expect(refusalsOf(openInsuranceYear({ ...urban, on: '2018-03-31' }))).toEqual([
      'service-before-effective-date 98 on',
    ]);
  });

  test('the resident scheme', () => {
    expect(refusalsOf(openInsuranceYear({ ...urban, scheme: 'resident', on: '2018-07-01' }))).toEqual([
      'scheme-not-settled 32 scheme',
    ]);
  });

  test('a day whose year would end after the calendar does', () => {
    expect(refusalsOf(openInsuranceYear({ ...urban, on: '9999-01-01' }))).toEqual(['input-malformed 93 on']);
    expect(outcomeOf(openInsuranceYear({ ...urban, on: '9998-12-31' })).period.to).toBe('9999-06-30');
  });

  test('every input fault at once', () => {
    const request = { scheme: 'none', area: 'hangzhou', on: '2018-02-29', carriedIn: { accumulated: -1 } };
    expect(refusalsOf(openInsuranceYear(request as unknown as InsuranceYearRequest))).toEqual([
      'input-unknown-value 93 scheme',
      'input-unknown-value 93 area',
      'input-malformed 93 on',
      'input-too-small 93 carriedIn.accumulated',
      'input-missing 93 carriedIn.deductibleBorne',
      'input-missing 93 carriedIn.highestGrade',
    ]);
  });
});

test('the state is plain JSON that its schema reads back', () => {
  const year = outcomeOf(openInsuranceYear({ ...urban, on: '2018-07-01' }));
  expect(insuranceYearSchema.parse(JSON.parse(JSON.stringify(year)))).toEqual(year);
});
