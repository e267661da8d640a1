import { publishLawCoverage } from '@wenzhou/vitest/law-coverage';
import { afterAll, expect, test } from 'vitest';
import { law } from '../test/law.ts';

afterAll(() => publishLawCoverage(law.report()));

test('every article that is built has been cited by the suite', () => {
  expect(law.report().unexercised).toEqual([]);
});

test('every item of art. 72 has been cited', () => {
  const article = law.report().articles.find(({ article }) => article.number === 72);
  expect(article?.items).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
