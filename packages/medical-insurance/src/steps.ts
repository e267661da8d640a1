import type { PlainDate } from '@wenzhou/calendar';
import type { Fen, Rate } from '@wenzhou/money';
import type { InstitutionGrade } from './institution-grade.ts';
import type { InsuredStatus } from './insured-status.ts';
import type { PoolingArea } from './pooling-area.ts';
import type { Scheme } from './scheme.ts';
import type { Settlement } from './settlement/settlement.ts';
import type { CeilingBasis } from './settlement/ceiling-basis.ts';
import type { SettledReference } from './year/settled-reference.ts';

/** The steps of this package's explanations, with their facts. Amounts are fen. */
export interface MedicalInsuranceSteps {
  /** The insurance year that a day belongs to; `extended` for the transitional one (art. 93). */
  readonly 'insurance-year': {
    readonly scheme: Scheme;
    readonly area: PoolingArea;
    readonly on: PlainDate;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly months: number;
    readonly extended: boolean;
  };
  /** What the year already holds when it is opened. */
  readonly 'costs-carried-in': {
    readonly accumulated: Fen;
    readonly deductibleBorne: Fen;
    readonly highestGrade: InstitutionGrade | null;
  };
  /** The stay, or the bill of special outpatient care, that is settled. */
  readonly stay: SettledReference;
  /** Urgent care in an institution without an agreement is settled all the same (art. 72(2)). */
  readonly 'emergency-not-designated': { readonly institution: string };
  /** A line kept out of the fund by an item of art. 72. `line` counts from 1. */
  readonly 'line-excluded': { readonly line: number; readonly amount: Fen; readonly item: number };
  /** A line outside the catalogues. `line` counts from 1. */
  readonly 'line-off-list': { readonly line: number; readonly amount: Fen };
  /** The person's share of a class-B line before pooling. `line` counts from 1. */
  readonly 'class-b-self-care': {
    readonly line: number;
    readonly amount: Fen;
    readonly rate: Rate;
    readonly selfCare: Fen;
  };
  /** What the charge leaves within the scope of basic insurance. */
  readonly 'eligible-cost': {
    readonly charge: Fen;
    readonly excluded: Fen;
    readonly offList: Fen;
    readonly selfCare: Fen;
    readonly eligible: Fen;
  };
  /** The deductible of the year by its highest grade, what was borne of it, and what this stay bears (S-2). */
  readonly deductible: {
    readonly grade: InstitutionGrade;
    readonly highestGrade: InstitutionGrade | null;
    readonly deductible: Fen;
    readonly borneBefore: Fen;
    readonly eligible: Fen;
    readonly applied: Fen;
    /** What later stays of the year still have to bear. */
    readonly carried: Fen;
  };
  /** The year's ceiling of the pool: the wage month times twelve times the multiple, in an extended year scaled. */
  readonly 'pool-ceiling': CeilingBasis;
  /** The part of the stay that lies between deductible and ceiling, and what the pool pays of it. */
  readonly 'pool-payment': {
    readonly status: InsuredStatus;
    readonly eligible: Fen;
    readonly deductible: Fen;
    readonly accumulatedBefore: Fen;
    readonly ceiling: Fen;
    readonly aboveCeiling: Fen;
    readonly portion: Fen;
    readonly ratio: Rate;
    readonly pays: Fen;
    readonly copayment: Fen;
  };
  /** The part above the pool's ceiling up to that of major-illness relief, and what relief pays of it. */
  readonly 'relief-payment': {
    readonly ceiling: Fen;
    readonly reliefCeiling: Fen;
    readonly months: number;
    readonly portion: Fen;
    readonly ratio: Rate;
    readonly pays: Fen;
    readonly copayment: Fen;
  };
  /** The part above both ceilings, which no fund pays. */
  readonly 'beyond-ceilings': { readonly upTo: Fen; readonly beyond: Fen };
  /** Who pays what of the charge. */
  readonly payers: Settlement;
}
