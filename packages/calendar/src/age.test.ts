import { expect, test } from 'vitest';
import { completedAge } from './age.ts';
import { plainDate } from './plain-date.ts';

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

test('nobody has an age before birth', () => {
  expect(() => completedAge(plainDate('2018-07-02'), plainDate('2018-07-01'))).toThrow(RangeError);
});
