import * as chineseDays from 'chinese-days';
import * as chineseWorkday from 'chinese-workday';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayYears } from './holidays.ts';
import { addDays, daysBetween, fromDayNumber, plainDate, toDayNumber } from './plain-date.ts';
import {
  chinaCalendar,
  countBack,
  countDays,
  isWorkingDay,
  makeCalendar,
  rollForward,
  workingDaysBetween,
} from './working-days.ts';

const day = plainDate;
const working = (text: string) => isWorkingDay(day(text));

describe('twenty working days, the first day not counted', () => {
  test.each([
    ['2018-02-08', '2018-03-13'],
    ['2018-03-01', '2018-03-29'],
    ['2018-04-20', '2018-05-21'],
    ['2018-09-20', '2018-10-24'],
  ])('from %s end on %s', (from, to) => {
    expect(countDays(day(from), 20, 'working-day')).toMatchObject({ kind: 'date', date: to });
  });
});

test.each(['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30', '2018-12-29'])(
  '%s is a make-up day and worked',
  (text) => {
    expect(working(text)).toMatchObject({
      kind: 'known',
      working: true,
      break: { makeUpDays: expect.arrayContaining([text]) },
    });
  },
);

test.each([
  '2018-01-01',
  '2018-02-15',
  '2018-02-21',
  '2018-04-05',
  '2018-04-30',
  '2018-10-07',
  '2018-12-31',
  '2019-05-02',
  '2020-01-31',
])('%s is a day off', (text) => {
  expect(working(text)).toMatchObject({ kind: 'known', working: false });
});

test('an ordinary week', () => {
  expect(['2018-03-05', '2018-03-09', '2018-03-10', '2018-03-11'].map((text) => working(text))).toEqual([
    { kind: 'known', working: true },
    { kind: 'known', working: true },
    { kind: 'known', working: false },
    { kind: 'known', working: false },
  ]);
});

describe('calendar days', () => {
  test('that end on a working day stay there', () => {
    expect(countDays(day('2018-03-01'), 5, 'calendar-day')).toEqual({ kind: 'date', date: '2018-03-06', breaks: [] });
  });
  test('that end on a weekend day move to the Monday', () => {
    expect(countDays(day('2018-03-05'), 5, 'calendar-day')).toMatchObject({
      date: '2018-03-12',
      rolledFrom: '2018-03-10',
    });
  });
  test('that end within the Spring Festival move behind it', () => {
    expect(countDays(day('2018-02-10'), 5, 'calendar-day')).toMatchObject({
      date: '2018-02-22',
      rolledFrom: '2018-02-15',
    });
  });
  test('that end on a worked Saturday stay there', () => {
    expect(countDays(day('2018-02-19'), 5, 'calendar-day')).toMatchObject({ kind: 'date', date: '2018-02-24' });
  });
  test('counted backward do not roll', () => {
    expect(countBack(day('2018-03-12'), 2, 'calendar-day')).toMatchObject({ date: '2018-03-10' });
  });
});

test('working days counted backward skip days off', () => {
  expect(countBack(day('2018-03-12'), 1, 'working-day')).toMatchObject({ date: '2018-03-09' });
  expect(countBack(day('2018-02-22'), 1, 'working-day')).toMatchObject({ date: '2018-02-14' });
});

test('no days end on the first day', () => {
  expect(countDays(day('2018-03-10'), 0, 'calendar-day')).toEqual({ kind: 'date', date: '2018-03-10', breaks: [] });
});

test('a year without a notice is named, never guessed', () => {
  expect(working('2016-12-30')).toEqual({ kind: 'year-unknown', year: 2016 });
  expect(countDays(day('2026-12-25'), 20, 'working-day')).toEqual({ kind: 'year-unknown', year: 2027 });
  expect(countDays(day('2026-12-25'), 20, 'calendar-day')).toEqual({ kind: 'year-unknown', year: 2027 });
  expect(workingDaysBetween(day('2026-12-25'), day('2027-01-01'))).toEqual({ kind: 'year-unknown', year: 2027 });
  expect(countBack(day('2017-01-01'), 1, 'working-day')).toEqual({ kind: 'year-unknown', year: 2016 });
});

test.each([-1, 0.5, Number.NaN, Infinity])('%d is no number of days', (days) => {
  expect(() => countDays(day('2018-03-01'), days, 'working-day')).toThrow(RangeError);
  expect(() => countBack(day('2018-03-01'), days, 'working-day')).toThrow(RangeError);
});

test('years of a calendar follow each other', () => {
  expect(() => makeCalendar(holidayYears.filter(({ year }) => year !== 2020))).toThrow('2021 does not follow 2019');
});

describe('two other tables of the same notices', () => {
  const years = { from: toDayNumber(day('2017-01-01')), to: toDayNumber(day('2026-12-31')) };
  function differences(isWorkday: (text: string) => boolean) {
    const found: string[] = [];
    for (let n = years.from; n <= years.to; n++) {
      const date = fromDayNumber(n);
      const own = isWorkingDay(date);
      if (own.kind !== 'known' || own.working !== isWorkday(date)) found.push(date);
    }
    return found;
  }

  test('one agrees on every day', () => {
    expect(differences((text) => chineseDays.isWorkday(text))).toEqual([]);
  });
  test('the other knows neither New Year 2018 nor the Spring Festival of 2020 as it was extended, and rests on 3 January 2023', () => {
    expect(differences((text) => chineseWorkday.isWorkday(text))).toEqual([
      '2018-01-01',
      '2020-01-31',
      '2020-02-01',
      '2023-01-03',
    ]);
  });
});

describe('for any dates of the known years', () => {
  const dates = fc
    .integer({ min: toDayNumber(day('2017-01-01')), max: toDayNumber(day('2025-12-31')) })
    .map(fromDayNumber);
  const counts = fc.integer({ min: 1, max: 120 });

  test('the last day of a period is worked, later than the first, and counts back to the number of days', () => {
    fc.assert(
      fc.property(dates, counts, (from, n) => {
        const counted = countDays(from, n, 'working-day');
        if (counted.kind !== 'date') throw new Error('expected a date');
        expect(isWorkingDay(counted.date)).toMatchObject({ working: true });
        expect(workingDaysBetween(from, counted.date)).toEqual({ kind: 'known', days: n });
      }),
    );
  });

  test('working days add up', () => {
    fc.assert(
      fc.property(dates, counts, counts, (from, a, b) => {
        const whole = countDays(from, a + b, 'working-day');
        const half = countDays(from, a, 'working-day');
        if (half.kind !== 'date') throw new Error('expected a date');
        const rest = countDays(half.date, b, 'working-day');
        expect(rest.kind === 'date' && rest.date).toBe(whole.kind === 'date' && whole.date);
      }),
    );
  });

  test('calendar days roll forward by less than a fortnight, to a working day', () => {
    fc.assert(
      fc.property(dates, counts, (from, n) => {
        const counted = countDays(from, n, 'calendar-day');
        if (counted.kind !== 'date') throw new Error('expected a date');
        expect(counted).toMatchObject({ date: (rollForward(addDays(from, n)) as { date: string }).date });
        expect(daysBetween(addDays(from, n), counted.date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(addDays(from, n), counted.date)).toBeLessThan(14);
      }),
    );
  });
});

test('the calendar knows which years it covers', () => {
  expect(chinaCalendar.years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});
