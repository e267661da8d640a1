import type { CreditCode } from '@wenzhou/identity';
import { addFen, fen, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { type RefusalOf, refuser } from '@wenzhou/statute';
import { art, type Deposit, type Wage, type WageDepositRefusals, type WageKey, wageKeyOf } from '@wenzhou/wage-deposit';
import { eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { depositActivations, depositWages } from '../tables.ts';
import type { Claim } from './claims.ts';

export type PaidWage = typeof depositWages.$inferSelect;

/** What any firm's deposit was used for of the wages of the workers in a list. */
export async function paidWages(
  reader: Database | Transaction,
  claims: readonly Pick<Claim, 'worker'>[],
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

const refuse = refuser<WageDepositRefusals>();

/** Why shares that a deposit has set apart may not be paid out: another deposit has paid these wages (W-16). */
export function paidElsewhere(
  deposit: Deposit,
  firm: CreditCode,
  lines: readonly WageKey[],
  paid: readonly PaidWage[],
): readonly RefusalOf<WageDepositRefusals>[] {
  const elsewhere = new Map<string, PaidWage[]>();
  for (const wage of paid)
    if (wage.firm !== firm) elsewhere.set(wageKeyOf(wage), [...(elsewhere.get(wageKeyOf(wage)) ?? []), wage]);
  return lines.flatMap(({ worker, project, month }, index) => {
    const others = elsewhere.get(wageKeyOf({ worker, project, month })) ?? [];
    const own = deposit.wages.get(wageKeyOf({ worker, project, month }));
    if (own?.awaiting === undefined || others.length === 0) return [];
    const owed = others.reduce((most, wage) => maxFen(most, fen(wage.owed)), own.owed);
    const before = others.reduce((sum, wage) => addFen(sum, fen(wage.paid)), own.paid);
    if (addFen(before, own.awaiting) <= owed) return [];
    const remaining = maxFen(zeroFen, subtractFen(owed, before));
    const path = ['lines', index, 'worker'];
    return [refuse('wage-already-paid', [art(7), art(2)], { worker, project, month, remaining }, path)];
  });
}

/**
 * What deposits were used for, where the rest of a use is decided: the first part, which another authority has granted,
 * counts as paid, so that the rest of the same wages can be granted beside it.
 */
export async function withFirstPartPaid(
  reader: Database | Transaction,
  paid: readonly PaidWage[],
  firstPart: string,
): Promise<readonly PaidWage[]> {
  const used = await reader
    .select({ firm: depositActivations.firm, activation: depositActivations.sequence })
    .from(depositActivations)
    .where(eq(depositActivations.request, firstPart));
  const isFirstPart = (wage: PaidWage): boolean =>
    used.some(({ firm, activation }) => wage.firm === firm && wage.activation === activation);
  return paid.map((wage) =>
    wage.awaiting !== null && isFirstPart(wage)
      ? { ...wage, paid: addFen(fen(wage.paid), fen(wage.awaiting)), awaiting: null }
      : wage,
  );
}
