import { expect, test } from 'vitest';
import { type ArticleEntry, defineArticles } from './article-register.ts';
import { lawCoverage } from './law-coverage.ts';

const text = { zh: '甲', en: 'a' };
const entry = (kind: ArticleEntry['kinds'][0], state: ArticleEntry['state']): ArticleEntry => ({
  kinds: [kind],
  title: text,
  summary: text,
  state,
  implementedBy: ['rule'],
  remaining: text,
});
const register = defineArticles(
  { id: 'example', title: text, shortTitle: text, documentNumber: '1', division: 'article' },
  {
    1: entry('principle', 'stated'),
    2: entry('rule', 'built'),
    3: entry('workflow', 'partly'),
    4: entry('rule', 'planned'),
    5: entry('rule', 'built'),
  },
);

test('built rules and workflows that nothing has cited are named', () => {
  expect(lawCoverage(register).report().unexercised).toEqual([2, 3, 5]);
});

test('citations of steps, refusals and reasons count, wherever they stand', () => {
  const law = lawCoverage(register);
  const refusal = { code: 'no', at: [register.cite(2, { item: 3 })], facts: {} };
  expect(law.observe({ kind: 'refused', refusals: [refusal, refusal] })).toMatchObject({ kind: 'refused' });
  law.observe([{ code: 'step', at: [register.cite(3)], facts: {} }]);
  const report = law.report();
  expect(report.unexercised).toEqual([5]);
  expect(report.articles[1]).toMatchObject({ citations: 2, items: [3] });
});

test("a parameter's source and another statute's articles do not count", () => {
  const law = lawCoverage(register);
  law.observe({ parameters: [{ source: { kind: 'provision', at: [register.cite(2)] } }] });
  law.observe({ code: 'step', at: [{ statute: 'another', article: 5 }], facts: {} });
  expect(law.report().unexercised).toEqual([2, 3, 5]);
});
