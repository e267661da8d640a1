import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { inputMessages, readInput } from './input.ts';
import { say } from './messages.ts';

const at = [{ statute: 'example', article: 20 }] as const;
const schema = z.strictObject({
  grade: z.enum(['grade-1', 'grade-2']),
  on: z.iso.date(),
  lines: z
    .array(z.object({ amount: z.int().nonnegative(), share: z.number().lt(1).optional() }))
    .min(1)
    .max(2),
});
const good = { grade: 'grade-1', on: '2018-07-01', lines: [{ amount: 5 }] };

function codes(input: unknown) {
  const read = readInput(schema, input, at);
  return read.kind === 'read' ? [] : read.refusals.map((refusal) => [refusal.code, refusal.path?.join('.')]);
}

test('a good input is read', () => {
  expect(readInput(schema, good, at)).toEqual({ kind: 'read', value: good });
});

describe('each fault has its code and path', () => {
  test.each([
    [{ ...good, grade: undefined }, 'input-missing', 'grade'],
    [{ ...good, grade: 'grade-9' }, 'input-unknown-value', 'grade'],
    [{ ...good, on: '1 July' }, 'input-malformed', 'on'],
    [{ ...good, on: 5 }, 'input-type', 'on'],
    [{ ...good, lines: [] }, 'input-too-short', 'lines'],
    [{ ...good, lines: [{ amount: 1 }, { amount: 1 }, { amount: 1 }] }, 'input-too-long', 'lines'],
    [{ ...good, lines: [{}] }, 'input-missing', 'lines.0.amount'],
    [{ ...good, lines: [{ amount: -1 }] }, 'input-too-small', 'lines.0.amount'],
    [{ ...good, lines: [{ amount: 1.5 }] }, 'input-not-whole', 'lines.0.amount'],
    [{ ...good, lines: [{ amount: 2 ** 53 }] }, 'input-too-large', 'lines.0.amount'],
    [{ ...good, lines: [{ amount: '5' }] }, 'input-type', 'lines.0.amount'],
    [{ ...good, lines: [{ amount: 1, share: 1 }] }, 'input-too-large', 'lines.0.share'],
    [{ ...good, extra: 1 }, 'input-unrecognised', ''],
    [undefined, 'input-missing', ''],
  ])('%j', (input, code, path) => {
    expect(codes(input)).toEqual([[code, path]]);
  });
});

test('all faults are told at once, each on the provisions that need the input', () => {
  const read = readInput(schema, { grade: 'x', lines: [{ amount: -1 }, { amount: 0.5 }] }, at, ['claim']);
  if (read.kind === 'read') throw new Error('expected refusals');
  expect(read.refusals.map((refusal) => refusal.path?.join('.'))).toEqual([
    'claim.grade',
    'claim.on',
    'claim.lines.0.amount',
    'claim.lines.1.amount',
  ]);
  for (const refusal of read.refusals) expect(refusal.at).toBe(at);
});

test('a message names the field with its row, the reason and the remedy', () => {
  const tables = inputMessages({ 'lines.*.amount': { zh: '金额', en: 'Amount' } });
  const read = readInput(schema, { ...good, lines: [{ amount: 1 }, { amount: -1 }] }, at);
  if (read.kind === 'read') throw new Error('expected a refusal');
  expect(say(tables, 'zh', read.refusals[0])).toBe('金额（第 2 行）：须不小于 0。请改大。');
  expect(say(tables, 'en', read.refusals[0])).toBe('Amount (row 2): must be at least 0. Please raise it.');
});

describe('a union told apart by a field', () => {
  const union = z.object({
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('provision'), article: z.int() }),
      z.object({ kind: z.literal('document'), title: z.string() }),
    ]),
  });
  const refusalsOf = (input: unknown) => {
    const read = readInput(union, input, at);
    return read.kind === 'read' ? [] : read.refusals;
  };

  test('names that field when it holds none of the choices', () => {
    expect(refusalsOf({ source: { kind: 'rumour' } })).toMatchObject([
      {
        code: 'input-unknown-value',
        path: ['source', 'kind'],
        facts: { field: 'source.kind', allowed: ['provision', 'document'] },
      },
    ]);
  });
  test('names that field when it is missing', () => {
    expect(refusalsOf({ source: {} })).toMatchObject([{ code: 'input-missing', path: ['source', 'kind'] }]);
  });
  test('names what is wrong inside the member', () => {
    expect(refusalsOf({ source: { kind: 'provision' } })).toMatchObject([
      { code: 'input-missing', path: ['source', 'article'] },
    ]);
  });
});
