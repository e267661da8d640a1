import { publishLawCoverage } from '@wenzhou/vitest/law-coverage';
import { expect, test } from 'vitest';
import { law, lawCarriedOut } from '../test/law.ts';
import { articles } from './index.ts';

/** How many items 项 the articles of the measure have, counted in the gazette; the others have none. */
const itemsOf: Readonly<Record<number, number>> = { 5: 5, 7: 2, 9: 2, 11: 5 };

const everyItem = articles.articles.map(({ number }): [number, readonly number[]] => [
  number,
  Array.from({ length: itemsOf[number] ?? 0 }, (_, index) => index + 1),
]);

test('every built article of kind rule or workflow is cited by a ruling of this suite', () => {
  publishLawCoverage(law.report());
  expect(law.report().unexercised).toEqual([]);
});

test.each(everyItem)(
  'of article %i every item that the gazette has is cited, and none that it has not: %j',
  (number, items) => {
    expect(law.report().articles.find(({ article }) => article.number === number)?.items).toEqual(items);
  },
);

test.each(everyItem.filter(([, items]) => items.length > 0))(
  'every item of article %i is carried out by a ruling that was granted: %j',
  (number, items) => {
    expect(lawCarriedOut().articles.find(({ article }) => article.number === number)?.items).toEqual(items);
  },
);

test('so is every article that asks for something', () => {
  const asking = lawCarriedOut().articles.filter(
    ({ article: { kinds, state } }) => state !== 'stated' && (kinds.includes('rule') || kinds.includes('workflow')),
  );
  expect(asking.filter(({ citations }) => citations === 0).map(({ article }) => article.number)).toEqual([]);
});
