import { fen } from '@wenzhou/money';
import { expect, test } from 'vitest';
import { givenBack, isPaperOnly } from './given-back.ts';

const [all, part, rest] = [fen(60_000_000), fen(40_000_000), fen(20_000_000)];
/** As it is read: a space that does not break is one. */
const read = (text: string): string => text.replaceAll(/\s/gu, ' ');

test('money is a sum; what of it is paper is named', () => {
  expect(read(givenBack(all, { cash: all }))).toBe('600,000.00 元');
  expect(read(givenBack(all, { cash: part, 'insurance-policy': rest }))).toBe(
    '现金 400,000.00 元、保险保单 200,000.00 元',
  );
  expect(read(givenBack(all, { 'bank-guarantee': all }))).toBe('银行保函 600,000.00 元');
  // What was entered before it was kept.
  expect(read(givenBack(all, undefined))).toBe('600,000.00 元');
});

test('paper alone is no payment', () => {
  expect(isPaperOnly({ 'bank-guarantee': part, 'insurance-policy': rest })).toBe(true);
  expect(isPaperOnly({ cash: part, 'insurance-policy': rest })).toBe(false);
  expect(isPaperOnly(undefined)).toBe(false);
});
