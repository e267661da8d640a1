import { expect, test } from 'vitest';
import { articles } from './articles.ts';
import * as publicNames from './index.ts';

const numbers = (from: number, to = from): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('the register holds arts. 1 to 98', () => {
  expect(articles.articles.map(({ number }) => number)).toEqual(numbers(1, 98));
});

test('each article is of the kinds that the text asks for', () => {
  const of = (kinds: string) =>
    articles.articles.filter((article) => article.kinds.join(' + ') === kinds).map(({ number }) => number);
  expect(of('principle')).toEqual([1, 3, 76, 92, 94, 95, 98]);
  expect(of('register')).toEqual([2, 4, 96]);
  expect(of('delegated')).toEqual([35, 36, 38, 40, 47]);
  expect(of('workflow')).toEqual([57, 58, ...numbers(61, 65), 68, ...numbers(77, 91)]);
  expect(of('rule + workflow')).toEqual([13, ...numbers(24, 27), 30, 34, 53, 54]);
  expect(of('rule + register')).toEqual([...numbers(49, 52), 55, 56]);
});

test('what an article is implemented by is public', () => {
  for (const { implementedBy = [] } of articles.articles)
    for (const name of implementedBy) expect(publicNames).toHaveProperty(name);
});

test('each article has a title and a summary in both languages', () => {
  for (const { title, summary } of articles.articles)
    for (const text of [title.zh, title.en, summary.zh, summary.en]) expect(text.trim()).not.toBe('');
});
