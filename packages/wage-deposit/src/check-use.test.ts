import { expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { checkUse } from './index.ts';

test.each([
  ['activation', 7],
  ['refund', 12],
  ['pay-back', 10],
  ['clearing-out', 4],
  ['instrument-replacement', 6],
])('%s is provided for by article %i', (use, article) => {
  expect(law.observe(checkUse(use))).toMatchObject({ outcome: { use, at: [{ article }, { article: 2 }] } });
});

test.each(['loan', 'office rent', 'a fine', 'constructor'])('%s is not', (use) => {
  expect(law.observe(checkUse(use))).toEqual({
    kind: 'refused',
    refusals: [
      { code: 'not-a-lawful-use', at: [{ statute: 'wenzhou-2018-3', article: 2 }], facts: { use }, path: ['use'] },
    ],
  });
});

test('no use named', () => {
  expect(checkUse('')).toMatchObject({ refusals: [{ code: 'input-too-short' }] });
});
