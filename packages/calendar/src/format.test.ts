import { expect, test } from 'vitest';
import { formatDate } from './format.ts';
import { plainDate } from './plain-date.ts';

test('a date in both languages', () => {
  expect(formatDate(plainDate('2018-03-09'), 'zh')).toBe('2018年3月9日');
  expect(formatDate(plainDate('2018-03-09'), 'en')).toBe('9 March 2018');
});
