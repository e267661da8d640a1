// accounts
export type { Account, Side } from './account.ts';
export { accountSchema, sideSchema } from './account.ts';

// postings
export type { Posting, PostingLine, PostingStatus, Resolution } from './posting.ts';
export { postingLineSchema, postingSchema, resolutionSchema } from './posting.ts';

// the ledger and its events
export type { AccountSums } from './account-sums.ts';
export type { Entry, Ledger, LedgerDraft, LedgerEvent } from './ledger.ts';
export { draftOf, emptyLedger, evolve, replay } from './ledger.ts';

// decisions
export type { Accepted, Already, Decision, Refused } from './decision.ts';
export { decidePending, decidePosting, decidePostPending, decideVoidPending } from './decision.ts';
export type { LedgerRefusal, LedgerRefusalFacts } from './refusal.ts';

// balances
export type { Balance } from './account-sums.ts';
export type { TrialBalance, TrialBalanceRow } from './balance.ts';
export { balanceOf, trialBalance } from './balance.ts';
export type { AccountDiscrepancy, PostingDiscrepancy, Reconciliation } from './reconciliation.ts';
export { reconcile } from './reconciliation.ts';
