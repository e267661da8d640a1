// Rules
export { mustEnterPlatform } from './entry/must-enter-platform.ts';
export { countDays } from './count-days.ts';
export { layOutTender } from './tender/lay-out-tender.ts';

// The catalogue
export { catalogue, catalogueEntries, type CatalogueEntry, findInCatalogue } from './catalogue/catalogue.ts';
export type { Catalogue, CatalogueCategory, CatalogueGroup, CatalogueItem } from './catalogue/catalogue-entry.ts';

// Entering the platform
export type {
  EntryCondition,
  EntryConditionCode,
  EntryGround,
  EntryPlatform,
  PlatformEntry,
  PlatformLevel,
  TradingChannel,
} from './entry/platform-entry.ts';
export { entryReasons, type EntryReason } from './entry/entry-reason.ts';
export {
  type ApprovalAuthority,
  approvalAuthoritySchema,
  type ContractKind,
  contractKindSchema,
  type Funding,
  fundingSchema,
  type TradingProject,
  type TradingProjectInput,
  tradingProjectSchema,
  type VoluntaryEntry,
  voluntaryEntrySchema,
} from './entry/trading-project.ts';

// Periods and dates
export { type CountedPeriod, type DayUnit, dayUnitSchema } from './count-days.ts';
export { type PeriodId, periods, type StatutoryPeriod } from './tender/periods.ts';
export { type Milestone, milestones } from './tender/milestones.ts';
export type { CountedLimit, LaidOutMilestone, TenderSchedule } from './tender/lay-out-tender.ts';
export { type TenderPlan, type TenderPlanInput, tenderPlanSchema } from './tender/tender-plan.ts';

// Register
export { art, articles } from './articles.ts';
export { statutes } from './statute.ts';

// Parameters
export { parameters } from './parameters.ts';
export type { TenderScale } from './parameters/tender-scale.ts';

// Messages and their vocabularies
export { fieldLabels } from './messages/field-labels.ts';
export { messages } from './messages.ts';
export type { MilestoneFault, TradingRefusals } from './refusals.ts';
export type { CountedDays, TradingSteps } from './steps.ts';
