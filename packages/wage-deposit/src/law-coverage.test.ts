import { publishLawCoverage } from '@wenzhou/vitest/law-coverage';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';

test('every built article of kind rule or workflow is cited by a ruling of this suite', () => {
  publishLawCoverage(law.report());
  expect(law.report().unexercised).toEqual([]);
});

test('every item of article 5 is cited', () => {
  expect(law.report().articles.find(({ article }) => article.number === 5)?.items).toEqual([1, 2, 3, 4, 5]);
});
