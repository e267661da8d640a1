import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  comparePlainDates,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  earlier,
  fromDayNumber,
  isAfter,
  isBefore,
  isLeapYear,
  isPlainDate,
  later,
  partsOf,
  plainDate,
  plainDateOf,
  plainDateSchema,
  toDayNumber,
} from './plain-date.ts';

const first = toDayNumber(plainDate('0001-01-01'));
const last = toDayNumber(plainDate('9999-12-31'));
const dayNumbers = fc.integer({ min: first, max: last });

describe('text is a date', () => {
  test.each(['2018-03-29', '2000-02-29', '2016-02-29', '0001-01-01', '9999-12-31'])('%s', (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(plainDateSchema.parse(text)).toBe(text);
  });
});

describe('text is no date', () => {
  test.each([
    '2018-02-29',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-04-31',
    '2018-01-00',
    '0000-01-01',
    '2018-1-1',
    '20180101',
    '2018-01-01T00:00',
    ' 2018-01-01',
    '2018-01-01\n',
    '２０１８-01-01',
    '',
  ])('%j', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(plainDateSchema.safeParse(text).success).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });
});

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
  ['2018-04-01', 17_622],
])('%s is day %i', (text, day) => {
  expect(toDayNumber(plainDate(text))).toBe(day);
  expect(fromDayNumber(day)).toBe(text);
});

test('day numbers agree with the platform', () => {
  fc.assert(
    fc.property(dayNumbers, (day) => {
      const date = fromDayNumber(day);
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10).padStart(10, '0'));
      expect(toDayNumber(date)).toBe(day);
    }),
  );
});

test('text order is date order', () => {
  fc.assert(
    fc.property(dayNumbers, dayNumbers, (a, b) => {
      expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b);
      expect(daysBetween(fromDayNumber(a), fromDayNumber(b))).toBe(b - a);
    }),
  );
});

test('dates compare as their day numbers do', () => {
  fc.assert(
    fc.property(dayNumbers, dayNumbers, (m, n) => {
      const [a, b] = [fromDayNumber(m), fromDayNumber(n)];
      expect(Math.sign(comparePlainDates(a, b))).toBe(Math.sign(m - n));
      expect(isBefore(a, b)).toBe(m < n);
      expect(isAfter(a, b)).toBe(m > n);
      expect(toDayNumber(earlier(a, b))).toBe(Math.min(m, n));
      expect(toDayNumber(later(a, b))).toBe(Math.max(m, n));
    }),
  );
});

test('a date is neither before nor after itself', () => {
  const date = plainDate('2018-03-29');
  expect([isBefore(date, date), isAfter(date, date), comparePlainDates(date, date)]).toEqual([false, false, 0]);
});

test('weekdays follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: first, max: last - 1 }), (n) => {
      expect(dayOfWeek(fromDayNumber(n + 1))).toBe((dayOfWeek(fromDayNumber(n)) % 7) + 1);
    }),
  );
});

test('a year has 366 days exactly when it is a leap year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9998 }), (year) => {
      const days = daysBetween(plainDateOf(year, 1, 1), plainDateOf(year + 1, 1, 1));
      expect(days).toBe(isLeapYear(year) ? 366 : 365);
      expect(isLeapYear(year)).toBe(isPlainDate(`${String(year).padStart(4, '0')}-02-29`));
    }),
  );
});

test.each([
  [2016, true],
  [2018, false],
  [1900, false],
  [2000, true],
  [2100, false],
])('%i is a leap year: %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
});

test.each([
  ['2018-02-16', 5],
  ['2018-02-18', 7],
  ['2018-02-19', 1],
  ['1969-12-28', 7],
  ['0001-01-01', 1],
])('%s is weekday %i', (text, weekday) => {
  expect(dayOfWeek(plainDate(text))).toBe(weekday);
});

test('days are added across months and years', () => {
  expect(addDays(plainDate('2018-02-28'), 1)).toBe('2018-03-01');
  expect(addDays(plainDate('2016-02-28'), 1)).toBe('2016-02-29');
  expect(addDays(plainDate('2018-01-01'), -1)).toBe('2017-12-31');
  expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(plainDate('2018-01-01'), 0.5)).toThrow(RangeError);
});

test.each([
  [2018, 2, 28],
  [2016, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2018, 4, 30],
  [2018, 12, 31],
])('%i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test('what is not text is no date', () => {
  expect(isPlainDate(20180101)).toBe(false);
  expect(isPlainDate(null)).toBe(false);
});

test('a thirteenth month is an error', () => {
  expect(() => daysInMonth(2018, 13)).toThrow(RangeError);
  expect(() => plainDateOf(2018, 13, 1)).toThrow(RangeError);
});

test('parts go apart and together', () => {
  expect(partsOf(plainDate('2018-03-09'))).toEqual({ year: 2018, month: 3, day: 9 });
  expect(plainDateOf(2018, 3, 9)).toBe('2018-03-09');
});
