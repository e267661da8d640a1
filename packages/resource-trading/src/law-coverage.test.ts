import { publishLawCoverage } from '@wenzhou/vitest/law-coverage';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';

test('every built article of a rule or a workflow is cited by the rulings of this suite', () => {
  const report = law.report();
  publishLawCoverage(report);
  expect(report.unexercised).toEqual([]);
  expect(report.articles.find(({ article }) => article.number === 11)?.items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
