import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, yuan } from './fen.ts';
import {
  applyRate,
  compareRates,
  divideHalfUp,
  formatRate,
  multiplyRates,
  oneMinus,
  percent,
  permyriad,
  rate,
  rateSchema,
} from './rate.ts';

const largest = Number.MAX_SAFE_INTEGER;
const anyFen = fc.maxSafeInteger().map(fen);
const anyRate = fc.tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: largest })).map(([n, d]) => rate(n, d));
const smallRate = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 })).map(([n, d]) => rate(n, d));

const halfUp = (dividend: bigint, divisor: bigint): bigint => {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
};

describe('making a rate', () => {
  test('in lowest terms', () => {
    expect(rate(15, 12)).toEqual({ numerator: 5, denominator: 4 });
    expect(rate(0, 7)).toEqual({ numerator: 0, denominator: 1 });
    expect(percent('8.2')).toEqual({ numerator: 41, denominator: 500 });
    expect(percent(8.2)).toEqual(percent('8.20'));
    expect(percent(90)).toEqual({ numerator: 9, denominator: 10 });
    expect(percent(110)).toEqual({ numerator: 11, denominator: 10 });
    expect(percent('0.0001')).toEqual({ numerator: 1, denominator: 1_000_000 });
    expect(permyriad(5)).toEqual(percent('0.05'));
  });

  test('refuses what is not a share of whole numbers', () => {
    expect(() => rate(1, 0)).toThrow(RangeError);
    expect(() => rate(-1, 2)).toThrow(RangeError);
    expect(() => rate(1, -2)).toThrow(RangeError);
    expect(() => rate(0.5, 2)).toThrow(RangeError);
    expect(() => rate(largest + 1, 2)).toThrow(RangeError);
    expect(() => permyriad(0.5)).toThrow(RangeError);
  });

  test.each(['0.00001', 1e-7, '-1', -1, '8.2%', '', '1/2', 0.1 + 0.2, Number.NaN])('refuses %j per cent', (value) => {
    expect(() => percent(value)).toThrow(RangeError);
  });

  test('the schema reads rates, in lowest terms or not, and changes nothing', () => {
    expect(rateSchema.parse({ numerator: 41, denominator: 500 })).toEqual(percent('8.2'));
    expect(applyRate(yuan(5092), rateSchema.parse({ numerator: 82, denominator: 1000 }))).toBe(yuan('417.54'));
    expect(compareRates(rateSchema.parse({ numerator: 82, denominator: 1000 }), percent('8.2'))).toBe(0);
    expect(rateSchema.safeParse({ numerator: 1, denominator: 0 }).success).toBe(false);
    expect(rateSchema.safeParse({ numerator: -1, denominator: 2 }).success).toBe(false);
    expect(rateSchema.safeParse({ numerator: 0.5, denominator: 1 }).success).toBe(false);
    fc.assert(
      fc.property(anyRate, (any) => {
        expect(rateSchema.parse(any)).toEqual(any);
      }),
    );
  });
});

describe('divideHalfUp', () => {
  test.each([
    [4, 2, 2],
    [5, 2, 3],
    [-5, 2, -3],
    [4, 3, 1],
    [5, 3, 2],
    [-4, 3, -1],
    [0, 3, 0],
    [1, largest, 0],
    [largest, 2, 4_503_599_627_370_496],
    [largest, largest, 1],
    [4_503_599_627_370_495, largest, 0],
    [4_503_599_627_370_496, largest, 1],
  ])('%i ÷ %i is %i', (dividend, divisor, expected) => {
    expect(divideHalfUp(dividend, divisor)).toBe(expected);
  });

  test('refuses fractions and divisors that are not positive', () => {
    expect(() => divideHalfUp(1.5, 2)).toThrow(RangeError);
    expect(() => divideHalfUp(1, 0)).toThrow(RangeError);
    expect(() => divideHalfUp(1, -2)).toThrow(RangeError);
  });

  test('agrees with exact integers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: largest }), (dividend, divisor) => {
        expect(divideHalfUp(dividend, divisor)).toBe(Number(halfUp(BigInt(dividend), BigInt(divisor))));
      }),
    );
  });
});

