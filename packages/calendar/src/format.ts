import { partsOf, type PlainDate } from './plain-date.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * Writes a date the way readers of the language do.
 *
 * @example
 * formatDate(plainDate('2018-03-29'), 'zh'); // 2018年3月29日
 * formatDate(plainDate('2018-03-29'), 'en'); // 29 March 2018
 */
export function formatDate(date: PlainDate, language: 'zh' | 'en'): string {
  const { year, month, day } = partsOf(date);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`;
}
