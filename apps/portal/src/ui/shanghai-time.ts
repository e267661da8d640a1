import { language } from '../language.ts';

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
};

/** A moment as a clock in Wenzhou shows it. */
export const shanghaiTime = (moment: string): string => formats[language()].format(new Date(moment));
