import { formatDate, plainDate } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';

/** A stored day in words of both languages. @param text such as `2019-01-14` */
export function dateInWords(text: string): Bilingual {
  const day = plainDate(text);
  return { zh: formatDate(day, 'zh'), en: formatDate(day, 'en') };
}
