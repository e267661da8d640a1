import { publishLawCoverage } from '@wenzhou/vitest/law-coverage';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';

test('every built part of kind rule or workflow has been exercised, and all eleven kinds of place', () => {
  const report = law.report();
  publishLawCoverage(report);
  expect(report.unexercised).toEqual([]);
  expect(report.articles.find(({ article }) => article.number === 2)?.items).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});
