import {
  countDays as countOnCalendar,
  type DayCounted,
  type HolidayBreak,
  partsOf,
  type PlainDate,
  plainDateSchema,
  type WorkingCalendar,
  type YearUnknown,
} from '@wenzhou/calendar';
import { granted, readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { refuse, type TradingRefusals } from './refusals.ts';
import type { CountedDays, TradingSteps } from './steps.ts';

/** Calendar days, whose last may move, or working days, which are counted one by one. */
export const dayUnitSchema = z.enum(['calendar-day', 'working-day']);

export type DayUnit = z.output<typeof dayUnitSchema>;

/** No period of the platform comes near a century. */
const longestPeriod = 36_500;

const periodSchema = z.strictObject({
  from: plainDateSchema,
  days: z.int().min(0).max(longestPeriod),
  unit: dayUnitSchema,
});

/** Where a period ends, and how the count came there. */
export interface CountedPeriod extends CountedDays {
  /** The holiday breaks whose days off or make-up days the count met. */
  readonly breaks: readonly HolidayBreak[];
}

/** A day after the last known year: counting on from it meets an unknown year before anything else. */
export function beyondCalendar(day: PlainDate, calendar: WorkingCalendar): YearUnknown | undefined {
  const { year } = partsOf(day);
  return year > Math.max(0, ...calendar.years) ? { kind: 'year-unknown', year } : undefined;
}

/** Counts forward on the calendar, also from days that it does not reach. */
export const countForward = (
  from: PlainDate,
  days: number,
  unit: DayUnit,
  calendar: WorkingCalendar,
): DayCounted | YearUnknown => beyondCalendar(from, calendar) ?? countOnCalendar(from, days, unit, calendar);

/**
 * The last day of a period as article 19 counts it: the first day is not counted; when the last calendar day is a day
 * off, the period ends on the next working day. Make-up days are working days.
 *
 * The counting itself holds for any day of a known year; a period may begin before the measure took effect.
 *
 * @param from the day the period starts from, ISO text
 * @param n the number of days, a whole number from 0 to 36,500; 0 ends on the first day itself
 * @param unit `calendar-day` or `working-day`
 * @param calendar the holidays to count by, such as `chinaCalendar`
 * @returns granted with the last day; refused for a faulty input or a year whose holidays are not known
 * @example
 * countDays('2018-03-01', 20, 'working-day', chinaCalendar); // granted, date 2018-03-29
 */
export function countDays(
  from: string,
  n: number,
  unit: DayUnit,
  calendar: WorkingCalendar,
  trace?: Trace<TradingSteps>,
): Ruling<CountedPeriod, TradingRefusals> {
  const at = [art(19)] as const;
  const read = readInput(periodSchema, { from, days: n, unit }, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { value } = read;
  const end = countForward(value.from, value.days, value.unit, calendar);
  if (end.kind === 'year-unknown') return refused([refuse('calendar-year-unknown', at, { year: end.year })]);
  const facts = factsOf(value.from, value.days, value.unit, end);
  trace?.step('days-counted', at, facts);
  return granted({ ...facts, breaks: end.breaks }, [], trace);
}

/** The facts of a count, as steps and outcomes give them. */
export function factsOf(
  fromDate: PlainDate,
  days: number,
  unit: DayUnit,
  { date, rolledFrom }: DayCounted,
): CountedDays {
  return rolledFrom === undefined ? { fromDate, days, unit, date } : { fromDate, days, unit, date, rolledFrom };
}
