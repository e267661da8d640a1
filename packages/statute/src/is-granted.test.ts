import { plainDate } from '@wenzhou/calendar';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isGranted } from './is-granted.ts';
import { rulingSchema } from './ruling.ts';

const schema = rulingSchema(z.unknown());
const at = [{ statute: 'example', article: 2, item: 1 }];
const label = { zh: '虚构标准', en: 'a fictional standard' };
const from = plainDate('2018-04-01');
const use = { id: 'rate', label, unit: 'rate', value: 5, from, source: { kind: 'provision', at } };
const document = { kind: 'document', title: label, number: '1', sureness: 'B', note: label };
const step = { code: 'share-counted', at, facts: { share: 5 }, using: ['rate'] };
const ruling = {
  kind: 'granted',
  outcome: 5,
  parameters: [use, { ...use, to: '2018-12-31', source: document }],
  steps: [step],
};

describe('a granted ruling is known by its form', () => {
  test.each<[string, unknown]>([
    ['with all its parts', ruling],
    ['without an explanation', { kind: 'granted', outcome: 5, parameters: [] }],
    ['of nothing', { kind: 'granted', outcome: undefined, parameters: [], steps: [] }],
  ])('%s', (_, given) => {
    expect(isGranted(given)).toBe(true);
    expect(schema.safeParse(given).success).toBe(true);
  });
});

describe('what the schema would find fault with is not taken for one', () => {
  const withUse = (changes: object): object => ({ ...ruling, parameters: [use, { ...use, ...changes }] });
  const withStep = (changes: object): object => ({ ...ruling, steps: [step, { ...step, ...changes }] });
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [ruling]],
    ['a ruling without parameters', { kind: 'granted', outcome: 5 }],
    ['steps that are no list', { ...ruling, steps: step }],
    ['a step without a provision', withStep({ at: [] })],
    ['a provision without a statute', withStep({ at: [{ article: 2 }] })],
    ['article 0', withStep({ at: [{ statute: 'example', article: 0 }] })],
    ['item 1.5', withStep({ at: [{ statute: 'example', article: 2, item: 1.5 }] })],
    ['facts that are a list', withStep({ facts: [] })],
    ['no code', withStep({ code: undefined })],
    ['a parameter used that has no name', withStep({ using: [7] })],
    ['a label in one language', withUse({ label: { zh: '虚构标准' } })],
    ['a parameter without a unit', withUse({ unit: undefined })],
    ['a unit that is none', withUse({ unit: 'li' })],
    ['a day that does not exist', withUse({ from: '2018-02-29' })],
    ['an end that does not exist', withUse({ to: '2018-04-31' })],
    ['no source', withUse({ source: undefined })],
    ['a source of no provision', withUse({ source: { kind: 'provision', at: [] } })],
    ['a document without a title', withUse({ source: { ...document, title: undefined } })],
    ['a document of no known sureness', withUse({ source: { ...document, sureness: 'D' } })],
    ['a document with a number that is no text', withUse({ source: { ...document, number: 1 } })],
    ['a document with half a note', withUse({ source: { ...document, note: { en: 'half' } } })],
  ])('%s', (_, given) => {
    expect(isGranted(given)).toBe(false);
    expect(schema.safeParse(given).success).toBe(false);
  });

  test('a refusal', () => {
    expect(isGranted({ kind: 'refused', refusals: [{ code: 'too-late', at, facts: {} }] })).toBe(false);
  });
});
