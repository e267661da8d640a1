import { isAfter, isBefore, type PlainDate } from '@wenzhou/calendar';
import { type Fen, maxFen, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import { type Deposit, depositBalance, depositLevel, type Duty, openDuty } from './deposit.ts';
import { heldOn } from './deposit-account.ts';
import { depositPolicyOn } from './deposit-policy.ts';
import { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';
import { heldAs, refundOf } from './refund.ts';

/** A duty that is not settled: not met yet, or met late and not in the credit record. */
export interface OpenDuty extends Duty {
  /** Whether its last day has passed, or had when it was met. */
  readonly overdue: boolean;
}

/** A guarantee or policy that is held. */
export interface Expiry {
  readonly kind: InstrumentKind;
  /** Fen. */
  readonly amount: Fen;
  /** The last day it covers. */
  readonly expiresOn: PlainDate;
  readonly expired: boolean;
}

/** What lies ahead of a deposit: what queues, reminders and a firm's own page are made of. Amounts in fen. */
export interface Outlook {
  readonly duties: readonly OpenDuty[];
  readonly expiries: readonly Expiry[];
  /** Whether the deposit was used, or arrears followed a refund or an exemption, and no top-up is demanded for it yet. */
  readonly topUpToDemand: boolean;
  /** What an open demand still asks for; 0 without one. */
  readonly lacking: Fen;
  /** Shares of activations that no worker has been paid yet. */
  readonly awaiting: { readonly wages: number; readonly amount: Fen };
  /** The first day on which a full refund can be granted as things stand; none when something stands against it. */
  readonly refundFrom?: PlainDate;
}

const isOverdue = ({ dueOn, metOn }: Duty, on: PlainDate): boolean => isAfter(metOn ?? on, dueOn);

/** The day from which article 12 opens the way to a refund, unless more than time stands against it. */
function refundFrom(deposit: Deposit, on: PlainDate): PlainDate | undefined {
  const policy = depositPolicyOn(on);
  if (deposit.phase !== 'held' || policy?.basis !== 'qualification') return undefined;
  const ruling = refundOf(heldAs(deposit), policy, on);
  if (ruling.kind !== 'granted') return undefined;
  const { outcome } = ruling;
  if (outcome.refundable) return on;
  const { completesOn, reasons } = outcome;
  if (completesOn === undefined || reasons.some(({ code }) => code !== 'years-not-completed')) return undefined;
  // On what conditions a deposit goes back once the national rule governs is not known.
  return depositPolicyOn(completesOn) === policy ? completesOn : undefined;
}

function topUpToDemand(deposit: Deposit): boolean {
  const { phase, grounds, history } = deposit;
  if (openDuty(deposit, 'top-up')) return false;
  if (phase === 'held') return grounds.length > 0;
  const relievedOn = history.relievedOn.at(-1);
  return (
    (phase === 'refunded' || phase === 'exempted') &&
    relievedOn !== undefined &&
    history.arrears.some(({ on }) => !isBefore(on, relievedOn))
  );
}

/**
 * What lies ahead of a deposit, as it stands on a day: duties with their last days, guarantees that end, what waits
 * for the authority, and from when a refund is possible.
 *
 * @param on - the day it is looked at
 * @example
 * ```ts
 * outlookOf(deposit, plainDate('2018-06-01')).duties; // [{ duty: 'top-up', dueOn: '2018-06-28', overdue: false }]
 * ```
 */
export function outlookOf(deposit: Deposit, on: PlainDate): Outlook {
  const { duties, expiresOn, ledger, wages } = deposit;
  const shares = [...wages.values()].flatMap(({ awaiting }) => awaiting ?? []);
  const from = refundFrom(deposit, on);
  return {
    duties: duties.flatMap((duty) => {
      const overdue = isOverdue(duty, on);
      const toRecord = overdue && duty.recordedOn === undefined && !duty.lowers;
      return duty.metOn === undefined || toRecord ? [{ ...duty, overdue }] : [];
    }),
    expiries: instrumentKinds.flatMap((kind) => {
      const amount = heldOn(ledger, kind);
      const end = expiresOn[kind];
      return amount > 0 && end !== undefined ? [{ kind, amount, expiresOn: end, expired: isAfter(on, end) }] : [];
    }),
    topUpToDemand: topUpToDemand(deposit),
    lacking: openDuty(deposit, 'top-up')
      ? maxFen(zeroFen, subtractFen(depositLevel(deposit), depositBalance(deposit)))
      : zeroFen,
    awaiting: { wages: shares.length, amount: sumFen(shares) },
    ...(from === undefined ? {} : { refundFrom: from }),
  };
}
