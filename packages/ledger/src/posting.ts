import { fenSchema } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import * as z from 'zod';
import { sideSchema } from './account.ts';
import type { Side } from './account.ts';

/** One line of a posting: an amount on one side of one account. */
export interface PostingLine {
  readonly account: string;
  readonly side: Side;
  /** Fen, more than 0. */
  readonly amount: Fen;
}

/**
 * A posting 记账凭证: lines whose debits and credits are equal, entered together or not at all.
 *
 * @example
 * ```ts
 * const paid: Posting = {
 *   key: 'payment-17',
 *   memo: 'deposit-paid',
 *   on: '2018-03-01',
 *   lines: [
 *     { account: 'bank', side: 'debit', amount: yuan(1000) },
 *     { account: 'deposit:project-1', side: 'credit', amount: yuan(1000) },
 *   ],
 *   provisions: [],
 * };
 * ```
 */
export interface Posting {
  /** The idempotency key: a ledger enters it at most once. */
  readonly key: string;
  /** What it is for, a code of the caller's. */
  readonly memo: string;
  /** Civil date `YYYY-MM-DD` on which it is entered. */
  readonly on: string;
  readonly lines: readonly PostingLine[];
  /** What it rests on: references to provisions as JSON values, which the ledger keeps and does not read. */
  readonly provisions: readonly unknown[];
}

/** Where a posting stands: entered, waiting for its outcome, or waiting no more and never entered. */
export type PostingStatus = 'posted' | 'pending' | 'voided';

export const postingLineSchema = z
  .strictObject({ account: z.string().min(1), side: sideSchema, amount: fenSchema })
  .readonly() satisfies z.ZodType<PostingLine>;

/** Reads a {@link Posting} at the edge: its shape only, since whether it may be entered is the ledger's to decide. */
export const postingSchema = z
  .strictObject({
    key: z.string().min(1),
    memo: z.string().min(1),
    on: z.iso.date(),
    lines: z.array(postingLineSchema).readonly(),
    provisions: z.array(z.json()).readonly(),
  })
  .readonly() satisfies z.ZodType<Posting>;

/**
 * What becomes of a pending posting: which one, and the civil date `YYYY-MM-DD` of the outcome.
 *
 * @example
 * ```ts
 * const outcome: Resolution = { key: 'payment-17', on: '2018-03-05' };
 * ```
 */
export interface Resolution {
  /** The key of the pending posting. */
  readonly key: string;
  readonly on: string;
}

/** Reads a {@link Resolution} at the edge. */
export const resolutionSchema = z
  .strictObject({ key: z.string().min(1), on: z.iso.date() })
  .readonly() satisfies z.ZodType<Resolution>;
