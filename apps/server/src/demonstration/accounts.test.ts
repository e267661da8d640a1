import { checkCitizenNumber } from '@wenzhou/identity';
import { expect, test } from 'vitest';
import { fictionalAccounts } from './accounts.ts';

test('every official is a person of their own', () => {
  const officials = fictionalAccounts.filter(({ post }) => post?.agency);
  expect(officials.length).toBeGreaterThan(1);
  for (const { username, citizenNumber } of officials)
    expect([username, checkCitizenNumber(citizenNumber ?? '').kind]).toEqual([username, 'valid']);
  const numbers = fictionalAccounts.flatMap(({ citizenNumber }) => citizenNumber ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
});
