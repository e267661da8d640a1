import { LunarDay, SolarDay } from 'tyme4ts';
import { addDays, partsOf, type PlainDate, plainDateOf } from './plain-date.ts';

/** A date of the Chinese lunar calendar 农历. */
export interface LunarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Whether the month is the leap month 闰月 after the ordinary one of its number. */
  readonly leap: boolean;
  /** 1 to 30. */
  readonly day: number;
  /** Month and day as a calendar prints them, for example 正月初一, 闰四月十五 or 腊月廿八. */
  readonly text: string;
}

const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

/**
 * The lunar date of a civil date. Dates of 1901 to 2100 are tested against another table; outside them the new moons are
 * computed, not attested.
 *
 * @example
 * lunarDateOf(plainDate('2018-02-13')).text; // 腊月廿八
 */
export function lunarDateOf(date: PlainDate): LunarDate {
  const { year, month, day } = partsOf(date);
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const inYear = Math.abs(lunar.getMonth());
  const leap = lunar.getMonth() < 0;
  return {
    year: lunar.getYear(),
    month: inYear,
    leap,
    day: lunar.getDay(),
    text: `${leap ? '闰' : ''}${monthNames[inYear - 1]}月${lunar.getName()}`,
  };
}

/**
 * The civil date of a lunar one.
 *
 * @param month 1 to 12, the number that a leap month repeats
 * @param leap whether the leap month of that number is meant
 * @throws RangeError when the lunar year has no such month or day
 * @example
 * fromLunar(2018, 1, 1); // 2018-02-16
 */
export function fromLunar(year: number, month: number, day: number, leap = false): PlainDate {
  const missing = `the lunar year ${year} has no day ${day} in ${leap ? 'leap ' : ''}month ${month}`;
  // tyme4ts cuts off fractions and reads a negative month as a leap month.
  if (![year, month, day].every(Number.isInteger) || month < 1) throw new RangeError(missing);
  try {
    const solar = LunarDay.fromYmd(year, leap ? -month : month, day).getSolarDay();
    return plainDateOf(solar.getYear(), solar.getMonth(), solar.getDay());
  } catch {
    throw new RangeError(missing);
  }
}

/**
 * New Year's Eve 除夕 at the end of a lunar year, the day before the first day of the next.
 *
 * @throws RangeError for the lunar year 9999, whose end no date can write
 * @example
 * lunarNewYearsEve(2017); // 2018-02-15
 */
export const lunarNewYearsEve = (lunarYear: number): PlainDate => addDays(fromLunar(lunarYear + 1, 1, 1), -1);
