import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { Fen } from '@wenzhou/money';
import { type Deposit, depositBalance, depositLevel } from './deposit.ts';
import { heldOn } from './deposit-account.ts';
import { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';
import type { CertifiedStanding } from './certified-standing.ts';
import { standingOf } from './standing.ts';
import type { Phase } from './step-name.ts';

/** What the public may know of a firm's deposit (art. 3): nothing of workers or of payments to them. */
export interface PublicRecord {
  readonly firm: CreditCode;
  /** The division whose authority keeps it; none once it is cleared out. */
  readonly authority?: string;
  readonly phase: Phase;
  readonly standing: CertifiedStanding;
  /** What is held and what ought to be, fen. */
  readonly balance: Fen;
  readonly level: Fen;
  /** By kind of instrument: how much, and the last day that the guarantee or policy covers which ends first. */
  readonly instruments: readonly {
    readonly kind: InstrumentKind;
    readonly amount: Fen;
    readonly expiresOn?: PlainDate;
  }[];
}

/**
 * The public register's entry for a deposit (art. 3), or nothing when no firm is on record.
 *
 * @param deposit - the state
 * @param on - the day it is looked at, which an expired guarantee depends on
 * @example
 * ```ts
 * publicRecord(deposit, plainDate('2018-06-01'))?.standing; // 'complete'
 * ```
 */
export function publicRecord(deposit: Deposit, on: PlainDate): PublicRecord | undefined {
  const { firm, authority, phase, ledger, expiresOn } = deposit;
  if (firm === undefined) return undefined;
  return {
    firm,
    ...(authority === undefined ? {} : { authority }),
    phase,
    standing: standingOf(deposit, on),
    balance: depositBalance(deposit),
    level: depositLevel(deposit),
    instruments: instrumentKinds.flatMap((kind) => {
      const amount = heldOn(ledger, kind);
      const end = expiresOn[kind];
      return amount > 0 ? [{ kind, amount, ...(end === undefined ? {} : { expiresOn: end }) }] : [];
    }),
  };
}
