// rules
export { assessDeposit } from './assessment.ts';
export { exemptionEligibility } from './exemption.ts';
export { paymentDueDate } from './payment-term.ts';
export { placeOfPayment } from './place-of-payment.ts';
export { requiredDeposit } from './required-deposit.ts';

// from 2021-11-01, as far as the national rule is known
export { contractDepositBounds } from './contract-deposit-bounds.ts';
export { contractTermEnd } from './contract-term.ts';
export { requiredDepositByContract } from './required-deposit-by-contract.ts';

export { decideActivation } from './activation.ts';
export { apportion } from './apportionment.ts';
export { checkCertificate } from './certificate.ts';
export { adjustmentDueDate, topUpDueDate } from './due-date.ts';
export { checkInstrument } from './instrument.ts';
export { checkUse } from './check-use.ts';
export { type LawfulUse, lawfulUses } from './lawful-use.ts';
export { refundEligibility } from './refund.ts';
export { requiredTopUp } from './top-up.ts';

// the life of a deposit
export { decide } from './decide.ts';
export { decideEach } from './decide-each.ts';
export { evolve, replay } from './evolve.ts';
export {
  activationOpen,
  type Deposit,
  depositBalance,
  depositLevel,
  type Duty,
  noDeposit,
  openDuty,
  type Wage,
  wageKeyOf,
} from './deposit.ts';
export { groundsOnRecord } from './grounds-on-record.ts';
export type { HeldInstrument } from './held-instrument.ts';
export { demandedSum, type OpenDemand, openDemands } from './open-demand.ts';
export { expiredOn, type UsablePart, usableOn } from './usable.ts';
export { type DepositCommand, depositCommandSchema } from './deposit-command.ts';
export type { ClaimShare, DepositEvent, WageKey } from './deposit-event.ts';
export { describeEvent, type EventDescription } from './event-description.ts';
export type { DepositEventFacts } from './event-facts.ts';
export { type Expiry, type OpenDuty, type Outlook, outlookOf } from './outlook.ts';
export { publicRecord, type PublicRecord } from './public-record.ts';
export { certificateOf, standingOf } from './standing.ts';
export { type DepositStep, depositSteps } from './deposit-steps.ts';
export { type Phase, phases, type Role, roles, type StepName, stepNames } from './step-name.ts';
export { type DutyName, dutyNames } from './duty-name.ts';

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
export {
  activationApplicationSchema,
  type ActivationRequest,
  activationRequestSchema,
  type GeneralContractor,
  generalContractorSchema,
  type UsableDeposit,
  usableDepositSchema,
} from './activation.ts';
export { type OwedWage, owedWageSchema } from './apportionment.ts';
export { type Certificate, certificateSchema } from './certificate.ts';
export { type CertifiedStanding, certifiedStandings } from './certified-standing.ts';
export { type Contract, contractSchema } from './contract.ts';
export { type ContractTerm, contractTerms } from './parameters/contract-terms.ts';
export { handedInSchema, type Instrument, instrumentSchema } from './instrument.ts';
export { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';
export { type HeldDeposit, heldDepositSchema, type OpenMatters } from './refund.ts';
export { type TopUpGround, topUpGroundSchema } from './top-up-ground.ts';

// what they answer
export type { Activation, Draw } from './activation.ts';
export type { ActivationBasis, DepositHolder } from './activation-basis.ts';
export type { Apportionment, WageShare } from './apportionment.ts';
export type { CertificateCheck } from './certificate.ts';
export type { DueDate } from './working-day-term.ts';
export type { AcceptedInstrument } from './instrument.ts';
export type { RefundEligibility } from './refund.ts';
export type { RequiredTopUp } from './top-up.ts';
export type { DepositAssessment } from './assessment.ts';
export type { ExemptionEligibility } from './exemption.ts';
export type { PaymentDueDate } from './payment-term.ts';
export type { PlaceOfPayment } from './place-of-payment.ts';
export type { RequiredDeposit } from './required-deposit.ts';
export type { Standard } from './standard.ts';
export type { ContractDepositBounds } from './contract-deposit-bounds.ts';
export { type ContractExemption, contractExemptions, type ContractRecord, contractRecords } from './contract-record.ts';
export type { ContractTermEnd } from './contract-term.ts';
export type { RequiredDepositByContract } from './required-deposit-by-contract.ts';

// the law
export { art, articles } from './articles.ts';
export { statutes } from './statute.ts';
export { type Interpretation, type InterpretationCode, interpretations } from './interpretations.ts';

// figures and the regimes they belong to
export { parameters } from './parameters.ts';
export type { GeneralContractorDuty } from './parameters/general-contractor-duty.ts';
export type { TopUpItem } from './parameters/multiples.ts';
export type { StandardItem } from './parameters/standards.ts';
export {
  type ContractSumPolicy,
  depositPolicies,
  type DepositPolicy,
  depositPolicyOn,
  type QualificationPolicy,
} from './deposit-policy.ts';

// texts
export { messages } from './messages.ts';
export { basisNames, holderNames } from './messages/activation-names.ts';
export { authorityName, divisionAuthorityName } from './messages/authority-name.ts';
export { contractExemptionNames, contractRecordNames, contractTermNames } from './messages/contract-names.ts';
export { eventTitles } from './messages/event-texts.ts';
export { fieldLabels } from './messages/field-labels.ts';
export { groundNames } from './messages/ground-names.ts';
export { instrumentNames } from './messages/instrument-names.ts';
export { dutyLabels, phaseNames, roleNames } from './messages/life-names.ts';
export { categoryNames, gradeNames } from './messages/qualification-names.ts';
export { standingNames } from './messages/standing-names.ts';
export { useNames } from './messages/use-names.ts';

// vocabularies
export type { ExemptionReasons, GroundNotMet, RefundReasons, WageDepositRefusals } from './refusals.ts';
export type { WageDepositSteps } from './steps.ts';
