export { auditEntries, auditHeads } from '../audit/tables.ts';
export { rememberedAnswers } from '../idempotency/tables.ts';
export { insuranceYears, persons, settlements, stays } from '../medical-insurance/tables.ts';
