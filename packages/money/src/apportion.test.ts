import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, splitEvenly } from './apportion.ts';
import { fen, sumFen } from './fen.ts';

const largest = Number.MAX_SAFE_INTEGER;
const anyFen = fc.maxSafeInteger().map(fen);
const anyWeights = fc
  .array(fc.oneof(fc.nat(5), fc.nat(Math.floor(largest / 12))), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0));

/** The same method over exact integers, written the slow way: hand out the fen left over one by one. */
const reference = (total: bigint, weights: readonly bigint[]): bigint[] => {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const parts = weights.map((weight) => (total * weight) / sum);
  const cutOff = weights.map((weight) => (total * weight) % sum);
  let left = total - parts.reduce((a, b) => a + b, 0n);
  for (; left > 0n; left -= 1n) {
    const most = cutOff.reduce((a, b) => (b > a ? b : a));
    const index = cutOff.indexOf(most);
    parts[index] = (parts[index] ?? 0n) + 1n;
    cutOff[index] = -1n;
  }
  return parts;
};

describe('apportion', () => {
  test.each([
    ['equal fractions: the lower index first', 10_000, [1, 1, 1], [3334, 3333, 3333]],
    ['two fen left over', 101, [1, 1, 1], [34, 34, 33]],
    ['the largest fraction first', 100, [1, 2, 4], [14, 29, 57]],
    ['without remainder', 600, [1, 2, 3], [100, 200, 300]],
    ['a weight of 0 gets nothing', 5, [0, 1, 0, 1], [0, 3, 0, 2]],
    ['fewer fen than parts', 2, [1, 1, 1], [1, 1, 0]],
    ['nothing to divide', 0, [3, 4], [0, 0]],
    ['a negative amount like its opposite', -101, [1, 1, 1], [-34, -34, -33]],
    ['one part takes all', 777, [5], [777]],
    ['the whole range', largest, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
  ])('%s', (_, total, weights, expected) => {
    expect(apportion(fen(total), weights)).toEqual(expected);
  });

  test.each([[[]], [[0, 0]], [[1, -1]], [[0.5]], [[Number.NaN]], [[largest, 1]]])(
    'refuses the weights %j',
    (weights) => {
      expect(() => apportion(fen(100), weights)).toThrow(RangeError);
    },
  );

  test('loses nothing, stays within a fen of the true share, and matches exact integers at any size', () => {
    fc.assert(
      fc.property(anyFen, anyWeights, (total, weights) => {
        const parts = apportion(total, weights);
        expect(sumFen(parts)).toBe(total);

        const exactWeights = weights.map(BigInt);
        const sum = exactWeights.reduce((a, b) => a + b, 0n);
        for (const [index, part] of parts.entries()) {
          const error = BigInt(part) * sum - BigInt(total) * (exactWeights[index] ?? 0n);
          expect(error < sum && -error < sum).toBe(true);
        }

        const magnitudes = reference(BigInt(Math.abs(total)), exactWeights).map(Number);
        expect(parts.map(Math.abs)).toEqual(magnitudes);
      }),
    );
  });
});

describe('splitEvenly', () => {
  test('gives the remainder to the first part', () => {
    expect(splitEvenly(fen(101), 3)).toEqual([35, 33, 33]);
    expect(splitEvenly(fen(-101), 3)).toEqual([-35, -33, -33]);
    expect(splitEvenly(fen(2), 3)).toEqual([2, 0, 0]);
    expect(splitEvenly(fen(0), 2)).toEqual([0, 0]);
    expect(splitEvenly(fen(-1), 2)).toEqual([-1, 0]);
    expect(splitEvenly(fen(600), 1)).toEqual([600]);
  });

  test('refuses a number of parts that is none', () => {
    expect(() => splitEvenly(fen(100), 0)).toThrow(RangeError);
    expect(() => splitEvenly(fen(100), 1.5)).toThrow(RangeError);
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(anyFen, fc.integer({ min: 1, max: 60 }), (total, count) => {
        const [first, ...others] = splitEvenly(total, count).map(BigInt);
        const each = BigInt(total) / BigInt(count);
        expect(others.every((part) => part === each)).toBe(true);
        expect(first).toBe(each + (BigInt(total) % BigInt(count)));
      }),
    );
  });
});
