import type { PlainDate, PlainMonth } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { Posting } from '@wenzhou/ledger';
import type { Fen, Rate } from '@wenzhou/money';
import type { Provisions } from '@wenzhou/statute';
import type { ActivationBasis } from './activation-basis.ts';
import type { KnownDepositHistory } from './deposit-history.ts';
import type { DutyName } from './duty-name.ts';
import type { AcceptedInstrument } from './instrument.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import type { KnownTopUpGround } from './top-up-ground.ts';

/** Whose wages for which month at which project. `worker` is a reference, never a name or a citizen number. */
export interface WageKey {
  readonly worker: string;
  readonly project: string;
  readonly month: PlainMonth;
}

/** A worker's wages owed, and the share of them that an activation pays. Amounts in fen. */
export interface ClaimShare extends WageKey {
  readonly owed: Fen;
  readonly share: Fen;
}

interface Assessed {
  readonly firm: CreditCode;
  /** The division whose authority the deposit is paid at. */
  readonly authority: string;
  /** The original standard of article 5, fen. */
  readonly standard: Fen;
  readonly history: KnownDepositHistory;
}

interface Happened<Kind extends string> {
  readonly kind: Kind;
  readonly on: PlainDate;
  /** The provisions it stands on. */
  readonly at: Provisions;
}

interface Moved {
  readonly posting: Posting;
}

interface PaidIn extends Moved {
  readonly instrument: AcceptedInstrument;
}

/** What was handed in on a day before the step was entered counts from that day (W-28). */
interface InTime {
  readonly handedInOn?: PlainDate;
}

type HandedIn = PaidIn & InTime;

/**
 * What has happened to a deposit: JSON values, fit to be stored. The state is a function of these, in order. A field that
 * may be left out was not known yet when older events were stored, which are read as they were meant then.
 *
 * - `assessed`: `revised` where a standard that was not paid yet is set anew; the rest stays.
 * - `top-up-demanded`: `amount` is the sum of the notice, 0 where nothing is lacking that earlier notices do not ask for;
 *   `demanded` is what those ask for, where they ask for anything; `receivedOn` where that was not the day of the event.
 * - `notice-received`: `demands` are the duties whose term it moves, by their place among all, from 1; none where nothing
 *   was lacking. In older events all open demands of the day.
 * - `adjusted`, `instrument-replaced`: `lacking` is what is lacking after it, where a demand is open.
 * - `grade-changed`: `restores` where the grade changed again before the adjustment and nothing is to be adjusted any more;
 *   `appliedOn` is the day of the firm's application, which meets the duty of article 10; `payBy` the
 *   last day for the difference of a higher standard.
 */
export type DepositEvent =
  | (Happened<'assessed'> & Assessed & { readonly dueOn?: PlainDate; readonly revised?: true })
  | (Happened<'exempted'> & Assessed)
  | (Happened<'exemption-revoked'> & { readonly relievedOn: PlainDate; readonly dueOn: PlainDate })
  | (Happened<'misplacement-recorded'> &
      PaidIn & {
        readonly firm: CreditCode;
        readonly authority: string;
        readonly firstPaidOn: PlainDate;
        readonly arrears?: KnownDepositHistory['arrears'];
      })
  | (Happened<'cleared-out'> & Moved)
  | (Happened<'paid'> & HandedIn)
  | (Happened<'instrument-replaced'> & HandedIn & { readonly replaced: InstrumentKind; readonly lacking?: Fen })
  | (Happened<'activated'> &
      Moved & {
        readonly basis: ActivationBasis;
        readonly ground: KnownTopUpGround;
        readonly shares: readonly ClaimShare[];
      })
  | (Happened<'worker-paid'> &
      Moved &
      WageKey & { readonly share: Fen; readonly receipt: string; readonly paidOn?: PlainDate })
  | (Happened<'arrears-recorded'> & { readonly occurredOn: PlainDate; readonly serious: boolean })
  | (Happened<'top-up-demanded'> & {
      readonly grounds: readonly KnownTopUpGround[];
      readonly multiple: Rate;
      readonly dueOn: PlainDate;
      readonly amount?: Fen;
      readonly demanded?: Fen;
      readonly receivedOn?: PlainDate;
    })
  | (Happened<'notice-received'> & {
      readonly demandedOn: PlainDate;
      readonly receivedOn: PlainDate;
      readonly dueOn: PlainDate;
      readonly demands?: readonly number[];
    })
  | (Happened<'topped-up'> & HandedIn)
  | (Happened<'grade-changed'> & {
      readonly approvedOn: PlainDate;
      readonly standard: Fen;
      readonly dueOn: PlainDate;
      readonly lowers?: boolean;
      readonly restores?: true;
      readonly appliedOn?: PlainDate;
      readonly payBy?: PlainDate;
    })
  | (Happened<'adjusted'> &
      InTime & {
        readonly standard: Fen;
        readonly lacking?: Fen;
        /** What a higher standard asks for. */
        readonly paidIn?: PaidIn;
        /** What a lower standard gives back. */
        readonly paidBack?: Moved;
      })
  | (Happened<'refunded'> & Moved)
  | (Happened<'credit-record-entered'> & { readonly duty: DutyName; readonly dueOn: PlainDate });
