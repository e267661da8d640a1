import type { PlainDate } from '@wenzhou/calendar';
import type { Fen, Rate } from '@wenzhou/money';
import type { ActivationBasis } from './activation-basis.ts';
import type { DutyName } from './duty-name.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import type { TopUpGround } from './top-up-ground.ts';

interface HandedIn {
  readonly instrument: InstrumentKind;
  readonly amount: Fen;
  /** The last day that a guarantee or policy covers. */
  readonly expiresOn?: PlainDate;
  /** The day on which it counts as paid, where that is not the day of the event (W-28). */
  readonly paidOn?: PlainDate;
}

interface Amount {
  readonly amount: Fen;
}

/**
 * What is told of each kind of event. Amounts in fen. Nothing tells who was paid what: no worker, no project, no
 * receipt, no share.
 */
export interface DepositEventFacts {
  /** `authority`: the division whose authority the deposit is paid at. */
  readonly assessed: {
    readonly authority: string;
    readonly standard: Fen;
    readonly dueOn?: PlainDate;
    /** A standard that was not paid yet is set anew. */
    readonly revised?: true;
  };
  readonly exempted: { readonly authority: string; readonly standard: Fen };
  readonly 'exemption-revoked': { readonly relievedOn: PlainDate; readonly dueOn: PlainDate };
  readonly 'misplacement-recorded': HandedIn & { readonly authority: string; readonly firstPaidOn: PlainDate };
  readonly 'cleared-out': Amount;
  readonly paid: HandedIn;
  readonly 'instrument-replaced': HandedIn & { readonly replaced: InstrumentKind };
  /** `claims`: how many wages the money is set apart for. */
  readonly activated: Amount & { readonly basis: ActivationBasis; readonly claims: number };
  readonly 'worker-paid': Readonly<Record<string, never>>;
  readonly 'arrears-recorded': { readonly occurredOn: PlainDate; readonly serious: boolean };
  readonly 'top-up-demanded': {
    readonly grounds: readonly TopUpGround['ground'][];
    readonly multiple: Rate;
    readonly dueOn: PlainDate;
    /** The sum of the notice, 0 where nothing is lacking that earlier notices do not ask for; unknown of events that were stored without it. */
    readonly amount?: Fen;
    /** What earlier notices ask for, where they ask for anything. */
    readonly demanded?: Fen;
    readonly receivedOn?: PlainDate;
  };
  readonly 'notice-received': {
    readonly receivedOn: PlainDate;
    readonly dueOn: PlainDate;
    /** Nothing was lacking: the years begin again, and there is no term. */
    readonly nothingLacking?: true;
  };
  readonly 'topped-up': HandedIn;
  readonly 'grade-changed': {
    readonly approvedOn: PlainDate;
    readonly standard: Fen;
    readonly dueOn: PlainDate;
    /** Whether the standard becomes lower, so that money goes back and nothing can be owed. */
    readonly lowers?: boolean;
    /** The standard is again the one that the deposit is kept to: nothing is to be adjusted. */
    readonly restores?: true;
    readonly appliedOn?: PlainDate;
    readonly payBy?: PlainDate;
  };
  readonly adjusted: { readonly standard: Fen; readonly paidIn: Fen; readonly paidBack: Fen };
  readonly refunded: Amount;
  readonly 'credit-record-entered': { readonly duty: DutyName; readonly dueOn: PlainDate };
}
