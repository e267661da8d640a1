import type { PlainDate } from '@wenzhou/calendar';
import { type Fen, fen } from '@wenzhou/money';
import { collectTrace, type Granted, type RefusalOf, type Ruling } from '@wenzhou/statute';
import {
  type Activation,
  decideActivation,
  type Deposit,
  type UsableDeposit,
  usableOn,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import type { GivenApplication } from '../requests/request-content.ts';

/** Wages owed, and the deposits that they are to be paid from. */
export interface DividedArrears {
  readonly application: GivenApplication;
  /** The sum of the claims, fen. */
  readonly arrears: number;
  readonly employer: Deposit;
  readonly generalContractor?: {
    readonly deposit: Deposit;
    /** Fen, as it is given: the rule reads it. */
    readonly unsettled: number;
    readonly unqualified: boolean;
  };
  readonly on: PlainDate;
}

/** What of a deposit can be called in on a day, as the rules take it. */
export const usablePart = (deposit: Deposit, on: PlainDate): UsableDeposit => {
  const { balance, expiresOn } = usableOn(deposit, on);
  return expiresOn === undefined ? { balance } : { balance, expiresOn };
};

/** How much comes from which deposit, as articles 7 and 9 have it. */
export function divideArrears({
  application,
  arrears,
  employer,
  generalContractor,
  on,
}: DividedArrears): Ruling<Activation, WageDepositRefusals> {
  const trace = collectTrace<WageDepositSteps>();
  const request = { ...application, arrears, on };
  const own = usablePart(employer, on);
  if (!generalContractor) return decideActivation(request, own, undefined, trace);
  const { deposit, unsettled, unqualified } = generalContractor;
  return decideActivation(request, own, { ...usablePart(deposit, on), unsettled, unqualified }, trace);
}

/** By how much an amount exceeds the limit that a refusal speaks of. */
function excessOf({ code, facts }: RefusalOf<WageDepositRefusals>): number {
  if (code === 'exceeds-balance') return facts.amount - facts.balance;
  if (code === 'exceeds-unsettled-sum') return facts.amount - facts.unsettled;
  if (code === 'exceeds-arrears') return facts.amount - facts.arrears;
  return 0;
}

/**
 * The most that a rule grants where the amount asked for exceeds a limit: less by what the rule says is too much, until
 * it grants it or refuses for another reason.
 */
export function mostGranted<T>(
  asked: number,
  rule: (amount: number) => Ruling<T, WageDepositRefusals>,
): { readonly amount: Fen; readonly ruling: Granted<T> } | undefined {
  let amount = asked;
  for (;;) {
    const ruling = rule(amount);
    if (ruling.kind === 'granted') return amount === asked ? undefined : { amount: fen(amount), ruling };
    if (ruling.kind === 'incomplete' || ruling.refusals.some((refusal) => excessOf(refusal) <= 0)) return undefined;
    const excess = Math.max(...ruling.refusals.map(excessOf));
    if (excess >= amount) return undefined;
    amount -= excess;
  }
}

/** The most of the arrears that the deposits pay. */
export const mostDivided = (asked: DividedArrears) =>
  mostGranted(asked.application.amount, (amount) =>
    divideArrears({ ...asked, application: { ...asked.application, amount } }),
  );
