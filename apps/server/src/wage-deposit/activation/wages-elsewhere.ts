import type { CreditCode } from '@wenzhou/identity';
import { addFen } from '@wenzhou/money';
import { type Deposit, type Wage, wageKeyOf } from '@wenzhou/wage-deposit';
import { inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { depositWages } from '../tables.ts';
import type { Claim } from './claims.ts';

export type PaidWage = typeof depositWages.$inferSelect;

/** What any firm's deposit was used for of the wages of the workers in a list. */
export async function paidWages(
  reader: Database | Transaction,
  claims: readonly Claim[],
): Promise<readonly PaidWage[]> {
  const ids = [...new Set(claims.map(({ worker }) => worker))];
  return ids.length === 0 ? [] : reader.select().from(depositWages).where(inArray(depositWages.worker, ids));
}

/**
 * A deposit that knows as well what other deposits were used for: wages are not paid twice, whichever deposit the money
 * came from (W-16).
 */
export function withWagesElsewhere(deposit: Deposit, firm: CreditCode, paid: readonly PaidWage[]): Deposit {
  const elsewhere = paid.filter((wage) => wage.firm !== firm);
  if (elsewhere.length === 0) return deposit;
  const wages = new Map<string, Wage>(deposit.wages);
  for (const wage of elsewhere) {
    const key = wageKeyOf(wage);
    const known = wages.get(key);
    const awaiting = known?.awaiting ?? wage.awaiting ?? undefined;
    const owed = known && known.owed > wage.owed ? known.owed : wage.owed;
    wages.set(key, {
      owed,
      paid: known ? addFen(known.paid, wage.paid) : wage.paid,
      ...(awaiting === undefined ? {} : { awaiting }),
    });
  }
  return { ...deposit, wages };
}
