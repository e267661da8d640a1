// Rules: the insurance year
export { openInsuranceYear } from './year/insurance-year.ts';
export { type InsuranceYearRequest, insuranceYearRequestSchema } from './year/insurance-year-request.ts';

// Rules: settlement of an employee's inpatient and special outpatient care
export { averageMonthlyWage, settlementTerms } from './settlement/terms.ts';
export { type ClaimOutcome, settleChecked, settleClaim } from './settlement/settle-claim.ts';
export {
  type SettledClaim,
  settleYear,
  type TermsOfYear,
  type TraceOfYear,
  type YearOutcome,
} from './settlement/settle-year.ts';
export { differences, type SettlementDifference } from './settlement/differences.ts';

// Schemas and types
export {
  type Care,
  careSchema,
  type CatalogueClass,
  catalogueClassSchema,
  type Claim,
  type ClaimInput,
  type ClaimLine,
  claimLineSchema,
  claimSchema,
  exclusionSchema,
} from './claim/claim.ts';
export { type InstitutionGrade, institutionGrades, institutionGradeSchema } from './institution-grade.ts';
export { type InsuranceYear, insuranceYearSchema } from './year/insurance-year.ts';
export { type SettledReference, settledReferenceSchema } from './year/settled-reference.ts';
export { type CeilingBasis, ceilingBasisSchema } from './settlement/ceiling-basis.ts';
export { type InsuredStatus, insuredStatusSchema } from './insured-status.ts';
export { type PoolingArea, poolingAreas, poolingAreaSchema } from './pooling-area.ts';
export { type EmployeeScheme, isEmployeeScheme, type Scheme, schemes, schemeSchema } from './scheme.ts';
export { type Settlement, settlementSchema } from './settlement/settlement.ts';
export {
  type SettlementTerms,
  type SettlementTermsRequest,
  settlementTermsRequestSchema,
  settlementTermsSchema,
} from './settlement/terms.ts';

// Register
export { type ArticleNumber, articles } from './articles.ts';
export { medicalInsuranceMeasure, statutes } from './statute.ts';

// Parameters
export { type MedicalParameters, parameters, type ParametersByArea } from './parameters/parameters.ts';

// Messages
export { messages } from './messages.ts';
export { fieldLabels } from './messages/field-labels.ts';

// Vocabularies
export { figureSteps, type SettlementFigure } from './settlement/figures.ts';
export type { MedicalInsuranceRefusals } from './refusals.ts';
export type { MedicalInsuranceSteps } from './steps.ts';
