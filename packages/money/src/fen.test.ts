import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addFen,
  fen,
  fenSchema,
  isFen,
  maxFen,
  minFen,
  multiplyFen,
  nonNegativeFenSchema,
  positiveFenSchema,
  subtractFen,
  sumFen,
  yuan,
  zeroFen,
} from './fen.ts';

const largest = Number.MAX_SAFE_INTEGER;
const anyFen = fc.maxSafeInteger().map(fen);
const modestFen = fc.integer().map(fen);

const safely = (exact: bigint, operation: () => number) => {
  if (exact > BigInt(largest) || exact < BigInt(-largest)) expect(operation).toThrow(RangeError);
  else expect(operation()).toBe(Number(exact));
};

describe('fen', () => {
  test('takes safe integers up to both ends of the range', () => {
    expect(fen(0)).toBe(0);
    expect(fen(largest)).toBe(9_007_199_254_740_991);
    expect(fen(-largest)).toBe(-9_007_199_254_740_991);
  });

  test('refuses anything else by naming it', () => {
    expect(() => fen(1.5)).toThrow(new RangeError('amount is not a safe integer number of fen: 1.5'));
    expect(() => fen(largest + 1)).toThrow(RangeError);
    expect(() => fen(-largest - 1)).toThrow(RangeError);
    expect(() => fen(Number.NaN)).toThrow(/NaN/);
    expect(() => fen(Number.POSITIVE_INFINITY)).toThrow(/Infinity/);
  });

  test('knows no negative zero', () => {
    expect(fen(-0)).toBe(0);
    expect(subtractFen(fen(-0), zeroFen)).toBe(0);
    expect(multiplyFen(zeroFen, -3)).toBe(0);
    expect(yuan('-0')).toBe(0);
    expect(yuan(-0)).toBe(0);
  });
});

test('isFen tells safe integers from the rest', () => {
  expect([0, -5, largest].every(isFen)).toBe(true);
  expect([0.5, largest + 1, Number.NaN, '5', 5n, null, undefined, {}].some(isFen)).toBe(false);
});

describe('yuan', () => {
  test.each([
    [600, 60_000],
    [0, 0],
    [-12.3, -1230],
    [1234.56, 123_456],
    [0.07, 7],
    [1.15, 115],
    [70_000_000_000_000.25, 7_000_000_000_000_025],
    ['1234.5', 123_450],
    ['0.05', 5],
    ['-0.01', -1],
    ['417.54', 41_754],
    ['007', 700],
    ['90071992547409.91', largest],
    ['-90071992547409.91', -largest],
  ])('%s yuan is %i fen', (amount, expected) => {
    expect(yuan(amount)).toBe(expected);
  });

  test.each([
    0.1 + 0.2,
    1.005,
    '1.005',
    '1,234',
    '',
    ' 5',
    '+5',
    '.5',
    '5.',
    '1e3',
    '90071992547409.92',
    80_000_000_000_000.25,
    1e21,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
  ])('refuses %j', (amount) => {
    expect(() => yuan(amount)).toThrow(RangeError);
  });

  test('reads what two decimals say, to the fen', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const magnitude = BigInt(Math.abs(amount));
        const text = `${amount < 0 ? '-' : ''}${magnitude / 100n}.${String(magnitude % 100n).padStart(2, '0')}`;
        expect(yuan(text)).toBe(amount);
      }),
    );
  });
});

test('the schemas accept amounts of their sign and change nothing', () => {
  expect(fenSchema.parse(-5)).toBe(-5);
  expect(nonNegativeFenSchema.parse(0)).toBe(0);
  expect(positiveFenSchema.parse(1)).toBe(1);
  expect(fenSchema.parse(largest)).toBe(largest);

  expect(fenSchema.safeParse(1.5).success).toBe(false);
  expect(fenSchema.safeParse(largest + 1).success).toBe(false);
  expect(fenSchema.safeParse('5').success).toBe(false);
  expect(nonNegativeFenSchema.safeParse(-1).success).toBe(false);
  expect(positiveFenSchema.safeParse(0).success).toBe(false);
});

describe('reckoning', () => {
  test('by hand', () => {
    expect(addFen(fen(120), fen(-20))).toBe(100);
    expect(subtractFen(fen(120), fen(200))).toBe(-80);
    expect(sumFen([])).toBe(0);
    expect(sumFen([fen(1), fen(2), fen(-4)])).toBe(-1);
    expect(multiplyFen(yuan(5092), 72)).toBe(36_662_400);
    expect(minFen(fen(3), fen(-2), fen(7))).toBe(-2);
    expect(maxFen(fen(3), fen(-2), fen(7))).toBe(7);
    expect(minFen(fen(3))).toBe(3);
  });

  test('stops at the end of the safe range', () => {
    expect(addFen(fen(largest), zeroFen)).toBe(largest);
    expect(() => addFen(fen(largest), fen(1))).toThrow(RangeError);
    expect(() => subtractFen(fen(-largest), fen(1))).toThrow(RangeError);
    expect(() => sumFen([fen(largest), fen(1), fen(-1)])).toThrow(RangeError);
    expect(() => multiplyFen(fen(largest), 2)).toThrow(RangeError);
    expect(() => multiplyFen(fen(2), 0.5)).toThrow(RangeError);
  });

  test('agrees with exact integers, or throws exactly where they leave the range', () => {
    fc.assert(
      fc.property(anyFen, anyFen, fc.maxSafeInteger(), (a, b, times) => {
        safely(BigInt(a) + BigInt(b), () => addFen(a, b));
        safely(BigInt(a) - BigInt(b), () => subtractFen(a, b));
        safely(BigInt(a) * BigInt(times), () => multiplyFen(a, times));
      }),
    );
  });

  test('sums do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(modestFen), (amounts) => {
        expect(sumFen(amounts)).toBe(sumFen(amounts.toReversed()));
        expect(sumFen(amounts)).toBe(amounts.reduce(addFen, zeroFen));
      }),
    );
  });
});
