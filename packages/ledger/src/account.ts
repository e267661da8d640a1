import * as z from 'zod';

/** The two sides of every entry: debit 借 and credit 贷. */
export type Side = 'debit' | 'credit';

/**
 * An account 账户 that postings are made to.
 *
 * @example
 * ```ts
 * const deposits: Account = { id: 'deposit:project-1', kind: 'wage-deposit', normalSide: 'credit', floor: 'no-overdraft' };
 * ```
 */
export interface Account {
  /** Unique within a ledger. */
  readonly id: string;
  /** The fund or kind of account, a code of the caller's. */
  readonly kind: string;
  /** The side on which it grows: debit for what is held, credit for what is owed. */
  readonly normalSide: Side;
  /** `'no-overdraft'`: no more may go out than has come in. Without it the balance may fall below zero. */
  readonly floor?: 'no-overdraft';
}

export const sideSchema = z.enum(['debit', 'credit']);

/** Reads an {@link Account} at the edge. */
export const accountSchema = z
  .strictObject({
    id: z.string().min(1),
    kind: z.string().min(1),
    normalSide: sideSchema,
    floor: z.exactOptional(z.literal('no-overdraft')),
  })
  .readonly() satisfies z.ZodType<Account>;
