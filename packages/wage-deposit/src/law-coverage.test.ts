import { expect, test } from 'vitest';
import { law } from '../test/law.ts';

test('every built article of kind rule or workflow is cited by a ruling of this suite', () => {
  expect(law.report().unexercised).toEqual([]);
});

test('every item of article 5 is cited', () => {
  expect(law.report().articles.find(({ article }) => article.number === 5)?.items).toEqual([1, 2, 3, 4, 5]);
});
