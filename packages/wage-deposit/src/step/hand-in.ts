import { isBefore, type PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import { granted, type Provisions, refused, type Ruling } from '@wenzhou/statute';
import { art } from '../articles.ts';
import type { KnownDepositCommand } from '../deposit-command.ts';
import { type AcceptedInstrument, acceptInstrument } from '../instrument.ts';
import { paidDay } from '../paid-day.ts';
import { refuse, type WageDepositRefusals } from '../refusals.ts';
import { dayReasons } from './day-to-come.ts';
import type { Desk, Reasons } from './decision.ts';

/** What a firm hands in, with its days. */
type HandingIn = Pick<Extract<KnownDepositCommand, { kind: 'pay' }>, 'on' | 'handedInOn' | 'instrument'>;

/** What is asked for: an amount, and no day before the one on which it was asked for. */
interface Asked {
  readonly required: Fen;
  readonly since?: PlainDate | undefined;
}

/** What is handed in is exactly what is needed. */
export const amountReasons = (required: Fen, given: Fen, at: Provisions): Reasons =>
  required === given ? [] : [refuse('amount-differs', at, { required, given }, ['instrument', 'amount'])];

/** Nothing was handed in on a day to come. */
export const handedInReasons = (handedInOn: PlainDate | undefined, on: PlainDate, at: Provisions): Reasons =>
  handedInOn === undefined ? [] : dayReasons(handedInOn, on, at, ['handedInOn']);

/** Nothing came in before the day on which it was asked for. */
export function tooEarly(
  given: Pick<HandingIn, 'on' | 'handedInOn'> & { readonly instrument?: HandingIn['instrument'] },
  since: PlainDate | undefined,
  at: Provisions,
): Reasons {
  const { on, handedInOn, instrument } = given;
  const day = paidDay({
    on,
    ...(handedInOn === undefined ? {} : { handedInOn }),
    ...(instrument === undefined ? {} : { instrument }),
  });
  if (since === undefined || !isBefore(day, since)) return [];
  const isReceipt = instrument?.kind === 'cash' && instrument.paidOn !== undefined;
  return [refuse('day-too-early', at, { day, earliest: since }, isReceipt ? ['instrument', 'paidOn'] : ['handedInOn'])];
}

/** What a command tells beside the day of the step, as the event keeps it. */
export const handedInOnOf = ({ handedInOn }: { readonly handedInOn?: PlainDate }) =>
  handedInOn === undefined ? {} : { handedInOn };

/** An instrument that may serve, of exactly the amount needed, handed in when it was asked for; every reason against it at once. */
export function handIn(
  given: HandingIn,
  { required, since }: Asked,
  at: Provisions,
  { trace }: Desk,
): Ruling<AcceptedInstrument, WageDepositRefusals> {
  const { on, handedInOn, instrument } = given;
  const paidOn = instrument.kind === 'cash' ? instrument.paidOn : undefined;
  const days: Reasons = [
    ...handedInReasons(handedInOn, on, at),
    ...(paidOn === undefined ? [] : dayReasons(paidOn, handedInOn ?? on, at, ['instrument', 'paidOn'])),
    ...tooEarly(given, since, at),
  ];
  const received = handedInOn ?? on;
  const asInstrument =
    instrument.kind === 'cash'
      ? { kind: instrument.kind, amount: instrument.amount, on: received }
      : { ...instrument, on: received };
  const ruling = acceptInstrument(asInstrument, ['instrument'], trace);
  const end = ruling.kind === 'granted' ? ruling.outcome.expiresOn : undefined;
  const [first, ...others] = [
    ...(ruling.kind === 'refused' ? ruling.refusals : []),
    ...(end !== undefined && isBefore(end, on)
      ? [refuse('guarantee-expired', [art(6)], { expiredOn: end, on }, ['instrument', 'periods'])]
      : []),
    ...amountReasons(required, instrument.amount, at),
    ...days,
  ];
  if (first) return refused([first, ...others]);
  if (ruling.kind !== 'granted' || paidOn === undefined) return ruling;
  return granted({ ...ruling.outcome, paidOn }, ruling.parameters, trace);
}
