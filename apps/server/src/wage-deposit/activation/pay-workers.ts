import type { PlainDate } from '@wenzhou/calendar';
import { collectTrace, type Granted, granted, type RefusalOf, refused, type Ruling } from '@wenzhou/statute';
import { decideEach, type DepositEvent, type WageDepositRefusals, type WageDepositSteps } from '@wenzhou/wage-deposit';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { WagePaymentLine } from '../tables.ts';
import { paidElsewhere, type PaidWage } from './wages-elsewhere.ts';

/** Payments of one day to workers, as they are entered. */
export interface PaymentsMade {
  readonly lines: readonly Omit<WagePaymentLine, 'share'>[];
  /** The day on which the workers were paid. */
  readonly paidOn: PlainDate;
}

/**
 * Decides payments one after the other on a deposit: all of them, or every reason against any.
 *
 * @param paid what any deposit was used for of these workers' wages
 */
export function decidePayments(
  { firm, deposit }: LoadedDeposit,
  { lines, paidOn }: PaymentsMade,
  paid: readonly PaidWage[],
  on: PlainDate,
  division: string,
): Ruling<readonly Granted<DepositEvent>[], WageDepositRefusals> {
  const by = { role: 'construction-authority', division } as const;
  const decided: Granted<DepositEvent>[] = [];
  const refusals: RefusalOf<WageDepositRefusals>[] = [...paidElsewhere(deposit, firm, lines, paid)];
  const rulings = decideEach(
    deposit,
    lines.map(({ worker, project, month, receipt }) => ({
      kind: 'pay-worker',
      on,
      by,
      worker,
      project,
      month,
      receipt,
      ...(paidOn === on ? {} : { paidOn }),
    })),
    undefined,
    () => collectTrace<WageDepositSteps>(),
  );
  for (const [index, ruling] of rulings.entries()) {
    if (ruling.kind === 'incomplete') return ruling;
    if (ruling.kind === 'granted') decided.push(ruling);
    else
      refusals.push(
        ...ruling.refusals.map(({ path, ...refusal }) => ({ ...refusal, path: ['lines', index, ...(path ?? [])] })),
      );
  }
  const [first, ...others] = refusals;
  return first ? refused<WageDepositRefusals>([first, ...others]) : granted(decided, []);
}
