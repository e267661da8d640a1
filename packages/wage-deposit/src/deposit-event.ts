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

interface HandedIn extends Moved {
  readonly instrument: AcceptedInstrument;
}

/** What has happened to a deposit: JSON values, fit to be stored. The state is a function of these, in order. */
export type DepositEvent =
  | (Happened<'assessed'> & Assessed & { readonly dueOn?: PlainDate })
  | (Happened<'exempted'> & Assessed)
  | (Happened<'misplacement-recorded'> &
      HandedIn & { readonly firm: CreditCode; readonly authority: string; readonly firstPaidOn: PlainDate })
  | (Happened<'cleared-out'> & Moved)
  | (Happened<'paid'> & HandedIn)
  | (Happened<'instrument-replaced'> & HandedIn & { readonly replaced: InstrumentKind })
  | (Happened<'activated'> &
      Moved & {
        readonly basis: ActivationBasis;
        readonly ground: KnownTopUpGround;
        readonly shares: readonly ClaimShare[];
      })
  | (Happened<'worker-paid'> & Moved & WageKey & { readonly share: Fen; readonly receipt: string })
  | (Happened<'arrears-recorded'> & { readonly occurredOn: PlainDate; readonly serious: boolean })
  | (Happened<'top-up-demanded'> & {
      readonly grounds: readonly KnownTopUpGround[];
      readonly multiple: Rate;
      readonly dueOn: PlainDate;
    })
  | (Happened<'topped-up'> & HandedIn)
  | (Happened<'grade-changed'> & { readonly approvedOn: PlainDate; readonly standard: Fen; readonly dueOn: PlainDate })
  | (Happened<'adjusted'> & {
      readonly standard: Fen;
      /** What a higher standard asks for. */
      readonly paidIn?: HandedIn;
      /** What a lower standard gives back. */
      readonly paidBack?: Moved;
    })
  | (Happened<'refunded'> & Moved)
  | (Happened<'credit-record-entered'> & { readonly duty: DutyName; readonly dueOn: PlainDate });
