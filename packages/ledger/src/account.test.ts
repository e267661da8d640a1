import { expect, test } from 'vitest';
import { accountSchema } from './account.ts';

test('reads an account with or without a floor', () => {
  const bank = { id: 'bank', kind: 'bank', normalSide: 'debit' };
  expect(accountSchema.parse(bank)).toEqual(bank);
  expect(accountSchema.parse({ ...bank, floor: 'no-overdraft' })).toEqual({ ...bank, floor: 'no-overdraft' });
});

test.each([
  { id: '', kind: 'bank', normalSide: 'debit' },
  { id: 'bank', kind: '', normalSide: 'debit' },
  { id: 'bank', kind: 'bank', normalSide: 'left' },
  { id: 'bank', kind: 'bank', normalSide: 'debit', floor: 0 },
  { id: 'bank', kind: 'bank', normalSide: 'debit', floor: undefined },
  { id: 'bank', kind: 'bank', normalSide: 'debit', limit: 5 },
])('refuses %j', (account) => {
  expect(accountSchema.safeParse(account).success).toBe(false);
});
