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
  /** Month and day as they are said, for example 腊月二十八; the twelfth month is 腊月 and the first 正月. */
  readonly text: string;
}

const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

/**
 * The lunar date of a civil date.
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
 * @throws RangeError when the lunar year has no such month or day
 */
export function fromLunar(year: number, month: number, day: number, leap = false): PlainDate {
  try {
    const solar = LunarDay.fromYmd(year, leap ? -month : month, day).getSolarDay();
    return plainDateOf(solar.getYear(), solar.getMonth(), solar.getDay());
  } catch {
    throw new RangeError(`the lunar year ${year} has no day ${day} in ${leap ? 'leap ' : ''}month ${month}`);
  }
}

/** New Year's Eve 除夕 at the end of a lunar year, the day before the first day of the next. */
export const lunarNewYearsEve = (lunarYear: number): PlainDate => addDays(fromLunar(lunarYear + 1, 1, 1), -1);
