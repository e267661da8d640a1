export {
  accounts,
  appointments,
  companies,
  credentials,
  secondFactors,
  sessions,
  signInAttempts,
  verifications,
} from '../accounts/tables.ts';
export { auditEntries, auditHeads } from '../audit/tables.ts';
export { obligations } from '../deadlines/tables.ts';
export { databasePurpose } from '../demonstration/tables.ts';
export { documents } from '../documents/tables.ts';
export { rememberedAnswers } from '../idempotency/tables.ts';
export { ledgerAccounts, ledgerLines, ledgerPostings, reconciliations } from '../ledger/tables.ts';
export { insuranceYears, persons, settlements, stays } from '../medical-insurance/tables.ts';
export { noticeNumbers } from '../notices/tables.ts';
export { notifications } from '../notifications/tables.ts';
export { outbox } from '../outbox/tables.ts';
export { matterDuties } from '../permissions/tables.ts';
export { personalAccesses } from '../personal-access/tables.ts';
export * from '../wage-deposit/tables.ts';
