import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import { type InputRefusals, type ParameterRefusals, refuser } from '@wenzhou/statute';
import type { Scheme } from './scheme.ts';

/** The refusals of this package, with their facts. Amounts are fen. */
export interface MedicalInsuranceRefusals extends InputRefusals, ParameterRefusals {
  /** A day before the measure took effect (art. 98). */
  readonly 'service-before-effective-date': {
    readonly on: PlainDate;
    readonly effectiveFrom: PlainDate;
  };
  /** The terms of this scheme are not settled by this package yet. */
  readonly 'scheme-not-settled': { readonly scheme: Scheme };
  /** The costs carried into a year do not fit together. */
  readonly 'carried-in-inconsistent': {
    readonly accumulated: Fen;
    readonly deductibleBorne: Fen;
  };
  readonly 'discharge-before-admission': { readonly admittedOn: PlainDate; readonly dischargedOn: PlainDate };
  /** The stay ends outside the insurance year (art. 93). */
  readonly 'outside-insurance-year': {
    readonly dischargedOn: PlainDate;
    readonly from: PlainDate;
    readonly to: PlainDate;
  };
  /** A stay that ended later is already settled; costs accumulate in service order (art. 18). */
  readonly 'claim-out-of-order': {
    readonly dischargedOn: PlainDate;
    readonly settledUntil: PlainDate;
  };
  /** The institution's claim of this number is already settled. */
  readonly 'claim-duplicate': { readonly institution: string; readonly number: string };
  /** Nobody is in two inpatient stays at once; a day of transfer belongs to both. */
  readonly 'stays-overlap': {
    readonly admittedOn: PlainDate;
    readonly dischargedOn: PlainDate;
    readonly institution: string;
    readonly number: string;
    readonly otherAdmittedOn: PlainDate;
    readonly otherDischargedOn: PlainDate;
  };
  /** Not an institution with an agreement, and no emergency (art. 72(2)). */
  readonly 'institution-not-designated': { readonly institution: string };
  /** Basic insurance outside Wenzhou has paid already (art. 71). */
  readonly 'benefit-enjoyed-elsewhere': { readonly institution: string; readonly number: string };
  /** Year state and terms are not of the same scheme, area or insurance year. */
  readonly 'terms-mismatch': {
    readonly of: 'scheme' | 'area' | 'insurance-year';
    readonly year: string;
    readonly terms: string;
  };
  /** The terms' figures do not hold on the day of discharge. */
  readonly 'terms-not-in-force': {
    readonly dischargedOn: PlainDate;
    readonly from: PlainDate;
    readonly to: PlainDate;
  };
  /** The year's cost would leave the range in which amounts are exact. */
  readonly 'year-total-too-large': { readonly accumulated: Fen; readonly eligible: Fen; readonly maximum: Fen };
}

/** Makes a refusal of this package. */
export const refuse = refuser<MedicalInsuranceRefusals>();
