import * as chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLunar, lunarDateOf, lunarNewYearsEve } from './lunar.ts';
import { fromDayNumber, plainDate, toDayNumber } from './plain-date.ts';

test.each([
  ['2018-02-13', 2017, 12, 28, false],
  ['2018-02-15', 2017, 12, 30, false],
  ['2018-02-16', 2018, 1, 1, false],
  ['2018-02-17', 2018, 1, 2, false],
  ['2020-05-23', 2020, 4, 1, true],
  ['2023-03-22', 2023, 2, 1, true],
])('%s is day %i-%i-%i, leap %s', (civil, year, month, day, leap) => {
  expect(lunarDateOf(plainDate(civil))).toMatchObject({ year, month, day, leap });
  expect(fromLunar(year, month, day, leap)).toBe(civil);
});

test('dates are said as people say them', () => {
  expect(lunarDateOf(plainDate('2018-02-16')).text).toBe('正月初一');
  expect(lunarDateOf(plainDate('2018-02-15')).text).toBe('腊月三十');
  expect(lunarDateOf(plainDate('2018-02-13')).text).toBe('腊月廿八');
  expect(lunarDateOf(plainDate('2017-12-18')).text).toBe('冬月初一');
  expect(lunarDateOf(plainDate('2020-05-23')).text).toBe('闰四月初一');
});

test('New Year’s Eve is the last day of the lunar year', () => {
  expect(lunarNewYearsEve(2017)).toBe('2018-02-15');
  expect(lunarNewYearsEve(2024)).toBe('2025-01-28');
});

test.each([
  ['a leap month in a year without one', 2018, 5, 1, true],
  ['a thirteenth month', 2018, 13, 1, false],
  ['a month before the first', 2020, 0, 1, false],
  ['a negative month, even where a leap month is', 2020, -4, 1, false],
  ['the thirtieth of a month of 29 days', 2018, 1, 30, false],
  ['half a month', 2020, 1.5, 1, false],
  ['half a day', 2020, 1, 1.5, false],
  ['no year', Number.NaN, 1, 1, false],
])('%s is an error', (_, year, month, day, leap) => {
  expect(() => fromLunar(year, month, day, leap)).toThrow(RangeError);
});

test('the end of the lunar year 9999 cannot be written', () => {
  expect(() => lunarNewYearsEve(9999)).toThrow(RangeError);
});

describe('another table of lunar dates', () => {
  const read = (date: string) => {
    const { lunarYear, lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(date);
    return { year: lunarYear, month: lunarMon, day: lunarDay, leap: isLeap };
  };

  test('agrees on every day of 2017 to 2026', () => {
    const last = toDayNumber(plainDate('2026-12-31'));
    for (let n = toDayNumber(plainDate('2017-01-01')); n <= last; n++) {
      const { text: _, ...lunar } = lunarDateOf(fromDayNumber(n));
      expect(read(fromDayNumber(n))).toEqual(lunar);
    }
  });

  test('agrees on the first day of every month from 1901 to 2100 but four, where users have found it a day off', () => {
    const different: string[] = [];
    for (let year = 1901; year <= 2100; year++)
      for (let month = 1; month <= 12; month++) {
        const date = fromLunar(year, month, 1);
        const other = read(date);
        if (other.year !== year || other.month !== month || other.day !== 1 || other.leap) different.push(date);
      }
    expect(different).toEqual(['1933-07-23', '1996-07-16', '1996-09-13', '2060-04-30']);
  });
});

test('there and back for two centuries', () => {
  const days = fc.integer({ min: toDayNumber(plainDate('1901-01-01')), max: toDayNumber(plainDate('2099-12-31')) });
  fc.assert(
    fc.property(days, (n) => {
      const date = fromDayNumber(n);
      const { year, month, day, leap } = lunarDateOf(date);
      expect(fromLunar(year, month, day, leap)).toBe(date);
    }),
  );
});
