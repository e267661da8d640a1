import { publishLawCoverage } from '@wenzhou/vitest/law-coverage';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';

test('every built article of kind rule or workflow is cited by a ruling of this suite', () => {
  publishLawCoverage(law.report());
  expect(law.report().unexercised).toEqual([]);
});

test.each([
  [5, [1, 2, 3, 4, 5]],
  [7, [1, 2]],
  [9, [1, 2]],
  [11, [1, 2, 3, 4, 5]],
])('every item of article %i is cited', (number, items) => {
  expect(law.report().articles.find(({ article }) => article.number === number)?.items).toEqual(items);
});
