import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addCalendarMonths,
  addMonths,
  anniversary,
  firstDayOf,
  isPlainMonth,
  lastDayOf,
  monthOf,
  monthsBetween,
  plainMonth,
  plainMonthSchema,
} from './month.ts';
import { fromDayNumber, partsOf, plainDate } from './plain-date.ts';

test.each(['2018-01', '2018-12', '0001-01'])('%s is a month', (text) => {
  expect(plainMonthSchema.parse(text)).toBe(text);
});

test.each(['2018-13', '2018-00', '2018-1', '0000-01', '2018'])('%s is no month', (text) => {
  expect(isPlainMonth(text)).toBe(false);
  expect(() => plainMonth(text)).toThrow(RangeError);
});

test('months are added across years', () => {
  expect(addMonths(plainMonth('2018-11'), 3)).toBe('2019-02');
  expect(addMonths(plainMonth('2018-01'), -1)).toBe('2017-12');
});

test('adding and counting months are each other’s inverse', () => {
  const months = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(months, (n) => {
      const from = plainMonth('2018-04');
      expect(monthsBetween(from, addMonths(from, n))).toBe(n);
    }),
  );
});

test('a month has its first and last day', () => {
  expect(firstDayOf(plainMonth('2018-02'))).toBe('2018-02-01');
  expect(lastDayOf(plainMonth('2018-02'))).toBe('2018-02-28');
  expect(lastDayOf(plainMonth('2020-02'))).toBe('2020-02-29');
  expect(monthOf(plainDate('2018-02-15'))).toBe('2018-02');
});

test.each([
  ['2018-01-31', 1, '2018-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2018-03-31', -1, '2018-02-28'],
  ['2018-03-15', 12, '2019-03-15'],
  ['2017-11-30', 3, '2018-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addCalendarMonths(plainDate(from), months)).toBe(to);
});

test('a month beyond the years that can be written is an error', () => {
  expect(() => addMonths(plainMonth('9999-12'), 1)).toThrow(RangeError);
  expect(() => addMonths(plainMonth('0001-01'), -1)).toThrow(RangeError);
  expect(() => addMonths(plainMonth('2018-01'), 0.5)).toThrow(RangeError);
});

test('the corresponding day lies in the month counted to, on the same number or on its last day', () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), (from, n) => {
      const to = addCalendarMonths(from, n);
      expect(monthsBetween(monthOf(from), monthOf(to))).toBe(n);
      expect(partsOf(to).day === partsOf(from).day || to === lastDayOf(monthOf(to))).toBe(true);
    }),
  );
});

test('29 February has its anniversary on the last of February', () => {
  expect(anniversary(plainDate('2016-02-29'), 1)).toBe('2017-02-28');
  expect(anniversary(plainDate('2016-02-29'), 4)).toBe('2020-02-29');
});
