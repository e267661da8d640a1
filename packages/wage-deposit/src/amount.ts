import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';

/** Ten trillion yuan in fen. No deposit comes near it, and three times as much can still be counted exactly. */
export const largestAmount = 1_000_000_000_000_000;

/** An amount of more than 0 fen. */
export const amountSchema = positiveFenSchema.max(largestAmount);

/** A balance or a sum left over: 0 fen or more. */
export const balanceSchema = nonNegativeFenSchema.max(largestAmount);
