import { plainDate } from '@wenzhou/calendar';
import { cite, valueOn } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { statutes } from '../statute.ts';
import { periods } from './periods.ts';

/** Read off the statutes by hand. */
const expected = [
  ['filing-before-issue', 5, 'working-day', 'at-least', 'backward', ['浙江招标投标条例第十九条']],
  ['documents-on-sale', 5, 'calendar-day', 'at-least', 'forward', ['招标投标法实施条例第十六条第一款']],
  ['bid-preparation', 20, 'calendar-day', 'at-least', 'forward', ['招标投标法第二十四条']],
  ['prequalification-preparation', 5, 'calendar-day', 'at-least', 'forward', ['招标投标法实施条例第十七条']],
  ['prequalification-clarification', 3, 'calendar-day', 'at-least', 'backward', ['招标投标法实施条例第二十一条']],
  ['prequalification-objection', 2, 'calendar-day', 'at-least', 'backward', ['招标投标法实施条例第二十二条']],
  [
    'clarification',
    15,
    'calendar-day',
    'at-least',
    'backward',
    ['招标投标法第二十三条', '招标投标法实施条例第二十一条'],
  ],
  ['document-objection', 10, 'calendar-day', 'at-least', 'backward', ['招标投标法实施条例第二十二条']],
  [
    'objection-answer',
    3,
    'calendar-day',
    'at-most',
    'forward',
    ['招标投标法实施条例第二十二条', '招标投标法实施条例第五十四条第二款'],
  ],
  [
    'withdrawal-refund',
    5,
    'calendar-day',
    'at-most',
    'forward',
    ['招标投标法实施条例第三十五条', '浙江招标投标条例第二十二条'],
  ],
  ['candidates-publication', 3, 'calendar-day', 'at-most', 'forward', ['招标投标法实施条例第五十四条第一款']],
  [
    'candidates-publicity',
    3,
    'calendar-day',
    'at-least',
    'forward',
    ['招标投标法实施条例第五十四条第一款', '浙江招标投标条例第三十六条'],
  ],
  ['award-notice', 15, 'calendar-day', 'at-most', 'forward', ['浙江招标投标条例第三十九条']],
  [
    'supervisor-report',
    15,
    'calendar-day',
    'at-most',
    'forward',
    ['招标投标法第四十七条', '浙江招标投标条例第三十九条'],
  ],
  ['contract', 30, 'calendar-day', 'at-most', 'forward', ['招标投标法第四十六条', '浙江招标投标条例第四十条第一款']],
  ['contract-filing', 15, 'calendar-day', 'at-most', 'forward', ['浙江招标投标条例第四十条第二款']],
  [
    'bond-refund',
    5,
    'calendar-day',
    'at-most',
    'forward',
    ['公共资源交易办法第二十一条', '招标投标法实施条例第五十七条第二款', '浙江招标投标条例第四十一条'],
  ],
  ['complaint', 10, 'calendar-day', 'at-most', 'forward', ['公共资源交易办法第二十条', '招标投标法实施条例第六十条']],
  ['complaint-acceptance', 3, 'working-day', 'at-most', 'forward', ['招标投标法实施条例第六十一条第二款']],
  ['complaint-decision', 30, 'working-day', 'at-most', 'forward', ['招标投标法实施条例第六十一条第二款']],
] as const;

describe('the statutory periods', () => {
  test('are these', () => {
    expect(periods.map(({ id }) => id)).toEqual(expected.map(([id]) => id));
  });

  test.each(expected)('%s is %i %ss, %s, counted %s', (id, days, unit, bound, counted, at) => {
    const period = periods.find((candidate) => candidate.id === id);
    expect(period).toMatchObject({ unit, bound, counted });
    expect(period && valueOn(period.length, plainDate('2018-02-25'))?.value).toBe(days);
    const cited = period?.at.map((provision) => {
      const statute = statutes.find((candidate) => candidate.id === provision.statute);
      return statute && statute.shortTitle.zh + cite(provision, statute, 'zh');
    });
    expect(cited).toEqual(at);
  });
});
