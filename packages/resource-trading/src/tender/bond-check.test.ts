import { type Fen, fen, percent, yuan } from '@wenzhou/money';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bondCeilingOf, exceeds } from './bond-check.ts';

const share = percent('2');

test('the ceiling is the last whole fen within the share', () => {
  expect(bondCeilingOf(yuan(1_000_000), share)).toBe(yuan(20_000));
  expect(bondCeilingOf(fen(50), share)).toBe(1);
  expect(bondCeilingOf(fen(49), share)).toBe(0);
  expect(bondCeilingOf(fen(25), share)).toBe(0);
  expect(bondCeilingOf(fen(Number.MAX_SAFE_INTEGER), share)).toBe(180_143_985_094_819);
});

test('a bond of exactly the share is allowed, one fen more is not', () => {
  expect(exceeds(yuan(20_000), yuan(1_000_000), share)).toBe(false);
  expect(exceeds(fen(2_000_001), yuan(1_000_000), share)).toBe(true);
});

test('what the ceiling allows does not exceed, the next fen does', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().filter((n) => n > 0),
      (n) => {
        const ceiling: Fen = bondCeilingOf(fen(n), share);
        expect(exceeds(ceiling, fen(n), share)).toBe(false);
        expect(exceeds(fen(ceiling + 1), fen(n), share)).toBe(true);
      },
    ),
  );
});
