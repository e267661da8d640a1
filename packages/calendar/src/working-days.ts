import { type HolidayBreak, type HolidayYear, holidayYears } from './holidays.ts';
import {
  type DayNumber,
  dayOfWeekOfDayNumber,
  fromDayNumber,
  partsOfDayNumber,
  type PlainDate,
  toDayNumber,
} from './plain-date.ts';

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

/** Calendar days run through rest days; working days are counted one by one. */
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
  /**
   * The breaks whose days off or make-up days the count met: all along the way for working days, and only from the
   * last day on for calendar days.
   */
  readonly breaks: readonly HolidayBreak[];
}

/**
 * Builds a calendar from the breaks of each year, in order. A notice may also rearrange the last days of December
 * before its year, so those of the last year of a calendar are only as sure as the next notice leaves them.
 *
 * @throws RangeError when the years have a gap, a break ends before it begins, or a day is arranged twice
 * @example
 * const only2018 = makeCalendar(holidayYears.filter(({ year }) => year === 2018));
 */
export function makeCalendar(years: readonly HolidayYear[]): WorkingCalendar {
  const exceptions = new Map<DayNumber, DayException>();
  const arrange = (day: DayNumber, exception: DayException) => {
    if (exceptions.has(day)) throw new RangeError(`${fromDayNumber(day)} is arranged twice`);
    exceptions.set(day, exception);
  };
  for (const [index, { year, breaks }] of years.entries()) {
    const previous = years[index - 1];
    if (previous && year !== previous.year + 1) throw new RangeError(`${year} does not follow ${previous.year}`);
    for (const pause of breaks) {
      if (pause.to < pause.from) throw new RangeError(`a break ends on ${pause.to}, before ${pause.from}`);
      for (let day = toDayNumber(pause.from); day <= toDayNumber(pause.to); day = (day + 1) as DayNumber)
        arrange(day, { working: false, break: pause });
      for (const date of pause.makeUpDays) arrange(toDayNumber(date), { working: true, break: pause });
    }
  }
  return { years: years.map(({ year }) => year), exceptions };
}

/** The calendar of the years whose notices this package carries. */
export const chinaCalendar: WorkingCalendar = makeCalendar(holidayYears);

/** The first year from one day on to another that the calendar does not know, if there is one. */
function unknownYear(from: DayNumber, to: DayNumber, calendar: WorkingCalendar): YearUnknown | undefined {
  const last = partsOfDayNumber(to).year;
  for (let { year } = partsOfDayNumber(from); year <= last; year++)
    if (!calendar.years.includes(year)) return { kind: 'year-unknown', year };
  return undefined;
}

const isWorking = (day: DayNumber, calendar: WorkingCalendar): boolean =>
  calendar.exceptions.get(day)?.working ?? dayOfWeekOfDayNumber(day) <= 5;

/**
 * Whether a day is worked: make-up days are, statutory days off and other weekend days are not.
 *
 * @returns the answer, with the break that arranged the day if one did, or the year whose notice is not known
 * @example
 * isWorkingDay(plainDate('2018-02-11')); // { kind: 'known', working: true, break: … }, a Sunday worked
 */
export function isWorkingDay(
  date: PlainDate,
  calendar: WorkingCalendar = chinaCalendar,
): { readonly kind: 'known'; readonly working: boolean; readonly break?: HolidayBreak } | YearUnknown {
  const day = toDayNumber(date);
  const unknown = unknownYear(day, day, calendar);
  if (unknown) return unknown;
  const exception = calendar.exceptions.get(day);
  return exception
    ? { kind: 'known', working: exception.working, break: exception.break }
    : { kind: 'known', working: isWorking(day, calendar) };
}

/** Walks day by day until `done` says so, meeting unknown years and collecting breaks on the way. */
function walk(
  from: DayNumber,
  step: 1 | -1,
  calendar: WorkingCalendar,
  done: (working: boolean) => boolean,
): DayCounted | YearUnknown {
  const breaks = new Set<HolidayBreak>();
  for (let day = from; ; day = (day + step) as DayNumber) {
    const unknown = unknownYear(day, day, calendar);
    if (unknown) return unknown;
    const exception = calendar.exceptions.get(day);
    if (exception) breaks.add(exception.break);
    if (done(isWorking(day, calendar))) return { kind: 'date', date: fromDayNumber(day), breaks: [...breaks] };
  }
}

function roll(day: DayNumber, calendar: WorkingCalendar): DayCounted | YearUnknown {
  const rolled = walk(day, 1, calendar, (working) => working);
  return rolled.kind === 'date' && toDayNumber(rolled.date) !== day
    ? { ...rolled, rolledFrom: fromDayNumber(day) }
    : rolled;
}

/**
 * The day itself if it is worked, else the next one that is.
 *
 * @example
 * rollForward(plainDate('2018-02-15')); // { kind: 'date', date: '2018-02-22', rolledFrom: '2018-02-15', … }
 */
export const rollForward = (date: PlainDate, calendar: WorkingCalendar = chinaCalendar): DayCounted | YearUnknown =>
  roll(toDayNumber(date), calendar);

function checkCount(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
}

/**
 * Counts a period forward as the law does (Civil Code, articles 201 and 203; the General Provisions of the Civil Law
 * had them under the same numbers from October 2017): the first day is not counted. Working days are counted one by
 * one; calendar days run through, and when the last of them is a day off the period ends on the next working day.
 *
 * A period of no days ends on its first day, whatever day that is.
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
  const first = toDayNumber(from);
  if (unit === 'calendar-day') return roll((first + days) as DayNumber, calendar);
  let left = days;
  return walk((first + 1) as DayNumber, 1, calendar, (working) => working && --left === 0);
}

/**
 * Counts a period backward, for what must be done so many days before another day. The other day is not counted, and
 * nothing rolls: moving the end would shorten the period. Calendar days need no notice, only a year from 1 on.
 *
 * @returns the day, or the year whose holiday notice is not known
 * @throws RangeError when `days` is negative or not whole
 * @example
 * countBack(plainDate('2018-02-22'), 1, 'working-day'); // { kind: 'date', date: '2018-02-14', … }
 */
export function countBack(
  from: PlainDate,
  days: number,
  unit: DayUnit,
  calendar: WorkingCalendar = chinaCalendar,
): DayCounted | YearUnknown {
  checkCount(days);
  const last = toDayNumber(from);
  if (days === 0 || unit === 'calendar-day') {
    const day = last - days;
    const { year } = partsOfDayNumber(day);
    return year < 1 ? { kind: 'year-unknown', year } : { kind: 'date', date: fromDayNumber(day), breaks: [] };
  }
  let left = days;
  return walk((last - 1) as DayNumber, -1, calendar, (working) => working && --left === 0);
}

/**
 * Working days after `from` up to and including `to`; none when `to` is not after `from`.
 *
 * @example
 * workingDaysBetween(plainDate('2018-03-01'), plainDate('2018-03-29')); // { kind: 'known', days: 20 }
 */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingCalendar = chinaCalendar,
): { readonly kind: 'known'; readonly days: number } | YearUnknown {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  if (last <= first) return { kind: 'known', days: 0 };
  const unknown = unknownYear((first + 1) as DayNumber, last, calendar);
  if (unknown) return unknown;
  let days = 0;
  for (let day = first + 1; day <= last; day++) if (isWorking(day as DayNumber, calendar)) days++;
  return { kind: 'known', days };
}
