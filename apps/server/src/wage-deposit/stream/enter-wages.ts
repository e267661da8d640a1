import type { CreditCode } from '@wenzhou/identity';
import { type Fen, sumFen } from '@wenzhou/money';
import { type Deposit, type DepositEvent, type WageKey, wageKeyOf } from '@wenzhou/wage-deposit';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import { depositActivations, depositWages } from '../tables.ts';

/** An event at its place in the stream. */
export interface PlacedEvent {
  readonly sequence: number;
  readonly event: DepositEvent;
}

async function enterActivation(
  transaction: Transaction,
  firm: CreditCode,
  sequence: number,
  { on, shares }: Extract<DepositEvent, { readonly kind: 'activated' }>,
  request: string,
): Promise<void> {
  const paid = shares.filter(({ share }) => share > 0);
  const amount = sumFen(paid.map(({ share }) => share));
  const count = paid.length;
  await transaction
    .insert(depositActivations)
    .values({ firm, sequence, request, on, amount, awaiting: amount, shares: count, sharesAwaiting: count });
}

/** The activation that each wage of the firm was last part of. */
async function activationsOfWages(transaction: Transaction, firm: CreditCode): Promise<Map<string, number>> {
  const found = await transaction
    .select({
      worker: depositWages.worker,
      project: depositWages.project,
      month: depositWages.month,
      activation: depositWages.activation,
    })
    .from(depositWages)
    .where(eq(depositWages.firm, firm));
  return new Map(found.map(({ activation, ...key }) => [wageKeyOf(key), activation]));
}

/** Enters how the wages, and the activations that they belong to, stand after events that were about them. */
export async function enterWages(
  transaction: Transaction,
  firm: CreditCode,
  deposit: Deposit,
  placed: readonly PlacedEvent[],
  request: string | undefined,
): Promise<void> {
  const activations = placed.some(({ event }) => event.kind === 'worker-paid')
    ? await activationsOfWages(transaction, firm)
    : new Map<string, number>();
  const touched = new Map<string, WageKey>();
  const paidOn = new Map<number, Fen[]>();
  for (const { sequence, event } of placed) {
    if (event.kind === 'activated') {
      if (request === undefined) throw new Error('a deposit was used without a request');
      await enterActivation(transaction, firm, sequence, event, request);
      for (const share of event.shares) {
        touched.set(wageKeyOf(share), share);
        activations.set(wageKeyOf(share), sequence);
      }
    }
    if (event.kind === 'worker-paid') {
      const key = wageKeyOf(event);
      touched.set(key, event);
      const activation = activations.get(key);
      if (activation === undefined) throw new Error('wages were paid that no activation is known of');
      const shares = paidOn.get(activation) ?? [];
      shares.push(event.share);
      paidOn.set(activation, shares);
    }
  }
  const rows = [...touched].flatMap(([key, { worker, project, month }]) => {
    const wage = deposit.wages.get(key);
    const activation = activations.get(key);
    if (!wage || activation === undefined) return [];
    const { owed, paid, awaiting = null } = wage;
    return [{ firm, worker, project, month, owed, paid, awaiting, activation }];
  });
  if (rows.length === 0) return;
  await transaction
    .insert(depositWages)
    .values(rows)
    .onConflictDoUpdate({
      target: [depositWages.firm, depositWages.worker, depositWages.project, depositWages.month],
      set: {
        owed: sql`excluded.owed`,
        paid: sql`excluded.paid`,
        awaiting: sql`excluded.awaiting`,
        activation: sql`excluded.activation`,
      },
    });
  for (const [sequence, shares] of paidOn)
    await transaction
      .update(depositActivations)
      .set({
        awaiting: sql`${depositActivations.awaiting} - ${sumFen(shares)}`,
        sharesAwaiting: sql`${depositActivations.sharesAwaiting} - ${shares.length}`,
      })
      .where(and(eq(depositActivations.firm, firm), eq(depositActivations.sequence, sequence)));
}
