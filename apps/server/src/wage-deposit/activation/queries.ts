import type { CreditCode } from '@wenzhou/identity';
import { type Fen, positiveFenSchema, sumFen } from '@wenzhou/money';
import { type DepositEvent, wageKeyOf } from '@wenzhou/wage-deposit';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import type { Database, Transaction } from '../../database/database.ts';
import { depositActivations, depositEvents, deposits, depositWages, wagePayments } from '../tables.ts';
import type { paymentBatchSchema } from './payment-batch.ts';

/** A use of one firm's deposit: the event that set its shares apart, and which of them still await payment. */
export interface StoredActivation {
  readonly firm: CreditCode;
  readonly firmName: string;
  readonly agencyDivision: string;
  readonly sequence: number;
  readonly shares: Extract<DepositEvent, { readonly kind: 'activated' }>['shares'];
  /** By the keys of their wages. */
  readonly awaiting: ReadonlySet<string>;
}

/** The use of a firm's deposit that a request has brought about. */
export async function findActivation(
  reader: Database | Transaction,
  request: string,
  firm: CreditCode,
): Promise<StoredActivation | undefined> {
  const [found] = await reader
    .select({
      sequence: depositActivations.sequence,
      event: depositEvents.event,
      firmName: deposits.name,
      agencyDivision: deposits.agencyDivision,
    })
    .from(depositActivations)
    .innerJoin(
      depositEvents,
      and(eq(depositEvents.firm, depositActivations.firm), eq(depositEvents.sequence, depositActivations.sequence)),
    )
    .innerJoin(deposits, eq(deposits.firm, depositActivations.firm))
    .where(and(eq(depositActivations.request, request), eq(depositActivations.firm, firm)));
  if (found?.event.kind !== 'activated') return undefined;
  const { sequence, event, firmName, agencyDivision } = found;
  const wages = await reader
    .select()
    .from(depositWages)
    .where(and(eq(depositWages.firm, firm), eq(depositWages.activation, sequence)));
  const awaiting = new Set(wages.filter((wage) => wage.awaiting !== null).map(wageKeyOf));
  return { firm, firmName, agencyDivision, sequence, shares: event.shares, awaiting };
}

export type StoredPayment = typeof wagePayments.$inferSelect;

/** The batches of payments on an activation of a firm's deposit, in order. */
export async function paymentsOf(
  reader: Database | Transaction,
  request: string,
  firm: CreditCode,
): Promise<readonly StoredPayment[]> {
  return reader
    .select()
    .from(wagePayments)
    .where(and(eq(wagePayments.request, request), eq(wagePayments.firm, firm)))
    .orderBy(wagePayments.enteredAt, wagePayments.id);
}

export async function findPayment(reader: Database | Transaction, id: string): Promise<StoredPayment | undefined> {
  const [found] = await reader.select().from(wagePayments).where(eq(wagePayments.id, id));
  return found;
}

export const amountOf = ({ lines }: Pick<StoredPayment, 'lines'>): Fen => sumFen(lines.map(({ share }) => share));

/** A batch as it is shown to somebody. */
export const paymentBatch = (stored: StoredPayment, account: string): z.output<typeof paymentBatchSchema> => ({
  id: stored.id,
  state: stored.state,
  lines: stored.lines.length,
  amount: positiveFenSchema.parse(amountOf(stored)),
  paidOn: stored.paidOn,
  enteredOn: civilDateOf(stored.enteredAt),
  enteredByYou: stored.enteredBy === account,
  ...(stored.note === null ? {} : { note: stored.note }),
});
