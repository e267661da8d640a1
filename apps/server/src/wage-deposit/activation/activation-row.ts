import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import { and, count, desc, eq, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Database, Transaction } from '../../database/database.ts';
import { depositActivations, depositRequests, deposits, wagePayments } from '../tables.ts';

/** A use of a firm's deposit, in a list. */
export const activationRowSchema = z.object({
  /** The request that was granted. */
  request: z.uuid(),
  /** Whose deposit it draws on: a general contractor's is told apart from that of the employer. */
  firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
  employer: creditCodeSchema,
  /** The division of the authority that keeps the deposit and pays from it. */
  agency: z.string(),
  on: plainDateSchema,
  amount: positiveFenSchema,
  /** What is still to be paid to the workers, fen. */
  awaiting: nonNegativeFenSchema,
  /** How many shares there are, and how many wait. */
  shares: z.int().positive(),
  sharesAwaiting: z.int().nonnegative(),
  /** Batches of payments that wait for approval. */
  paymentsEntered: z.int().nonnegative(),
});

export type ActivationRow = z.output<typeof activationRowSchema>;

/** Uses of deposits, the latest first. */
export async function activationRows(
  reader: Database | Transaction,
  where: SQL | undefined,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly rows: ActivationRow[] }> {
  const joined = and(eq(deposits.firm, depositActivations.firm));
  const [found] = await reader
    .select({ total: count() })
    .from(depositActivations)
    .innerJoin(deposits, joined)
    .where(where);
  const rows = await reader
    .select({
      used: depositActivations,
      name: deposits.name,
      agency: deposits.agencyDivision,
      employer: depositRequests.firm,
      paymentsEntered: reader.$count(
        wagePayments,
        and(
          eq(wagePayments.request, depositActivations.request),
          eq(wagePayments.firm, depositActivations.firm),
          eq(wagePayments.state, 'entered'),
        ),
      ),
    })
    .from(depositActivations)
    .innerJoin(deposits, joined)
    .innerJoin(depositRequests, eq(depositRequests.id, depositActivations.request))
    .where(where)
    .orderBy(desc(depositActivations.on), depositActivations.firm, desc(depositActivations.sequence))
    .limit(limit)
    .offset(offset);
  return {
    total: found?.total ?? 0,
    rows: rows.map(({ used, name, agency, employer, paymentsEntered }) => ({
      request: used.request,
      firm: { creditCode: used.firm, name },
      employer,
      agency,
      on: used.on,
      amount: positiveFenSchema.parse(used.amount),
      awaiting: nonNegativeFenSchema.parse(used.awaiting),
      shares: used.shares,
      sharesAwaiting: used.sharesAwaiting,
      paymentsEntered,
    })),
  };
}
