import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completedAge } from './age.ts';
import { addDays, fromDayNumber, isLeapYear, partsOf, plainDate, plainDateOf } from './plain-date.ts';

test.each([
  ['1973-07-01', '2018-06-30', 44],
  ['1973-07-01', '2018-07-01', 45],
  ['1973-07-01', '2018-07-02', 45],
  ['2018-07-01', '2018-07-01', 0],
  ['1960-02-29', '2018-02-27', 57],
  ['1960-02-29', '2018-02-28', 58],
  ['1960-02-29', '2020-02-28', 59],
  ['1960-02-29', '2020-02-29', 60],
])('born %s, on %s: %i', (birth, on, age) => {
  expect(completedAge(plainDate(birth), plainDate(on))).toBe(age);
});

test('age grows by one on each birthday and on no other day', () => {
  const births = fc.integer({ min: -30_000, max: 20_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(births, fc.integer({ min: 1, max: 40_000 }), (birth, lived) => {
      const on = addDays(birth, lived);
      const grown = completedAge(birth, on) - completedAge(birth, addDays(on, -1));
      const { year, month, day } = partsOf(birth);
      const leapling = month === 2 && day === 29 && !isLeapYear(partsOf(on).year);
      const birthday = plainDateOf(Math.max(partsOf(on).year, year + 1), month, leapling ? 28 : day);
      expect(grown).toBe(on === birthday ? 1 : 0);
    }),
  );
});

test('nobody has an age before birth', () => {
  expect(() => completedAge(plainDate('2018-07-02'), plainDate('2018-07-01'))).toThrow(RangeError);
});
