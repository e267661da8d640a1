import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  expect(lunarDateOf(plainDate('2020-05-23')).text).toBe('闰四月初一');
});

test('New Year’s Eve is the last day of the lunar year', () => {
  expect(lunarNewYearsEve(2017)).toBe('2018-02-15');
  expect(lunarNewYearsEve(2024)).toBe('2025-01-28');
});

test('a day that the lunar year lacks is an error', () => {
  expect(() => fromLunar(2018, 5, 1, true)).toThrow(RangeError);
  expect(() => fromLunar(2018, 13, 1)).toThrow(RangeError);
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
