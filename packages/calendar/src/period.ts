import * as z from 'zod';
import { daysBetween, earlier, isAfter, isBefore, later, type PlainDate, plainDateSchema } from './plain-date.ts';

/** A span of days, both ends included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A period as JSON; refuses one that ends before it begins. */
export const periodSchema = z
  .object({ from: plainDateSchema, to: plainDateSchema })
  .readonly()
  .refine((period) => !isBefore(period.to, period.from), { error: 'from <= to', path: ['to'] });

/**
 * Whether a date lies in a period, its first and last day included.
 *
 * @example
 * contains({ from: plainDate('2018-02-15'), to: plainDate('2018-02-17') }, plainDate('2018-02-17')); // true
 */
export const contains = (period: Period, date: PlainDate): boolean =>
  !isBefore(date, period.from) && !isAfter(date, period.to);

/** Whether two periods share at least one day. */
export const overlaps = (a: Period, b: Period): boolean => !isAfter(a.from, b.to) && !isAfter(b.from, a.to);

/** The number of days in a period, both ends included. */
export const lengthInDays = (period: Period): number => daysBetween(period.from, period.to) + 1;

/** The days that two periods share, or `undefined` when they share none. */
export function intersect(a: Period, b: Period): Period | undefined {
  if (!overlaps(a, b)) return undefined;
  return { from: later(a.from, b.from), to: earlier(a.to, b.to) };
}
