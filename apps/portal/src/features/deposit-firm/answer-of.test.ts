import { fen, zeroFen } from '@wenzhou/money';
import { expect, test } from 'vitest';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { answerOf } from './answer-of.ts';

const standard = fen(60_000_000);
const answer = (changes: Partial<DepositView>): string =>
  answerOf({
    phase: 'held',
    level: standard,
    balance: standard,
    lacking: zeroFen,
    duties: [],
    ...changes,
  } as unknown as DepositView).replaceAll(/\s/gu, ' ');

test('a deposit that reaches its level is complete', () => {
  expect(answer({})).toBe('保证金已足额');
});

test('one that lacks what a guarantee stood for is not, and the guarantee is named (art. 6)', () => {
  expect(answer({ expired: standard, lacking: standard })).toBe('保函、保单已到期，还差 600,000.00 元');
  // What expired is not lacking where the rest reaches the level.
  expect(answer({ balance: fen(90_000_000), expired: fen(30_000_000) })).toBe('保证金已足额');
  expect(answer({ balance: fen(50_000_000), lacking: fen(10_000_000) })).toBe('还差 100,000.00 元');
});
