import { describe, expect, expectTypeOf, test } from 'vitest';
import { type ArticleEntry, defineArticles } from './article-register.ts';
import type { Statute } from './provision.ts';

const statute: Statute<'example'> = {
  id: 'example',
  title: { zh: '示例办法', en: 'Example measure' },
  shortTitle: { zh: '示例', en: 'Example' },
  documentNumber: '示例〔2018〕1号',
  division: 'article',
};

const text = { zh: '甲', en: 'a' };
const stated: ArticleEntry = { kinds: ['principle'], title: text, summary: text, state: 'stated' };

describe('a register', () => {
  const register = defineArticles(statute, { 1: stated, 2: { ...stated, kinds: ['rule'], state: 'planned' } });

  test('holds every article in order', () => {
    expect(register.articles.map((article) => article.number)).toEqual([1, 2]);
    expect(register.find(2)?.kinds).toEqual(['rule']);
    expect(register.find(3)).toBeUndefined();
  });

  test('cites an article with its place', () => {
    expect(register.cite(2)).toEqual({ statute: 'example', article: 2 });
    expect(register.cite(2, { item: 3 })).toEqual({ statute: 'example', article: 2, item: 3 });
  });

  test('does not compile a citation of an article it does not hold', () => {
    expectTypeOf(register.cite).parameter(0).toEqualTypeOf<1 | 2>();
    // @ts-expect-error article 3 is not in the register
    register.cite(3);
  });
});

test('a gap in the numbers is refused', () => {
  expect(() => defineArticles(statute, { 1: stated, 3: stated })).toThrow('article 2 is missing');
});

test('a built article names what implements it', () => {
  expect(() => defineArticles(statute, { 1: { ...stated, state: 'built' } })).toThrow('names no implementation');
});

test('a partly built article says what remains', () => {
  const entry: ArticleEntry = { ...stated, state: 'partly', implementedBy: ['rule'] };
  expect(() => defineArticles(statute, { 1: entry })).toThrow('does not say what remains');
});
