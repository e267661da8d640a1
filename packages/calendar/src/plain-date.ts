import * as z from 'zod';

/**
 * A civil date of the Gregorian calendar as ISO text, `YYYY-MM-DD`, years 0001 to 9999. The text sorts and compares
 * in date order, and is the same in a type, on the wire and in a table.
 */
export type PlainDate = string & z.$brand<'PlainDate'>;

/** The whole number of days since 1970-01-01, which everything that computes uses inside. */
export type DayNumber = number & z.$brand<'DayNumber'>;

/** Year, month 1–12 and day 1–31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysByMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a year of the Gregorian calendar has 366 days. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The number of days in a month, 1–12.
 *
 * @throws RangeError when there is no such month
 * @example
 * daysInMonth(2016, 2); // 29
 */
export function daysInMonth(year: number, month: number): number {
  const days = daysByMonth[month - 1];
  if (days === undefined) throw new RangeError(`there is no month ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : days;
}

/** The number that decimal digits spell, or NaN; read by character codes since every settled claim has its dates checked. */
function digitsAt(text: string, start: number, end: number): number {
  let n = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    n = n * 10 + digit;
  }
  return n;
}

/** Whether a value is the text of a date that exists. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false;
  const year = digitsAt(value, 0, 4);
  const month = digitsAt(value, 5, 7);
  const day = digitsAt(value, 8, 10);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Takes text as a date.
 *
 * @throws RangeError naming the text when no such date exists
 * @example
 * plainDate('2018-03-29');
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${text}`);
  return text;
}

/**
 * A date as plain text in, the same text branded out: nothing is transformed, so input and output are the same JSON.
 *
 * @example
 * plainDateSchema.parse('2018-03-29');
 */
export const plainDateSchema = z.string().refine(isPlainDate, { error: 'YYYY-MM-DD' }).brand<'PlainDate'>();

const digits = (n: number, width: number) => String(n).padStart(width, '0');

/**
 * The date of a year, month 1–12 and day 1–31.
 *
 * @throws RangeError when no such date exists
 * @example
 * plainDateOf(2018, 3, 29); // '2018-03-29'
 */
export const plainDateOf = (year: number, month: number, day: number): PlainDate =>
  plainDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);

/**
 * The year, month and day of a date.
 *
 * @example
 * partsOf(plainDate('2018-03-29')); // { year: 2018, month: 3, day: 29 }
 */
export const partsOf = (date: PlainDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const daysInEra = 146_097;
const daysToEpoch = 719_468;

/**
 * The day number of a date, 0 for 1970-01-01.
 *
 * @example
 * toDayNumber(plainDate('2018-04-01')); // 17622
 */
export function toDayNumber(date: PlainDate): DayNumber {
  // Years are counted from March, so that the leap day is the last of its year.
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * daysInEra + dayOfEra - daysToEpoch) as DayNumber;
}

/** Year, month and day of any whole day number, also outside the years that a `PlainDate` can write. */
export function partsOfDayNumber(dayNumber: number): DateParts {
  const days = dayNumber + daysToEpoch;
  const era = Math.floor(days / daysInEra);
  const dayOfEra = days - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * The date of a day number.
 *
 * @throws RangeError outside the years 0001 to 9999, or when the number is not whole
 * @example
 * fromDayNumber(17622); // '2018-04-01'
 */
export function fromDayNumber(dayNumber: number): PlainDate {
  const { year, month, day } = partsOfDayNumber(dayNumber);
  return plainDateOf(year, month, day);
}

/**
 * Negative, zero or positive as `a` lies before, on or after `b`, for sorting.
 *
 * @example
 * dates.toSorted(comparePlainDates);
 */
export const comparePlainDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether `a` lies before `b`; a date does not lie before itself. */
export const isBefore = (a: PlainDate, b: PlainDate): boolean => a < b;

/** Whether `a` lies after `b`; a date does not lie after itself. */
export const isAfter = (a: PlainDate, b: PlainDate): boolean => a > b;

/** The one of two dates that comes first. */
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (b < a ? b : a);

/** The one of two dates that comes last. */
export const later = (a: PlainDate, b: PlainDate): PlainDate => (b > a ? b : a);

/** The day of the week of a day number. Day 0 was a Thursday. */
export const dayOfWeekOfDayNumber = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/**
 * The day of the week as ISO 8601 numbers it: 1 for Monday to 7 for Sunday.
 *
 * @example
 * dayOfWeek(plainDate('2018-02-16')); // 5
 */
export const dayOfWeek = (date: PlainDate): number => dayOfWeekOfDayNumber(toDayNumber(date));

/**
 * The date `days` calendar days later, or earlier when negative.
 *
 * @throws RangeError when the result lies outside the years 0001 to 9999, or `days` is not whole
 * @example
 * addDays(plainDate('2018-02-28'), 1); // '2018-03-01'
 */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(toDayNumber(date) + days);

/**
 * Calendar days from one date to another: 1 from a day to the next, negative backward.
 *
 * @example
 * daysBetween(plainDate('2018-02-28'), plainDate('2018-03-01')); // 1
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from);
