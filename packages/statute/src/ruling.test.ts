import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { say } from './messages.ts';
import type { Provision } from './provision.ts';
import { refuser } from './refusal.ts';
import { granted, incomplete, refused, type Ruling, rulingSchema } from './ruling.ts';
import { collectTrace } from './trace.ts';

interface Steps {
  readonly 'share-counted': { readonly share: number };
}
interface Refusals {
  readonly 'too-late': { readonly days: number };
}

const at: readonly [Provision] = [{ statute: 'example', article: 2 }];
const refuse = refuser<Refusals>();
const wire = rulingSchema(z.object({ share: z.number() }));

test('a granted ruling carries its steps when a trace was asked for', () => {
  const trace = collectTrace<Steps>();
  trace.step('share-counted', at, { share: 5 }, ['example.share']);
  expect(granted({ share: 5 }, [], trace)).toEqual({
    kind: 'granted',
    outcome: { share: 5 },
    parameters: [],
    steps: [{ code: 'share-counted', at, facts: { share: 5 }, using: ['example.share'] }],
  });
  expect(granted({ share: 5 }, [])).not.toHaveProperty('steps');
});

test('a step or a refusal without a provision, or with other facts, does not compile', () => {
  const trace = collectTrace<Steps>();
  // @ts-expect-error no provision
  trace.step('share-counted', [], { share: 5 });
  // @ts-expect-error not a code of the vocabulary
  trace.step('share-guessed', at, { share: 5 });
  // @ts-expect-error facts of another code
  trace.step('share-counted', at, { days: 5 });
  // @ts-expect-error no provision
  refuse('too-late', [], { days: 3 });
  // @ts-expect-error facts of another code
  refuse('too-late', at, { share: 3 });
  expectTypeOf(trace.steps).items.toHaveProperty('code').toEqualTypeOf<'share-counted'>();
});

test('every kind of ruling passes the wire schema unchanged', () => {
  const trace = collectTrace<Steps>();
  trace.step('share-counted', at, { share: 5 });
  const rulings: readonly Ruling<{ share: number }, Refusals>[] = [
    granted({ share: 5 }, [], trace),
    refused<Refusals>([refuse('too-late', at, { days: 3 }, ['lines', 0])]),
    incomplete([{ field: 'paidOn', at }]),
  ];
  for (const ruling of rulings) expect(wire.parse(JSON.parse(JSON.stringify(ruling)))).toEqual(ruling);
});

test('a refusal without a provision does not pass the wire schema', () => {
  expect(wire.safeParse({ kind: 'refused', refusals: [{ code: 'too-late', at: [], facts: {} }] }).success).toBe(false);
  expect(wire.safeParse({ kind: 'refused', refusals: [] }).success).toBe(false);
});

test('a code is put into words in both languages', () => {
  const tables = {
    zh: { 'too-late': (f: Refusals['too-late']) => `迟了 ${f.days} 天` },
    en: { 'too-late': (f: Refusals['too-late']) => `${f.days} days late` },
  };
  const refusal = refuse('too-late', at, { days: 3 });
  expect(say<Refusals>(tables, 'zh', refusal)).toBe('迟了 3 天');
  expect(say<Refusals>(tables, 'en', refusal)).toBe('3 days late');
  expect(() => say<Refusals>(tables, 'en', { code: 'toString', facts: {} })).toThrow('no en message');
});
