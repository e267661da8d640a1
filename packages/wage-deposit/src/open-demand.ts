import { type Fen, maxFen, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import { type Deposit, depositBalance, depositLevel, type Duty, openDuty } from './deposit.ts';

/** A demand that is not answered, with what it asks for, fen. */
export interface OpenDemand {
  readonly duty: Duty;
  readonly amount: Fen;
}

/** By how much a deposit lies below its level, fen. */
const gapOf = (deposit: Deposit): Fen => maxFen(zeroFen, subtractFen(depositLevel(deposit), depositBalance(deposit)));

/** The demands that are not answered, in their order. One that was stored without a sum asks for what the others leave. */
export function openDemands(deposit: Deposit): readonly OpenDemand[] {
  const open = deposit.duties.filter(({ duty, metOn }) => duty === 'top-up' && metOn === undefined);
  const others = sumFen(open.flatMap(({ amount }) => amount ?? []));
  const rest = maxFen(zeroFen, subtractFen(gapOf(deposit), others));
  return open.map((duty) => ({ duty, amount: duty.amount ?? rest }));
}

/** What is demanded and not in, fen. */
export const demandedSum = (deposit: Deposit): Fen => sumFen(openDemands(deposit).map(({ amount }) => amount));

/** For an event, where a demand is open: what is lacking up to a level when so much can be called in. */
export const lackingOf = (deposit: Deposit, level: Fen, usable: Fen): { readonly lacking?: Fen } =>
  openDuty(deposit, 'top-up') ? { lacking: maxFen(zeroFen, subtractFen(level, usable)) } : {};
