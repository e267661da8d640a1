// rules
export { assessDeposit } from './assessment.ts';
export { exemptionEligibility } from './exemption.ts';
export { paymentDueDate } from './payment-term.ts';
export { placeOfPayment } from './place-of-payment.ts';
export { requiredDeposit } from './required-deposit.ts';

// what they take
export {
  categories,
  type Category,
  type Grade,
  grades,
  type Qualification,
  type Qualifications,
  qualificationSchema,
  qualificationsSchema,
} from './qualification.ts';
export { type DepositHistory, depositHistorySchema } from './deposit-history.ts';
export { type Firm, firmSchema } from './place-of-payment.ts';
export { type DepositCase, depositCaseSchema } from './assessment.ts';

// what they answer
export type { DepositAssessment } from './assessment.ts';
export type { ExemptionEligibility } from './exemption.ts';
export type { PaymentDueDate } from './payment-term.ts';
export type { PlaceOfPayment } from './place-of-payment.ts';
export type { RequiredDeposit } from './required-deposit.ts';
export type { Standard } from './standard.ts';

// the law
export { art, articles } from './articles.ts';
export { statutes } from './statute.ts';
export { type Interpretation, type InterpretationCode, interpretations } from './interpretations.ts';

// figures and the regimes they belong to
export { parameters } from './parameters.ts';
export type { StandardItem } from './parameters/standards.ts';
export {
  type ContractSumPolicy,
  depositPolicies,
  type DepositPolicy,
  type QualificationPolicy,
} from './deposit-policy.ts';

// texts
export { messages } from './messages.ts';
export { authorityName } from './messages/authority-name.ts';
export { fieldLabels } from './messages/field-labels.ts';
export { categoryNames, gradeNames } from './messages/qualification-names.ts';

// vocabularies
export type { ExemptionReasons, WageDepositRefusals } from './refusals.ts';
export type { WageDepositSteps } from './steps.ts';
