import { monthOf, type PlainDate } from '@wenzhou/calendar';
import { type Fen, fen, subtractFen } from '@wenzhou/money';
import { largestAmount } from '../amount.ts';
import { art } from '../articles.ts';
import { type Deposit, wageKeyOf } from '../deposit.ts';
import { refuse } from '../refusals.ts';
import type { Command, Reasons } from './decision.ts';

export type Claims = Command<'activate'>['claims'];

/** Why claims may not be paid: of a month to come, listed twice, paid before, or still to be paid out. */
export function claimReasons(deposit: Deposit, claims: Claims, on: PlainDate): Reasons {
  const at = [art(7), art(2)] as const;
  const listed = new Set<string>();
  return claims.flatMap(({ owed, worker, project, month }, index): Reasons => {
    const key = wageKeyOf({ worker, project, month });
    const path = ['claims', index, 'worker'];
    const toCome: Reasons =
      month > monthOf(on) ? [refuse('month-to-come', at, { month, on }, ['claims', index, 'month'])] : [];
    if (listed.has(key)) return [...toCome, refuse('worker-listed-twice', at, { worker }, path)];
    listed.add(key);
    const wage = deposit.wages.get(key);
    if (!wage) return toCome;
    if (wage.awaiting !== undefined) return [refuse('wage-awaits-payment', at, { worker, project, month }, path)];
    // W-16: only what an earlier share left unpaid may be claimed.
    const remaining = subtractFen(wage.owed, wage.paid);
    return owed > remaining ? [refuse('wage-already-paid', at, { worker, project, month, remaining }, path)] : [];
  });
}

/** The sum of the claims, or nothing when it is beyond all amounts. */
export function arrearsOf(claims: Claims): Fen | undefined {
  let sum = 0;
  for (const { owed } of claims) {
    sum += owed;
    if (sum > largestAmount) return undefined;
  }
  return fen(sum);
}
