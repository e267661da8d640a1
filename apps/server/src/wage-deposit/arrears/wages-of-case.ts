import { addFen, type Fen, fen, maxFen, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import { wageKeyOf } from '@wenzhou/wage-deposit';
import type { Database, Transaction } from '../../database/database.ts';
import { listOfCase, type StoredClaim, storedClaims } from '../activation/claims.ts';
import { paidWages } from '../activation/wages-elsewhere.ts';

/** A wage that a case is about, and what of it deposits were used for, whichever firm's they are. */
export interface CaseWage extends StoredClaim {
  readonly paid: Fen;
  /** Set apart and not paid to the worker yet. */
  readonly awaiting: Fen;
}

export async function wagesOfCase(reader: Database | Transaction, arrearsCase: string): Promise<readonly CaseWage[]> {
  const claims = await storedClaims(reader, listOfCase(arrearsCase));
  const used = new Map<string, Pick<CaseWage, 'paid' | 'awaiting'>>();
  for (const wage of await paidWages(reader, claims)) {
    const before = used.get(wageKeyOf(wage)) ?? { paid: zeroFen, awaiting: zeroFen };
    used.set(wageKeyOf(wage), {
      paid: addFen(before.paid, fen(wage.paid)),
      awaiting: addFen(before.awaiting, fen(wage.awaiting ?? 0)),
    });
  }
  return claims.map((claim) => ({ ...claim, ...(used.get(wageKeyOf(claim)) ?? { paid: zeroFen, awaiting: zeroFen }) }));
}

/** What of a wage no deposit has paid. */
const leftOf = ({ owed, paid }: CaseWage): Fen => maxFen(zeroFen, subtractFen(owed, paid));

/** What of the wages of a case no deposit has paid, fen. */
export const leftOfWages = (wages: readonly CaseWage[]): Fen => sumFen(wages.map(leftOf));

/** The claims that are left, with what is left of each. */
export const claimsLeft = (wages: readonly CaseWage[]): readonly StoredClaim[] =>
  wages.flatMap((wage) => {
    const { paid: _, awaiting: __, ...claim } = wage;
    return leftOf(wage) > 0 ? [{ ...claim, owed: leftOf(wage) }] : [];
  });

export const isAwaited = (wages: readonly CaseWage[]): boolean => wages.some(({ awaiting }) => awaiting > 0);