describe('applyRate', () => {
  test('the contributions published for a base of 5,092 yuan', () => {
    expect(applyRate(yuan(5092), percent('8.2'))).toBe(yuan('417.54'));
    expect(applyRate(yuan(5092), percent(2))).toBe(yuan('101.84'));
  });

  test.each([
    [1, rate(1, 2), 1],
    [-1, rate(1, 2), -1],
    [1, percent('49.9999'), 0],
    [10, percent('0.05'), 0],
    [1000, percent('0.05'), 1],
    [999, percent('0.05'), 0],
    [100, percent(110), 110],
    [100, percent(0), 0],
    [-100, percent(0), 0],
    [largest, percent(100), largest],
    [largest, percent(50), 4_503_599_627_370_496],
    [-largest, percent(50), -4_503_599_627_370_496],
    [largest, rate(largest - 1, largest), largest - 1],
  ])('%i fen × %o is %i fen', (amount, share, expected) => {
    expect(applyRate(fen(amount), share)).toBe(expected);
  });

  test('throws when the share leaves the safe range', () => {
    expect(() => applyRate(fen(largest), percent(110))).toThrow(RangeError);
  });

  test('is within half a fen of the true share at any size, a half going away from zero', () => {
    fc.assert(
      fc.property(anyFen, anyRate, (amount, share) => {
        const exact = halfUp(BigInt(amount) * BigInt(share.numerator), BigInt(share.denominator));
        if (exact > BigInt(largest) || exact < BigInt(-largest)) {
          expect(() => applyRate(amount, share)).toThrow(RangeError);
        } else {
          expect(applyRate(amount, share)).toBe(Number(exact));
        }
      }),
    );
  });

  test('a refund rounds like the charge', () => {
    fc.assert(
      fc.property(anyFen, smallRate, (amount, share) => {
        fc.pre(share.numerator <= share.denominator);
        expect(applyRate(fen(-amount), share)).toBe(fen(-applyRate(amount, share)));
      }),
    );
  });
});

describe('reckoning with rates', () => {
  test('by hand', () => {
    expect(multiplyRates(rate(1, 3), percent(90))).toEqual(percent(30));
    expect(multiplyRates(rate(largest, 3), rate(3, largest))).toEqual(rate(1, 1));
    expect(oneMinus(percent(90))).toEqual(percent(10));
    expect(oneMinus(percent(100))).toEqual(percent(0));
    expect(compareRates(rate(1, 3), percent('33.3333'))).toBe(1);
    expect(compareRates(percent(8), percent('8.2'))).toBe(-1);
    expect(compareRates(percent(50), rate(1, 2))).toBe(0);
    expect(compareRates(rate(largest - 1, largest), rate(largest - 2, largest - 1))).toBe(1);
  });

  test('refuses what is no rate', () => {
    expect(() => oneMinus(percent('100.0001'))).toThrow(RangeError);
    expect(() => multiplyRates(rate(1, largest), rate(1, largest))).toThrow(RangeError);
  });

  test('multiplying commutes and has 100% as its one', () => {
    fc.assert(
      fc.property(smallRate, smallRate, (a, b) => {
        expect(multiplyRates(a, b)).toEqual(multiplyRates(b, a));
        expect(multiplyRates(a, b)).toEqual(rate(a.numerator * b.numerator, a.denominator * b.denominator));
        expect(multiplyRates(a, percent(100))).toEqual(a);
        expect(compareRates(a, b)).toBe(0 - compareRates(b, a) + 0);
      }),
    );
  });
});

describe('formatRate', () => {
  test.each([
    [percent(90), '90%'],
    [percent('8.20'), '8.2%'],
    [permyriad(5), '0.05%'],
    [percent('0.0001'), '0.0001%'],
    [percent(0), '0%'],
    [percent(100), '100%'],
    [percent('110.5'), '110.5%'],
    [rate(1, 3), '1/3'],
    [rate(1, 12), '1/12'],
    [rate(1, 10_000_000), '1/10000000'],
    [rate(largest, 1), '9007199254740991/1'],
  ])('%o is written %s', (value, expected) => {
    expect(formatRate(value)).toBe(expected);
  });

  test('percent reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), (units) => {
        const value = rate(units, 1_000_000);
        expect(percent(formatRate(value).slice(0, -1))).toEqual(value);
      }),
    );
  });
});
