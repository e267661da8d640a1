import type { PlainDate } from '@wenzhou/calendar';
import { type Bilingual, type InputRefusals, type ParameterRefusals, refuser } from '@wenzhou/statute';

/** Why a firm is not exempt under article 4. */
export interface ExemptionReasons {
  readonly 'never-paid': { readonly on: PlainDate };
  readonly 'years-not-completed': {
    readonly from: PlainDate;
    readonly years: number;
    readonly completesOn: PlainDate;
    readonly on: PlainDate;
  };
  readonly 'serious-arrears': { readonly occurredOn: PlainDate; readonly from: PlainDate };
  readonly 'arrears-after-relief': { readonly occurredOn: PlainDate; readonly relievedOn: PlainDate };
}

/** Every lawful "no" and every fault of an input that the rules of this package answer with. */
export interface WageDepositRefusals extends InputRefusals, ParameterRefusals, ExemptionReasons {
  readonly 'before-effective': { readonly on: PlainDate; readonly from: PlainDate };
  readonly 'policy-not-built': { readonly on: PlainDate; readonly from: PlainDate; readonly policy: Bilingual };
  readonly 'qualification-missing': Readonly<Record<string, never>>;
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
}

export const refuse = refuser<WageDepositRefusals>();
