import * as z from 'zod';
import { fromDayNumber, isPlainDate, plainDate, type PlainDate, toDayNumber } from './plain-date.ts';

/**
 * A moment as RFC 3339 text with its offset, for example `2018-02-16T20:00:00+08:00`. Two texts with different offsets
 * may name the same moment: compare `epochMillisecondsOf`, not the texts.
 */
export type Instant = string & z.$brand<'Instant'>;

/** A moment on the clocks of China. */
export interface ShanghaiTime {
  readonly date: PlainDate;
  /** Whole minutes since midnight, 0 to 1439. */
  readonly minuteOfDay: number;
  /** Whole seconds of the minute, 0 to 59. */
  readonly second: number;
  /** Milliseconds since midnight. */
  readonly millisecondOfDay: number;
  /** The time of day as HH:MM. */
  readonly text: string;
}

const shape =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?([Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

const minute = 60_000;
const day = 86_400_000;

/** China keeps UTC+8 all year round; it has had no summer time since 1991. */
const shanghaiOffset = 8 * 60 * minute;

const firstDay = toDayNumber(plainDate('0001-01-01'));
const lastDay = toDayNumber(plainDate('9999-12-31'));

/** Milliseconds since 1970-01-01T00:00Z, or nothing when the text is no moment or has no date on the clocks of China. */
function read(text: string): number | undefined {
  const parts = shape.exec(text);
  if (!parts || !isPlainDate(parts[1])) return undefined;
  const [, date, hours, minutes, seconds = '0', fraction = '', , sign, offsetHours = '0', offsetMinutes = '0'] = parts;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * minute * (sign === '-' ? -1 : 1);
  const time = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000;
  const moment = toDayNumber(date) * day + time + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset;
  const inChina = Math.floor((moment + shanghaiOffset) / day);
  return inChina >= firstDay && inChina <= lastDay ? moment : undefined;
}

/**
 * Whether a value is a moment with an offset, which lies in the years 0001 to 9999 in China too. Seconds may be left
 * out, as browsers do; a leap second is not accepted.
 */
export const isInstant = (value: unknown): value is Instant => typeof value === 'string' && read(value) !== undefined;

/**
 * Takes text as a moment.
 *
 * @throws RangeError naming the text when it is no moment or has no offset
 * @example
 * instant('2018-02-14T16:00:00Z');
 */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`not a moment of the form YYYY-MM-DDTHH:MM:SS+08:00: ${text}`);
  return text;
}

/** A moment as plain text in, the same text branded out; text without an offset is refused. */
export const instantSchema = z.string().refine(isInstant, { error: 'YYYY-MM-DDTHH:MM:SS+08:00' }).brand<'Instant'>();

/**
 * Milliseconds since 1970-01-01T00:00Z; digits beyond the millisecond are cut off.
 *
 * @throws RangeError when the text was branded without being a moment
 * @example
 * epochMillisecondsOf(instant('1970-01-01T08:00:01+08:00')); // 1000
 */
export function epochMillisecondsOf(moment: Instant): number {
  const milliseconds = read(moment);
  if (milliseconds === undefined) throw new RangeError(`not a moment with an offset: ${moment}`);
  return milliseconds;
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * What the clocks of China show at a moment, by today's offset of +08:00. The summer time of 1986 to 1991 is not
 * applied.
 *
 * @example
 * inShanghai(instant('2018-02-14T16:00:00Z')); // { date: '2018-02-15', minuteOfDay: 0, second: 0, … }
 */
export function inShanghai(moment: Instant): ShanghaiTime {
  const local = epochMillisecondsOf(moment) + shanghaiOffset;
  const dayNumber = Math.floor(local / day);
  const millisecondOfDay = local - dayNumber * day;
  const minuteOfDay = Math.floor(millisecondOfDay / minute);
  return {
    date: fromDayNumber(dayNumber),
    minuteOfDay,
    second: Math.floor((millisecondOfDay % minute) / 1000),
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
