import { lunarDateOf, lunarNewYearsEve, type PlainDate } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';

/** A day of the lunar year as a notice prints it: month and day, or New Year's Eve 除夕, whose number varies. */
export const lunarDaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), month: z.int().min(1).max(12), day: z.int().min(1).max(30) }).readonly(),
  z.object({ kind: z.literal('new-years-eve') }).readonly(),
]);

export type LunarDay = z.infer<typeof lunarDaySchema>;

function isNewYearsEve(date: PlainDate): boolean {
  const { year } = lunarDateOf(date);
  // The eve at the end of the lunar year 9999 lies in the year 10000, which no date can write.
  return year < 9999 && lunarNewYearsEve(year) === date;
}

/** Whether a printed lunar day is the one of a civil date. */
export function agrees(printed: LunarDay, date: PlainDate): boolean {
  if (printed.kind === 'new-years-eve') return isNewYearsEve(date);
  const { month, day, leap } = lunarDateOf(date);
  return !leap && month === printed.month && day === printed.day;
}

const written = (month: number, day: number): Bilingual => ({
  zh: `${month}月${day}日`,
  en: `day ${day} of month ${month}`,
});

export const writeLunarDay = (printed: LunarDay): Bilingual =>
  printed.kind === 'new-years-eve' ? { zh: '除夕', en: 'New Year’s Eve' } : written(printed.month, printed.day);

/** The lunar date of a civil one, in both languages. */
export function lunarTextOf(date: PlainDate): Bilingual {
  const { month, day, text } = lunarDateOf(date);
  return { zh: text, en: written(month, day).en };
}
