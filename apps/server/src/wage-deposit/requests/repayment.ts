import { plainDateSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import type { Database, Transaction } from '../../database/database.ts';
import { depositRepayments } from '../tables.ts';
import { givenBackSchema, isSameBack } from './given-back.ts';
import type { PaidBack } from './paid-back.ts';
import type { StoredRequest } from './queries.ts';

export type StoredRepayment = typeof depositRepayments.$inferSelect;

/** What was entered to be paid back to a firm on a request. */
export const repaymentSchema = z.object({
  /** From 1; entered anew, it has the next. */
  number: z.int().positive(),
  amount: positiveFenSchema,
  /** How much of each kind of instrument; where it was kept. */
  instruments: givenBackSchema.optional(),
  enteredOn: plainDateSchema,
  /** It lapses when the request ends without it. */
  state: z.enum(['entered', 'approved', 'lapsed']),
  /** The payment order; the firm is told once it is approved. */
  reference: z.string().optional(),
  /** Whether the one who asks has entered one for the request, and so cannot approve it. */
  enteredByYou: z.boolean(),
});

type Repayment = z.output<typeof repaymentSchema>;

/** The payments back to the firm that were entered for a request, the last one last. */
export async function repaymentsOf(
  reader: Database | Transaction,
  request: string,
): Promise<readonly StoredRepayment[]> {
  return reader
    .select()
    .from(depositRepayments)
    .where(eq(depositRepayments.request, request))
    .orderBy(asc(depositRepayments.number));
}

function stateOf({ state, decision }: StoredRequest, { number }: StoredRepayment): Repayment['state'] {
  if (state === 'submitted') return 'entered';
  return decision?.repayment === number ? 'approved' : 'lapsed';
}

/** The payment that counts, as it is shown to somebody. */
export function shownRepayment(
  stored: StoredRequest,
  entered: readonly StoredRepayment[],
  account: string,
  isOfficial: boolean,
): Repayment | undefined {
  const last = entered.at(-1);
  if (!last) return undefined;
  const state = stateOf(stored, last);
  return {
    number: last.number,
    amount: positiveFenSchema.parse(last.amount),
    ...(last.instruments === null ? {} : { instruments: last.instruments }),
    enteredOn: civilDateOf(last.enteredAt),
    state,
    ...(isOfficial || state === 'approved' ? { reference: last.reference } : {}),
    enteredByYou: entered.some(({ enteredBy }) => enteredBy === account),
  };
}

/** Whether a payment of what a request pays back today was entered: the same sum, and of it the same of each kind. */
export function enteredFor(
  { amount, instruments }: PaidBack,
  last: StoredRepayment | undefined,
): 'not-entered' | 'entered' | 'changed' {
  if (!last) return 'not-entered';
  const isSame = last.amount === amount && last.instruments !== null && isSameBack(last.instruments, instruments);
  return isSame ? 'entered' : 'changed';
}
