import { type HolidayBreak, type HolidayYear, holidayYears } from './holidays.ts';
import { addDays, type DayNumber, fromDayNumber, partsOf, type PlainDate, toDayNumber } from './plain-date.ts';

/** Which days are worked, for the years whose holiday notices are known. */
export interface WorkingCalendar {
  readonly years: readonly number[];
  /** Days off and make-up days by day number; any other day follows its weekday. */
  readonly exceptions: ReadonlyMap<DayNumber, DayException>;
}

/** A day that a notice takes out of the ordinary week. */
export interface DayException {
  readonly working: boolean;
  readonly break: HolidayBreak;
}

export type DayUnit = 'calendar-day' | 'working-day';

/** What a working-day question meets when no notice covers the year: an answer of its own, never a guess. */
export interface YearUnknown {
  readonly kind: 'year-unknown';
  readonly year: number;
}

/** Where a period of days ends. */
export interface DayCounted {
  readonly kind: 'date';
  readonly date: PlainDate;
  /** The day the count itself ended on, when that was a rest day and the end moved on. */
  readonly rolledFrom?: PlainDate;
  /** The breaks whose days were passed over or worked. */
  readonly breaks: readonly HolidayBreak[];
}

/**
 * Builds a calendar from the breaks of each year.
 *
 * @throws RangeError when the years have a gap
 */
export function makeCalendar(years: readonly HolidayYear[]): WorkingCalendar {
  const exceptions = new Map<DayNumber, DayException>();
  for (const [index, { year, breaks }] of years.entries()) {
    const previous = years[index - 1];
    if (previous && year !== previous.year + 1) throw new RangeError(`${year} does not follow ${previous.year}`);
    for (const pause of breaks) {
      for (let day = toDayNumber(pause.from); day <= toDayNumber(pause.to); day = (day + 1) as DayNumber)
        exceptions.set(day, { working: false, break: pause });
      for (const date of pause.makeUpDays) exceptions.set(toDayNumber(date), { working: true, break: pause });
    }
  }
  return { years: years.map(({ year }) => year), exceptions };
}

/** The calendar of the years whose notices this package carries. */
export const chinaCalendar: WorkingCalendar = makeCalendar(holidayYears);

const isWeekend = (day: number): boolean => {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday >= 5;
};

/** The first year that none of the days between two dates may touch, if there is one. */
function unknownYear(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): YearUnknown | undefined {
  for (let { year } = partsOf(from); year <= partsOf(to).year; year++)
    if (!calendar.years.includes(year)) return { kind: 'year-unknown', year };
  return undefined;
}

const isWorking = (day: DayNumber, calendar: WorkingCalendar): boolean =>
  calendar.exceptions.get(day)?.working ?? !isWeekend(day);

/** Whether a day is worked: make-up days are, statutory days off and other weekend days are not. */
export function isWorkingDay(
  date: PlainDate,
  calendar: WorkingCalendar = chinaCalendar,
): { readonly kind: 'known'; readonly working: boolean; readonly break?: HolidayBreak } | YearUnknown {
  const unknown = unknownYear(date, date, calendar);
  if (unknown) return unknown;
  const exception = calendar.exceptions.get(toDayNumber(date));
  return exception
    ? { kind: 'known', working: exception.working, break: exception.break }
    : { kind: 'known', working: !isWeekend(toDayNumber(date)) };
}

/** Walks day by day from a date until `done` says so, meeting unknown years and collecting breaks on the way. */
function walk(
  from: PlainDate,
  step: 1 | -1,
  calendar: WorkingCalendar,
  done: (day: DayNumber, working: boolean) => boolean,
): DayCounted | YearUnknown {
  const breaks = new Set<HolidayBreak>();
  for (let day = toDayNumber(from); ; day = (day + step) as DayNumber) {
    const date = fromDayNumber(day);
    const unknown = unknownYear(date, date, calendar);
    if (unknown) return unknown;
    const exception = calendar.exceptions.get(day);
    if (exception) breaks.add(exception.break);
    if (done(day, isWorking(day, calendar))) return { kind: 'date', date, breaks: [...breaks] };
  }
}

/** The day itself if it is worked, else the next one that is. */
export function rollForward(date: PlainDate, calendar: WorkingCalendar = chinaCalendar): DayCounted | YearUnknown {
  const rolled = walk(date, 1, calendar, (_, working) => working);
  return rolled.kind === 'date' && rolled.date !== date ? { ...rolled, rolledFrom: date } : rolled;
}

function checkCount(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
}

/**
 * Counts a period forward as the law does: the first day is not counted. Working days are counted one by one;
 * calendar days run through, and when the last of them is a day off the period ends on the next working day.
 *
 * A period of no days ends on its first day.
 *
 * @param days a whole number, zero or more
 * @returns the last day, or the year whose holiday notice is not known
 * @throws RangeError when `days` is negative or not whole
 * @example
 * countDays(plainDate('2018-03-01'), 20, 'working-day'); // { kind: 'date', date: '2018-03-29', … }
 */
export function countDays(
  from: PlainDate,
  days: number,
  unit: DayUnit,
  calendar: WorkingCalendar = chinaCalendar,
): DayCounted | YearUnknown {
  checkCount(days);
  if (days === 0) return { kind: 'date', date: from, breaks: [] };
  if (unit === 'calendar-day') return rollForward(addDays(from, days), calendar);
  let left = days;
  return walk(addDays(from, 1), 1, calendar, (_, working) => working && --left === 0);
}

/**
 * Counts a period backward, for what must be done so many days before another day. The other day is not counted, and
 * nothing rolls: moving the end would shorten the period.
 *
 * @throws RangeError when `days` is negative or not whole
 */
export function countBack(
  from: PlainDate,
  days: number,
  unit: DayUnit,
  calendar: WorkingCalendar = chinaCalendar,
): DayCounted | YearUnknown {
  checkCount(days);
  if (days === 0 || unit === 'calendar-day') return { kind: 'date', date: addDays(from, -days), breaks: [] };
  let left = days;
  return walk(addDays(from, -1), -1, calendar, (_, working) => working && --left === 0);
}

/** Working days after `from` up to and including `to`; none when `to` is not after `from`. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingCalendar = chinaCalendar,
): { readonly kind: 'known'; readonly days: number } | YearUnknown {
  if (to <= from) return { kind: 'known', days: 0 };
  const unknown = unknownYear(addDays(from, 1), to, calendar);
  if (unknown) return unknown;
  let days = 0;
  for (let day = toDayNumber(from) + 1; day <= toDayNumber(to); day++)
    if (isWorking(day as DayNumber, calendar)) days++;
  return { kind: 'known', days };
}
