import * as z from 'zod';

/**
 * An exact amount of money: a safe integer number of fen (1 yuan = 100 fen). It may be negative.
 *
 * @example
 * ```ts
 * const premium: Fen = yuan('417.54'); // 41754
 * ```
 */
export type Fen = number & z.$brand<'Fen'>;

/** Nothing owed and nothing held: 0 fen. */
export const zeroFen = 0 as Fen;

const isSafe = Number.isSafeInteger;

const beyond = (what: string, value: unknown): RangeError =>
  new RangeError(`${what} is not a safe integer number of fen: ${String(value)}`);

/** The only place where a computed number becomes money; adding 0 turns -0 into 0. */
const checked = (operation: string, value: number): Fen => {
  if (!isSafe(value)) throw beyond(operation, value);
  return (value + 0) as Fen;
};

/**
 * Takes a whole number as an amount in fen.
 *
 * @param amount - whole number of fen, of either sign
 * @throws RangeError naming the value when it is not a safe integer
 * @example
 * ```ts
 * fen(12_050); // 120.50 yuan
 * ```
 */
export const fen = (amount: number): Fen => checked('amount', amount);

/**
 * Whether a value of unknown origin is a safe integer number of fen.
 *
 * @example
 * ```ts
 * isFen(1.5); // false
 * ```
 */
export const isFen = (value: unknown): value is Fen => isSafe(value);

const yuanText = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/** What {@link yuan} reads from text; `undefined` where that throws. */
export const readYuan = (text: string): Fen | undefined => {
  const parts = yuanText.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = '', fraction = ''] = parts;
  const magnitude = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!isSafe(magnitude)) return undefined;
  return checked('amount in yuan', sign === '-' ? -magnitude : magnitude);
};

/** From 2^46 on, neighbouring floating numbers lie more than a fen apart, so a fraction of a yuan is lost. */
const fractionLostFrom = 2 ** 46;

/**
 * Takes an amount in yuan, exactly: no digit is ever rounded away.
 *
 * @param amount - yuan with at most two decimals; text is an optional minus, digits, and a point (no separators).
 *   A number with a fraction must be smaller than 2^46 (about 70 trillion); larger ones are given as text.
 * @throws RangeError naming the value when it has more decimals, is not such a number, or is beyond the safe range
 * @example
 * ```ts
 * yuan('1234.5'); // 123450
 * yuan(600); // 60000
 * ```
 */
export const yuan = (amount: number | string): Fen => {
  const lost = typeof amount === 'number' && !Number.isInteger(amount) && Math.abs(amount) >= fractionLostFrom;
  const exact = lost ? undefined : readYuan(String(amount));
  if (exact === undefined) throw new RangeError(`not an exact amount in yuan: ${String(amount)}`);
  return exact;
};

/**
 * Reads an amount in fen at the edge: a safe integer, of either sign. It changes nothing, so input and output are
 * the same number.
 *
 * @example
 * ```ts
 * fenSchema.parse(12_050);
 * ```
 */
export const fenSchema = z.number().int().brand<'Fen'>();

/** {@link fenSchema} that also refuses amounts below zero. */
export const nonNegativeFenSchema = z.number().int().nonnegative().brand<'Fen'>();

/** {@link fenSchema} that also refuses zero and amounts below it. */
export const positiveFenSchema = z.number().int().positive().brand<'Fen'>();

/**
 * The sum of two amounts.
 *
 * @throws RangeError when the sum leaves the safe range
 * @example
 * ```ts
 * addFen(yuan(10), yuan(5)); // 1500
 * ```
 */
export const addFen = (a: Fen, b: Fen): Fen => checked('sum', a + b);

/**
 * The first amount less the second; negative when the second is the larger.
 *
 * @throws RangeError when the difference leaves the safe range
 * @example
 * ```ts
 * subtractFen(yuan(10), yuan(5)); // 500
 * ```
 */
export const subtractFen = (a: Fen, b: Fen): Fen => checked('difference', a - b);

/**
 * The sum of a list; zero for an empty one.
 *
 * @throws RangeError when the sum, or a partial sum on the way from the first to the last, leaves the safe range
 * @example
 * ```ts
 * sumFen([yuan(1), yuan(2), yuan(3)]); // 600
 * ```
 */
export const sumFen = (amounts: readonly Fen[]): Fen => {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!isSafe(sum)) throw beyond('sum', sum);
  }
  return (sum + 0) as Fen;
};

/**
 * The smallest of one or more amounts.
 *
 * @example
 * ```ts
 * minFen(yuan(3), yuan(2)); // 200
 * ```
 */
export const minFen = (first: Fen, ...others: readonly Fen[]): Fen => Math.min(first, ...others) as Fen;

/**
 * The largest of one or more amounts.
 *
 * @example
 * ```ts
 * maxFen(zeroFen, yuan(-2)); // 0
 * ```
 */
export const maxFen = (first: Fen, ...others: readonly Fen[]): Fen => Math.max(first, ...others) as Fen;

/**
 * An amount taken a whole number of times. For a share of an amount use `applyRate`.
 *
 * @param times - a safe integer, of either sign
 * @throws RangeError when `times` is not a safe integer or the product leaves the safe range
 * @example
 * ```ts
 * multiplyFen(yuan(5092), 72); // 36662400
 * ```
 */
export const multiplyFen = (amount: Fen, times: number): Fen => {
  if (!isSafe(times)) throw new RangeError(`an amount can only be taken a whole number of times: ${String(times)}`);
  return checked('product', amount * times);
};
