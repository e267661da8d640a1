import { fen } from './fen.ts';
import type { Fen } from './fen.ts';

interface Share {
  readonly whole: number;
  readonly remainder: number;
}

/** `total × weight ÷ sum` as quotient and remainder, exact at every size. */
const share = (total: number, weight: number, sum: number): Share => {
  const product = total * weight;
  if (Number.isSafeInteger(product)) {
    const remainder = product % sum;
    return { whole: (product - remainder) / sum, remainder };
  }
  const large = BigInt(total) * BigInt(weight);
  return { whole: Number(large / BigInt(sum)), remainder: Number(large % BigInt(sum)) };
};

/**
 * Divides an amount in proportion to weights so that the parts add up to it exactly (largest remainder method): every
 * part is first cut down to the whole fen, then the fen left over go one each to the largest fractions cut off; among
 * equal fractions the lower index goes first. A part is less than a fen away from its true share; a weight of 0 gets
 * nothing. A negative amount is divided like its opposite.
 *
 * @param total - fen, of either sign
 * @param weights - safe integers, 0 or more, with a positive safe sum; they may themselves be amounts in fen
 * @returns the parts in fen, in the order of the weights
 * @throws RangeError when the weights are not such
 * @example
 * ```ts
 * apportion(yuan(100), [1, 1, 1]); // [3334, 3333, 3333]
 * ```
 */
export const apportion = (total: Fen, weights: readonly number[]): Fen[] => {
  let sum = 0;
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new RangeError(`not a weight of 0 or more: ${String(weight)}`);
    }
    sum += weight;
  }
  if (!Number.isSafeInteger(sum) || sum === 0) {
    throw new RangeError(`weights must have a positive safe sum: ${String(sum)}`);
  }

  const magnitude = Math.abs(total);
  const shares = weights.map((weight, index) => ({ index, ...share(magnitude, weight, sum) }));
  let left = magnitude;
  for (const { whole } of shares) left -= whole;

  const parts = shares.map(({ whole }) => whole);
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index, whole } of byRemainder.slice(0, left)) parts[index] = whole + 1;
  return parts.map((part) => fen(total < 0 ? -part : part));
};

/**
 * Divides an amount into so many equal parts of whole fen; the first part also takes what cannot be divided, as with
 * instalments. Where no part may differ from another by more than a fen, use {@link apportion} with equal weights.
 *
 * @param total - fen, of either sign
 * @param parts - how many, 1 or more
 * @throws RangeError when `parts` is not a whole number of 1 or more
 * @example
 * ```ts
 * splitEvenly(fen(101), 3); // [35, 33, 33]
 * ```
 */
export const splitEvenly = (total: Fen, parts: number): Fen[] => {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`not a number of parts: ${String(parts)}`);
  const remainder = total % parts;
  const each = fen((total - remainder) / parts);
  return Array.from({ length: parts }, (_, index) => fen(index === 0 ? each + remainder : each));
};
