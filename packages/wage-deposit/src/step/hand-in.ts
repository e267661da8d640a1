import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import { type Provisions, refused, type Ruling, type Trace } from '@wenzhou/statute';
import type { KnownDepositCommand } from '../deposit-command.ts';
import { type AcceptedInstrument, acceptInstrument } from '../instrument.ts';
import { refuse, type WageDepositRefusals } from '../refusals.ts';
import type { WageDepositSteps } from '../steps.ts';
import type { Reasons } from './decision.ts';

type HandedIn = Extract<KnownDepositCommand, { kind: 'pay' }>['instrument'];

/** What is handed in is exactly what is needed. */
export const amountReasons = (required: Fen, given: Fen, at: Provisions): Reasons =>
  required === given ? [] : [refuse('amount-differs', at, { required, given }, ['instrument', 'amount'])];

/** An instrument that may serve, of exactly the amount needed; every reason against it at once. */
export function handIn(
  instrument: HandedIn,
  on: PlainDate,
  required: Fen,
  at: Provisions,
  trace: Trace<WageDepositSteps> | undefined,
): Ruling<AcceptedInstrument, WageDepositRefusals> {
  const ruling = acceptInstrument({ ...instrument, on }, ['instrument'], trace);
  const [first, ...others] = [
    ...(ruling.kind === 'refused' ? ruling.refusals : []),
    ...amountReasons(required, instrument.amount, at),
  ];
  return first ? refused([first, ...others]) : ruling;
}
