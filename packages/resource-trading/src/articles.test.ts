import { expect, test } from 'vitest';
import { articles } from './articles.ts';
import * as published from './index.ts';

test('the register holds all 49 articles', () => {
  expect(articles.articles.map(({ number }) => number)).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
});

test('what is said to carry an article out is exported', () => {
  for (const { implementedBy = [] } of articles.articles)
    for (const name of implementedBy) expect(Object.keys(published)).toContain(name);
});

test('what has nothing to build is a principle, and everything else is built or planned', () => {
  const entryIntoForce = 49;
  for (const { number, kinds, state } of articles.articles)
    expect([number, state === 'stated']).toEqual([number, kinds.join() === 'principle' && number !== entryIntoForce]);
});
