import type { PlainDate, PlainMonth } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { Fen, Rate } from '@wenzhou/money';
import { type Bilingual, type InputRefusals, type ParameterRefusals, refuser } from '@wenzhou/statute';
import type { DepositHolder } from './activation-basis.ts';
import type { DutyName } from './duty-name.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import type { Phase, Role, StepName } from './step-name.ts';

/** Why a firm is not exempt under article 4. */
export interface ExemptionReasons {
  readonly 'never-paid': { readonly on: PlainDate };
  readonly 'years-not-completed': {
    readonly from: PlainDate;
    readonly years: number;
    readonly completesOn: PlainDate;
    readonly on: PlainDate;
  };
  readonly 'serious-arrears': {
    readonly occurredOn: PlainDate;
    readonly from: PlainDate;
  };
  readonly 'arrears-after-relief': { readonly occurredOn: PlainDate; readonly relievedOn: PlainDate };
}

interface WageFacts {
  readonly worker: string;
  readonly project: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

type NoFacts = Readonly<Record<string, never>>;

/** Why a deposit is not refunded under article 12. */
export interface RefundReasons extends Pick<ExemptionReasons, 'years-not-completed' | 'serious-arrears'> {
  readonly 'nothing-to-refund': { readonly on: PlainDate };
  readonly 'activation-open': NoFacts;
  readonly 'top-up-open': NoFacts;
  /** There is a ground of article 11 on record, such as a use, that no demand has taken up. */
  readonly 'top-up-to-demand': NoFacts;
  /** So many grounds were reported by a labour authority, and no demand has taken them up. */
  readonly 'grounds-reported': { readonly grounds: number };
  /** Of so many cases it is not said yet whether they are serious. */
  readonly 'cases-undecided': { readonly cases: number };
}

/** Why a ground for a top-up does not stand. */
export interface GroundNotMet {
  readonly 'too-few-serious-cases': { readonly cases: number; readonly needed: number; readonly years: number };
  readonly 'too-few-people': { readonly people: number; readonly needed: number };
}

/** Every lawful "no" and every fault of an input that the rules of this package answer with. */
export interface WageDepositRefusals
  extends InputRefusals, ParameterRefusals, ExemptionReasons, RefundReasons, GroundNotMet {
  readonly 'before-effective': { readonly on: PlainDate; readonly from: PlainDate };
  /** The national rule governs the day, and what it says on the matter is not known here. */
  readonly 'policy-not-built': {
    readonly on: PlainDate;
    readonly from: PlainDate;
    readonly policy: Bilingual;
    readonly lacking: Bilingual;
  };
  /** The measure governs the day, under which the contract sum does not matter. */
  readonly 'contract-does-not-decide': { readonly on: PlainDate; readonly policy: Bilingual; readonly from: PlainDate };
  /** `range`: for a share of the contract sum, the national range, before it is lowered or raised. */
  readonly 'parameter-missing': ParameterRefusals['parameter-missing'] & {
    readonly range?: { readonly least: Rate; readonly leastForSeveral: Rate; readonly most: Rate };
  };
  readonly 'qualification-missing': NoFacts;
  readonly 'history-out-of-order': { readonly firstPaidOn: PlainDate; readonly on: PlainDate };
  readonly 'division-unknown': { readonly division: string };
  readonly 'division-not-yet': {
    readonly division: string;
    readonly name: Bilingual;
    /** The year from which the division exists. */
    readonly since: number;
    readonly on: PlainDate;
  };
  readonly 'calendar-year-unknown': { readonly year: number };
  /** A guarantee or policy leaves days uncovered: the last day before them and the first day after. */
  readonly 'cover-gap': { readonly after: PlainDate; readonly before: PlainDate };
  readonly 'cover-not-begun': { readonly from: PlainDate; readonly on: PlainDate };
  readonly 'cover-too-short': {
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly years: number;
    readonly neededTo: PlainDate;
  };
  readonly 'guarantee-expired': { readonly expiredOn: PlainDate; readonly on: PlainDate };
  readonly 'no-arrears': NoFacts;
  readonly 'exceeds-arrears': { readonly amount: Fen; readonly arrears: Fen };
  readonly 'funds-available': NoFacts;
  readonly 'not-authority-of-project': { readonly division: string; readonly projectDivision: string };
  readonly 'no-order-to-pay': NoFacts;
  readonly 'order-still-running': { readonly payBy: PlainDate; readonly on: PlainDate };
  readonly 'exceeds-balance': { readonly of: DepositHolder; readonly amount: Fen; readonly balance: Fen };
  readonly 'deposit-suffices': { readonly amount: Fen; readonly balance: Fen };
  readonly 'nothing-unsettled': NoFacts;
  readonly 'exceeds-unsettled-sum': { readonly amount: Fen; readonly unsettled: Fen };
  readonly 'worker-listed-twice': { readonly worker: string };
  readonly 'certificate-of-another-firm': { readonly certified: CreditCode; readonly subcontractor: CreditCode };
  readonly 'certificate-not-yet-issued': { readonly issuedOn: PlainDate; readonly on: PlainDate };
  readonly 'deposit-short': NoFacts;
  readonly 'not-a-lawful-use': { readonly use: string };
  readonly 'before-last-step': { readonly on: PlainDate; readonly last: PlainDate };
  readonly 'day-to-come': { readonly day: PlainDate; readonly on: PlainDate };
  /** Wages of a month that has not begun by the day of the step. */
  readonly 'month-to-come': { readonly month: PlainMonth; readonly on: PlainDate };
  /** It cannot have happened before what it answers. */
  readonly 'day-too-early': { readonly day: PlainDate; readonly earliest: PlainDate };
  readonly 'not-your-step': { readonly step: StepName; readonly role: Role; readonly allowed: readonly Role[] };
  readonly 'not-the-authority': { readonly division: string; readonly authority: string };
  readonly 'step-out-of-turn': { readonly step: StepName; readonly phase: Phase };
  /** The deposit is assessed already; no other authority may collect again. */
  readonly 'second-demand': { readonly authority: string };
  readonly 'wrong-place': { readonly division: string; readonly authority: string };
  readonly 'not-the-firm': { readonly firm: CreditCode; readonly given: CreditCode };
  readonly 'place-is-right': { readonly division: string };
  readonly 'amount-differs': { readonly required: Fen; readonly given: Fen };
  readonly 'instrument-not-held': { readonly instrument: InstrumentKind };
  /** The wages are paid; only `remaining` could still be claimed. */
  readonly 'wage-already-paid': WageFacts & { readonly remaining: Fen };
  /** The share of an earlier activation has not been paid out yet. */
  readonly 'wage-awaits-payment': WageFacts;
  readonly 'no-wage-to-pay': WageFacts;
  readonly 'receipt-used': { readonly receipt: string };
  readonly 'demand-open': NoFacts;
  readonly 'no-demand': NoFacts;
  readonly 'no-ground-for-top-up': NoFacts;
  /** The exemption was rightly granted as far as is known. */
  readonly 'exemption-stands': { readonly relievedOn: PlainDate };
  readonly 'no-arrears-after-relief': { readonly relievedOn: PlainDate };
  readonly 'standard-unchanged': { readonly standard: Fen };
  readonly 'no-grade-change': NoFacts;
  readonly 'not-overdue': { readonly duty: DutyName };
  /** The adjustment that is late is to a lower standard, by which nothing is owed. */
  readonly 'adjustment-gives-back': NoFacts;
}

export const refuse = refuser<WageDepositRefusals>();
