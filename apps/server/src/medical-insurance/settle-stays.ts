import {
  type Claim,
  type ClaimInput,
  claimSchema,
  type InsuranceYear,
  type InsuranceYearRequest,
  type InsuredStatus,
  type MedicalInsuranceRefusals,
  type MedicalInsuranceSteps,
  openInsuranceYear,
  type PoolingArea,
  type Scheme,
  settleClaim,
  type SettledReference,
  type Settlement,
  settlementTerms,
  type SettlementTerms,
  settleYear,
} from '@wenzhou/medical-insurance';
import {
  collectTrace,
  granted,
  type ParameterUse,
  readInput,
  type RefusalOf,
  refused,
  type Ruling,
  type Step,
} from '@wenzhou/statute';
import { settlementOf } from './articles.ts';

/** A stay as it is given: the claim, and the person's status on the day of discharge. */
export interface GivenStay {
  readonly status: InsuredStatus;
  readonly claim: ClaimInput;
}

export interface Insurance {
  readonly scheme: Scheme;
  readonly area: PoolingArea;
}

/** A stay that has been read, and the terms on which it is settled. */
export interface ReadStay {
  readonly status: InsuredStatus;
  readonly claim: Claim;
  readonly terms: SettlementTerms;
}

/** A stay with its settlement and the explanation of it. */
export interface SettledStay {
  readonly claim: SettledReference;
  readonly settlement: Settlement;
  readonly parameters: readonly ParameterUse[];
  readonly steps: readonly Step[];
}

/** A year with all its stays, in the order of service. */
export interface SettledYear {
  readonly stays: readonly SettledStay[];
  readonly year: InsuranceYear;
}

type Refusal = RefusalOf<MedicalInsuranceRefusals>;
type Path = readonly (string | number)[];

/** Where in the caller's input a refusal belongs that speaks of a rule's own request. */
const at = (refusals: readonly Refusal[], path: Path): readonly Refusal[] =>
  refusals.map((refusal) => ({
    ...refusal,
    path: refusal.path?.[0] === 'on' ? [...path, 'claim', 'dischargedOn'] : [...path, ...(refusal.path ?? [])],
  }));
