import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, intersect, lengthInDays, overlaps, periodSchema } from './period.ts';
import { fromDayNumber, plainDate } from './plain-date.ts';

const period = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
const february = period('2018-02-01', '2018-02-28');

test('both ends belong to a period', () => {
  expect(contains(february, plainDate('2018-02-01'))).toBe(true);
  expect(contains(february, plainDate('2018-02-28'))).toBe(true);
  expect(contains(february, plainDate('2018-01-31'))).toBe(false);
  expect(contains(february, plainDate('2018-03-01'))).toBe(false);
  expect(lengthInDays(february)).toBe(28);
  expect(lengthInDays(period('2018-02-01', '2018-02-01'))).toBe(1);
});

test('one shared day is an overlap, neighbouring days are none', () => {
  expect(overlaps(february, period('2018-02-28', '2018-03-10'))).toBe(true);
  expect(intersect(february, period('2018-02-28', '2018-03-10'))).toEqual(period('2018-02-28', '2018-02-28'));
  expect(overlaps(february, period('2018-03-01', '2018-03-10'))).toBe(false);
  expect(intersect(february, period('2018-03-01', '2018-03-10'))).toBeUndefined();
});

test('a day lies in what two periods share exactly when it lies in both', () => {
  const days = fc.integer({ min: 0, max: 40 });
  const periods = fc
    .tuple(days, days)
    .map(([from, length]) => period(fromDayNumber(from), fromDayNumber(from + length)));
  fc.assert(
    fc.property(periods, periods, days, (a, b, n) => {
      const shared = intersect(a, b);
      const date = fromDayNumber(n);
      expect(shared !== undefined && contains(shared, date)).toBe(contains(a, date) && contains(b, date));
      expect(overlaps(a, b)).toBe(shared !== undefined);
      expect(intersect(b, a)).toEqual(shared);
    }),
  );
});

test('a period that ends before it begins is no period', () => {
  expect(periodSchema.safeParse({ from: '2018-02-02', to: '2018-02-01' }).success).toBe(false);
  expect(periodSchema.safeParse({ from: '2018-02-01', to: '2018-02-01' }).success).toBe(true);
});
