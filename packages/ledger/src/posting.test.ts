import { expect, test } from 'vitest';
import { postingSchema, resolutionSchema } from './posting.ts';

const paid = {
  key: 'payment-17',
  memo: 'deposit-paid',
  on: '2018-03-01',
  lines: [
    { account: 'bank', side: 'debit', amount: 100_000 },
    { account: 'deposits', side: 'credit', amount: 100_000 },
  ],
  provisions: [{ statute: 'wage-deposit', article: 6 }],
};

test('reads a posting and changes nothing', () => {
  expect(postingSchema.parse(paid)).toEqual(paid);
});

test('leaves to the ledger whether it may be entered', () => {
  expect(postingSchema.safeParse({ ...paid, lines: [] }).success).toBe(true);
  expect(postingSchema.safeParse({ ...paid, lines: [{ account: 'bank', side: 'debit', amount: -1 }] }).success).toBe(
    true,
  );
});

test.each([
  { ...paid, key: '' },
  { ...paid, memo: '' },
  { ...paid, on: '2018-02-29' },
  { ...paid, on: '1 March 2018' },
  { ...paid, lines: [{ account: 'bank', side: 'debit', amount: 0.5 }] },
  { ...paid, lines: [{ account: '', side: 'debit', amount: 1 }] },
  { ...paid, lines: [{ account: 'bank', side: 'up', amount: 1 }] },
  { ...paid, provisions: [() => 6] },
  { ...paid, provisions: undefined },
  { ...paid, extra: true },
])('refuses another shape (%#)', (posting) => {
  expect(postingSchema.safeParse(posting).success).toBe(false);
});

test('reads the outcome of a pending posting', () => {
  expect(resolutionSchema.parse({ key: 'payment-17', on: '2018-03-05' })).toEqual({
    key: 'payment-17',
    on: '2018-03-05',
  });
  expect(resolutionSchema.safeParse({ key: '', on: '2018-03-05' }).success).toBe(false);
  expect(resolutionSchema.safeParse({ key: 'payment-17', on: '2018-13-05' }).success).toBe(false);
});
