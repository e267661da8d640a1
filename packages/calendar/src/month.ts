import * as z from 'zod';
import { daysInMonth, partsOf, type PlainDate, plainDateOf } from './plain-date.ts';

/** A calendar month as ISO text, `YYYY-MM`. */
export type PlainMonth = string & z.$brand<'PlainMonth'>;

const shape = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whether a value is the text of a month, years 0001 to 9999. */
export const isPlainMonth = (value: unknown): value is PlainMonth =>
  typeof value === 'string' && shape.test(value) && !value.startsWith('0000');

/**
 * Takes text as a month.
 *
 * @throws RangeError naming the text when it is not a month
 * @example
 * plainMonth('2018-04');
 */
export function plainMonth(text: string): PlainMonth {
  if (!isPlainMonth(text)) throw new RangeError(`not a month of the form YYYY-MM: ${text}`);
  return text;
}

/** A month as plain text in, the same text branded out. */
export const plainMonthSchema = z.string().refine(isPlainMonth, { error: 'YYYY-MM' }).brand<'PlainMonth'>();

const split = (month: PlainMonth) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) });

const count = (month: PlainMonth): number => {
  const { year, month: inYear } = split(month);
  return year * 12 + inYear - 1;
};

const ofCount = (months: number): PlainMonth =>
  plainMonth(
    `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`,
  );

/**
 * The month a date lies in.
 *
 * @example
 * monthOf(plainDate('2018-04-15')); // '2018-04'
 */
export const monthOf = (date: PlainDate): PlainMonth => date.slice(0, 7) as PlainMonth;

/**
 * The month some months later, or earlier when negative.
 *
 * @throws RangeError when the result lies outside the years 0001 to 9999, or `months` is not whole
 * @example
 * addMonths(plainMonth('2018-11'), 3); // '2019-02'
 */
export const addMonths = (month: PlainMonth, months: number): PlainMonth => ofCount(count(month) + months);

/**
 * Months from one month to another: 1 from a month to the next, negative backward.
 *
 * @example
 * monthsBetween(plainMonth('2018-11'), plainMonth('2019-02')); // 3
 */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): number => count(to) - count(from);

/** The first day of a month. */
export const firstDayOf = (month: PlainMonth): PlainDate => `${month}-01` as PlainDate;

/**
 * The last day of a month.
 *
 * @example
 * lastDayOf(plainMonth('2016-02')); // '2016-02-29'
 */
export function lastDayOf(month: PlainMonth): PlainDate {
  const { year, month: inYear } = split(month);
  return plainDateOf(year, inYear, daysInMonth(year, inYear));
}

/**
 * The corresponding day some months later, or earlier when negative, as the law counts months: the day of the same
 * number, or the last day of the month where there is none (Civil Code, article 202). Count from the first day of a
 * period, not from a day already moved: a month after 28 February is 28 March.
 *
 * @throws RangeError when the result lies outside the years 0001 to 9999, or `months` is not whole
 * @example
 * addCalendarMonths(plainDate('2018-01-31'), 1); // 2018-02-28
 */
export function addCalendarMonths(date: PlainDate, months: number): PlainDate {
  const { year, month } = split(addMonths(monthOf(date), months));
  return plainDateOf(year, month, Math.min(partsOf(date).day, daysInMonth(year, month)));
}

/**
 * The corresponding day some years later; 29 February becomes 28 February in a common year.
 *
 * @throws RangeError when the result lies outside the years 0001 to 9999, or `years` is not whole
 * @example
 * anniversary(plainDate('2016-02-29'), 1); // 2017-02-28
 */
export const anniversary = (date: PlainDate, years: number): PlainDate => addCalendarMonths(date, years * 12);
