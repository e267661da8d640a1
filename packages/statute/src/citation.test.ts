import { expect, test } from 'vitest';
import { chineseNumeral, cite } from './citation.ts';

const measure = { division: 'article' } as const;
const notice = { division: 'part' } as const;

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [98, '九十八'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [112, '一百一十二'],
  [999, '九百九十九'],
])('the numeral of article %i is %s', (n, numeral) => {
  expect(chineseNumeral(n)).toBe(numeral);
});

test.each([0, -1, 1000, 1.5])('there is no article %d', (n) => {
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

test('an article with paragraph, item and sub-item in both languages', () => {
  const provision = { statute: 's', article: 32, paragraph: 1, item: 3, subitem: 4 };
  expect(cite(provision, measure, 'zh')).toBe('第三十二条第一款第（三）项第4目');
  expect(cite(provision, measure, 'en')).toBe('art. 32 para. 1(3)(4)');
});

test('a notice is cited by its parts', () => {
  expect(cite({ statute: 's', article: 2, item: 7 }, notice, 'zh')).toBe('第二部分第（七）项');
  expect(cite({ statute: 's', article: 2, item: 7 }, notice, 'en')).toBe('part II(7)');
  expect(cite({ statute: 's', article: 4 }, notice, 'en')).toBe('part IV');
});
