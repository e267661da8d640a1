import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { type Fen, sumFen } from '@wenzhou/money';
import type { Deposit, Duty } from './deposit.ts';
import { depositPolicyOn } from './deposit-policy.ts';
import { groundsOnRecord } from './grounds-on-record.ts';
import { hasExpired } from './held-instrument.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import { demandedSum } from './open-demand.ts';
import { heldAs, noOpenMatters, type OpenMatters, refundOf } from './refund.ts';

/** A duty that is not settled: not met yet, or met late and not in the credit record. */
export interface OpenDuty extends Duty {
  /** Whether its last day has passed, or had when it was met. */
  readonly overdue: boolean;
  /** Whether it can be entered in the credit record: overdue, not entered yet, and money was to come in (W-24). */
  readonly toRecord: boolean;
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
  /**
   * Whether there is a ground on record that no demand has taken up: a use, repeated serious cases, arrears after a
   * refund or an exemption.
   */
  readonly topUpToDemand: boolean;
  /** What open demands ask for; 0 without one. */
  readonly lacking: Fen;
  /** Shares of activations that no worker has been paid yet. */
  readonly awaiting: { readonly wages: number; readonly amount: Fen };
  /** The first day on which a full refund can be granted as things stand; none when something stands against it. */
  readonly refundFrom?: PlainDate;
}

const isOverdue = ({ dueOn, metOn }: Duty, on: PlainDate): boolean => isAfter(metOn ?? on, dueOn);

/** The day from which article 12 opens the way to a refund, unless more than time stands against it. */
function refundFrom(deposit: Deposit, on: PlainDate, matters: OpenMatters): PlainDate | undefined {
  const policy = depositPolicyOn(on);
  if (deposit.phase !== 'held' || policy?.basis !== 'qualification') return undefined;
  const ruling = refundOf(heldAs(deposit, on, matters), policy, on);
  if (ruling.kind !== 'granted') return undefined;
  const { outcome } = ruling;
  if (outcome.refundable) return on;
  const { completesOn, reasons } = outcome;
  const takesMoreThanTime = reasons.some(({ code }) => code !== 'years-not-completed');
  if (completesOn === undefined || takesMoreThanTime) return undefined;
  // On what conditions a deposit goes back once the national rule governs is not known.
  return depositPolicyOn(completesOn) === policy ? completesOn : undefined;
}

/**
 * What lies ahead of a deposit, as it stands on a day: duties with their last days, guarantees that end, what waits
 * for the authority, and from when a refund is possible.
 *
 * @param on - the day it is looked at
 * @param matters - what a labour authority has under way, which stands against a refund as well
 * @example
 * ```ts
 * outlookOf(deposit, plainDate('2018-06-01')).duties[0]; // { duty: 'top-up', dueOn: '2018-06-28', overdue: false, … }
 * ```
 */
export function outlookOf(deposit: Deposit, on: PlainDate, matters: Partial<OpenMatters> = {}): Outlook {
  const { duties, instruments, wages } = deposit;
  const shares = [...wages.values()].flatMap(({ awaiting }) => awaiting ?? []);
  const from = refundFrom(deposit, on, { ...noOpenMatters, ...matters });
  return {
    duties: duties.flatMap((duty) => {
      const overdue = isOverdue(duty, on);
      const toRecord = overdue && duty.recordedOn === undefined && !duty.lowers;
      return duty.metOn === undefined || toRecord ? [{ ...duty, overdue, toRecord }] : [];
    }),
    expiries: instruments.flatMap((instrument) => {
      const { kind, amount, expiresOn } = instrument;
      return expiresOn === undefined ? [] : [{ kind, amount, expiresOn, expired: hasExpired(instrument, on) }];
    }),
    topUpToDemand: groundsOnRecord(deposit, on).length > 0,
    lacking: demandedSum(deposit),
    awaiting: { wages: shares.length, amount: sumFen(shares) },
    ...(from === undefined ? {} : { refundFrom: from }),
  };
}
