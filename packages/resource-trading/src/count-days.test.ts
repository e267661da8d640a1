import { chinaCalendar } from '@wenzhou/calendar';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { outcomeOf, refusalsOf } from '../test/rulings.ts';
import { countDays, type DayUnit } from './count-days.ts';
import type { TradingSteps } from './steps.ts';

const count = (from: string, n: number, unit: DayUnit) =>
  law.observe(countDays(from, n, unit, chinaCalendar, collectTrace<TradingSteps>()));
const end = (from: string, n: number, unit: DayUnit) => outcomeOf(count(from, n, unit)).date;

describe('working days, counted by hand', () => {
  test.each([
    ['2018-02-08', 20, '2018-03-13', 'Spring Festival 2018 with make-up days 02-11 and 02-24'],
    ['2018-03-01', 20, '2018-03-29', 'no holiday'],
    ['2018-04-20', 20, '2018-05-21', 'Labour Day 2018 with the make-up day 04-28'],
    ['2018-09-20', 20, '2018-10-24', 'Mid-Autumn and National Day 2018 with 09-29 and 09-30'],
    ['2018-12-28', 1, '2018-12-29', 'the make-up Saturday 2018-12-29'],
    ['2018-12-29', 1, '2019-01-02', 'New Year 2019'],
    ['2019-01-31', 5, '2019-02-12', 'Spring Festival 2019 with 02-02 and 02-03'],
    ['2019-04-26', 3, '2019-04-30', 'the make-up Sunday 2019-04-28'],
    ['2019-04-30', 1, '2019-05-05', 'Labour Day 2019 as amended, with the make-up Sunday 05-05'],
  ])('%s + %i = %s: %s', (from, n, date) => {
    expect(end(from, n, 'working-day')).toBe(date);
  });
});

describe('calendar days: a last day off moves to the next working day', () => {
  test.each([
    ['2018-01-26', 20, '2018-02-22', '2018-02-15', 'into Spring Festival 2018'],
    ['2018-02-04', 20, '2018-02-24', undefined, 'a make-up Saturday is a working day'],
    ['2018-09-11', 20, '2018-10-08', '2018-10-01', 'into National Day 2018'],
    ['2018-09-09', 20, '2018-09-29', undefined, 'the make-up Saturday before National Day'],
    ['2019-01-15', 20, '2019-02-11', '2019-02-04', 'into Spring Festival 2019'],
    ['2019-01-14', 20, '2019-02-03', undefined, 'the make-up Sunday before it'],
    ['2019-04-11', 20, '2019-05-05', '2019-05-01', 'Labour Day 2019 ends on a worked Sunday'],
    ['2018-03-01', 30, '2018-04-02', '2018-03-31', 'an ordinary Saturday'],
    ['2018-03-01', 1, '2018-03-02', undefined, 'the first day is not counted'],
    ['2018-03-03', 0, '2018-03-03', undefined, 'no days end where they begin'],
  ] as const)('%s + %i = %s', (from, n, date, rolledFrom, _why) => {
    const outcome = outcomeOf(count(from, n, 'calendar-day'));
    expect([outcome.date, outcome.rolledFrom]).toEqual([date, rolledFrom]);
  });

  test('names the breaks that were met', () => {
    const { breaks } = outcomeOf(count('2018-09-11', 20, 'calendar-day'));
    expect(breaks).toMatchObject([{ name: 'national-day', from: '2018-10-01', to: '2018-10-07' }]);
  });
});

describe('refusals', () => {
  test('a year whose holidays are not known', () => {
    const last = Math.max(...chinaCalendar.years);
    expect(refusalsOf(count(`${last}-12-20`, 30, 'calendar-day'))).toMatchObject([
      { code: 'calendar-year-unknown', at: [{ article: 19 }], facts: { year: last + 1 } },
    ]);
    expect(refusalsOf(count('9999-12-31', 36_500, 'working-day'))[0]?.facts).toEqual({ year: 9999 });
    expect(refusalsOf(count('0001-01-01', 1, 'calendar-day'))[0]?.facts).toEqual({ year: 1 });
  });

  test('every faulty input at once', () => {
    expect(refusalsOf(count('2018-02-29', -1, 'week' as DayUnit)).map(({ path }) => path)).toEqual([
      ['from'],
      ['days'],
      ['unit'],
    ]);
    expect(refusalsOf(count('2018-03-01', 1.5, 'calendar-day'))).toMatchObject([{ code: 'input-not-whole' }]);
    expect(refusalsOf(count('2018-03-01', 36_501, 'calendar-day'))).toMatchObject([{ code: 'input-too-large' }]);
  });
});

test('more days and a later start never end earlier', () => {
  const start = fc.integer({ min: 1, max: 28 }).map((day) => `2018-09-${String(day).padStart(2, '0')}`);
  const unit = fc.constantFrom<DayUnit>('calendar-day', 'working-day');
  fc.assert(
    fc.property(start, start, fc.nat({ max: 200 }), fc.nat({ max: 60 }), unit, (a, b, n, more, counted) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const shorter = end(first, n, counted);
      expect(end(first, n + more, counted) >= shorter).toBe(true);
      expect(end(second, n, counted) >= shorter).toBe(true);
    }),
  );
});
