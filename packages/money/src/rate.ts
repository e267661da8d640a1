import * as z from 'zod';
import { fen } from './fen.ts';
import type { Fen } from './fen.ts';

/**
 * An exact share such as 8.2% or 1/12: a fraction of whole numbers, never a floating number.
 *
 * Made by {@link rate}, {@link percent} or {@link permyriad}, or read by {@link rateSchema}; the functions here rely
 * on what those guarantee.
 */
export interface Rate {
  /** Safe integer, 0 or more; more than the denominator for rates above 100%. */
  readonly numerator: number;
  /** Safe integer, 1 or more; those made here have no factor in common with the numerator. */
  readonly denominator: number;
}

const greatestCommonDivisor = (a: number, b: number): number => {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
};

const isNatural = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * The rate `numerator / denominator`, reduced.
 *
 * @throws RangeError when a part is not a safe integer, the numerator is negative, or the denominator is not positive
 * @example
 * ```ts
 * rate(15, 12); // { numerator: 5, denominator: 4 }
 * ```
 */
export const rate = (numerator: number, denominator: number): Rate => {
  if (!isNatural(numerator) || !isNatural(denominator) || denominator === 0) {
    throw new RangeError(`not a rate of safe non-negative integers: ${String(numerator)}/${String(denominator)}`);
  }
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

const percentText = /^(\d+)(?:\.(\d{1,4}))?$/;

/**
 * The rate of so many per cent, exactly as written.
 *
 * @param value - 0 or more, with at most four decimals, without the sign: `'8.2'`, `8.2`, `90`
 * @throws RangeError naming the value when it is anything else
 * @example
 * ```ts
 * percent('8.2'); // { numerator: 41, denominator: 500 }
 * ```
 */
export const percent = (value: number | string): Rate => {
  const parts = percentText.exec(String(value));
  if (parts === null) throw new RangeError(`not a percentage with at most four decimals: ${String(value)}`);
  const [, whole = '', fraction = ''] = parts;
  return rate(Number(whole + fraction), 100 * 10 ** fraction.length);
};

/**
 * The rate of so many in ten thousand (万分之…).
 *
 * @param parts - safe integer, 0 or more
 * @throws RangeError when it is anything else
 * @example
 * ```ts
 * permyriad(5); // 0.05%, { numerator: 1, denominator: 2000 }
 * ```
 */
export const permyriad = (parts: number): Rate => rate(parts, 10_000);

/**
 * Reads a rate at the edge: `{ numerator, denominator }`, in lowest terms or not. It changes nothing.
 *
 * @example
 * ```ts
 * rateSchema.parse({ numerator: 41, denominator: 500 });
 * ```
 */
export const rateSchema = z
  .object({ numerator: z.number().int().nonnegative(), denominator: z.number().int().positive() })
  .readonly();

/**
 * The quotient of two whole numbers, rounded to the nearest whole number; a half goes away from zero (四舍五入), so a
 * refund rounds like the charge it undoes.
 *
 * @param dividend - safe integer, of either sign
 * @param divisor - safe integer, 1 or more
 * @throws RangeError when an argument is anything else
 * @example
 * ```ts
 * divideHalfUp(5, 2); // 3
 * divideHalfUp(-5, 2); // -3
 * ```
 */
export const divideHalfUp = (dividend: number, divisor: number): number => {
  if (!Number.isSafeInteger(dividend) || !isNatural(divisor) || divisor === 0) {
    throw new RangeError(`not a division of safe integers: ${String(dividend)}/${String(divisor)}`);
  }
  return divideMagnitude(Math.abs(dividend), divisor) * Math.sign(dividend) + 0;
};

/** Rounding cannot carry the quotient of two safe integers up to the next one, so its floor is exact. */
const divideMagnitude = (dividend: number, divisor: number): number => {
  const quotient = Math.floor(dividend / divisor);
  const remainder = dividend - quotient * divisor;
  return remainder >= divisor - remainder ? quotient + 1 : quotient;
};

const divideLargeProduct = (a: number, b: number, divisor: number): number => {
  const by = BigInt(divisor);
  return Number((BigInt(a) * BigInt(b) * 2n + by) / (by * 2n));
};

/**
 * The share of an amount, rounded once to the nearest fen; half a fen goes away from zero (四舍五入). Exact for every
 * amount and rate: no floating error at any size.
 *
 * @param amount - fen, of either sign
 * @returns fen, less than or exactly half a fen away from the true share
 * @throws RangeError when the share leaves the safe range
 * @example
 * ```ts
 * applyRate(yuan(5092), percent('8.2')); // 41754
 * ```
 */
export const applyRate = (amount: Fen, { numerator, denominator }: Rate): Fen => {
  const magnitude = Math.abs(amount);
  const product = magnitude * numerator;
  const share = Number.isSafeInteger(product)
    ? divideMagnitude(product, denominator)
    : divideLargeProduct(magnitude, numerator, denominator);
  return fen(amount < 0 ? -share : share);
};

/**
 * One rate of another: a third of 90% is 30%.
 *
 * @throws RangeError when the product in lowest terms has a part beyond the safe range
 * @example
 * ```ts
 * multiplyRates(rate(1, 3), percent(90)); // 30%
 * ```
 */
export const multiplyRates = (a: Rate, b: Rate): Rate => {
  const left = rate(a.numerator, b.denominator);
  const right = rate(b.numerator, a.denominator);
  return rate(left.numerator * right.numerator, left.denominator * right.denominator);
};

/**
 * What a rate leaves of the whole: 10% for 90%.
 *
 * @throws RangeError when the rate is above 100%
 * @example
 * ```ts
 * oneMinus(percent(90)); // 10%
 * ```
 */
export const oneMinus = ({ numerator, denominator }: Rate): Rate => rate(denominator - numerator, denominator);

/**
 * The order of two rates, exactly: -1 when the first is lower, 0 when equal, 1 when higher. Fit for sorting.
 *
 * @example
 * ```ts
 * compareRates(rate(1, 3), percent('33.3333')); // 1
 * ```
 */
export const compareRates = (a: Rate, b: Rate): -1 | 0 | 1 => {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const finestPercent = 1_000_000;

/**
 * A rate as text: per cent when four decimals hold it, otherwise the fraction.
 *
 * @example
 * ```ts
 * formatRate(percent('8.20')); // '8.2%'
 * formatRate(permyriad(5)); // '0.05%'
 * formatRate(rate(1, 3)); // '1/3'
 * ```
 */
export const formatRate = ({ numerator, denominator }: Rate): string => {
  const units = numerator * (finestPercent / denominator);
  if (finestPercent % denominator !== 0 || !Number.isSafeInteger(units)) return `${numerator}/${denominator}`;
  const digits = String(units).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}%`;
};
