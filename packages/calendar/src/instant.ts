import * as z from 'zod';
import { fromDayNumber, isPlainDate, type PlainDate, toDayNumber } from './plain-date.ts';

/** A moment as RFC 3339 text with its offset, for example `2018-02-16T20:00:00+08:00`. */
export type Instant = string & z.$brand<'Instant'>;

/** A moment on the clocks of China. */
export interface ShanghaiTime {
  readonly date: PlainDate;
  /** Whole minutes since midnight, 0 to 1439. */
  readonly minuteOfDay: number;
  /** Milliseconds since midnight. */
  readonly millisecondOfDay: number;
  /** The time of day as HH:MM. */
  readonly text: string;
}

const shape =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?([Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

const minute = 60_000;
const day = 86_400_000;

/** China keeps UTC+8 all year round; it has had no summer time since 1991. */
const shanghaiOffset = 8 * 60 * minute;

/** Whether a value is a moment with an offset. Seconds may be left out; a leap second is not accepted. */
export const isInstant = (value: unknown): value is Instant => {
  const parts = typeof value === 'string' ? shape.exec(value) : null;
  return parts !== null && isPlainDate(parts[1]);
};

/**
 * Takes text as a moment.
 *
 * @throws RangeError naming the text when it is no moment or has no offset
 */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`not a moment of the form YYYY-MM-DDTHH:MM:SS+08:00: ${text}`);
  return text;
}

export const instantSchema = z.string().refine(isInstant, { error: 'YYYY-MM-DDTHH:MM:SS+08:00' }).brand<'Instant'>();

/** Milliseconds since 1970-01-01T00:00Z; digits beyond the millisecond are cut off. */
export function epochMillisecondsOf(moment: Instant): number {
  const parts = shape.exec(moment);
  if (!parts || !isPlainDate(parts[1])) throw new RangeError(`not a moment with an offset: ${moment}`);
  const [, date, hours, minutes, seconds = '0', fraction = '', , sign, offsetHours = '0', offsetMinutes = '0'] = parts;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * minute * (sign === '-' ? -1 : 1);
  const time = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000;
  return toDayNumber(date) * day + time + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset;
}

const two = (n: number) => String(n).padStart(2, '0');

/** What the clocks of China show at a moment. */
export function inShanghai(moment: Instant): ShanghaiTime {
  const local = epochMillisecondsOf(moment) + shanghaiOffset;
  const dayNumber = Math.floor(local / day);
  const millisecondOfDay = local - dayNumber * day;
  const minuteOfDay = Math.floor(millisecondOfDay / minute);
  return {
    date: fromDayNumber(dayNumber),
    minuteOfDay,
    millisecondOfDay,
    text: `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`,
  };
}

/**
 * The moment at which the clocks of China show a date and a time of day, `HH:MM` or `HH:MM:SS`.
 *
 * @throws RangeError when there is no such time of day
 * @example
 * shanghaiInstant(plainDate('2018-02-14'), '20:00'); // 2018-02-14T20:00:00+08:00
 */
export const shanghaiInstant = (date: PlainDate, time: string): Instant =>
  instant(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`);
