import type { Account, Posting } from '@wenzhou/ledger';
import type { Transaction } from '../database/database.ts';
import { ledgerAccounts, ledgerLines, ledgerPostings } from './tables.ts';

/** What a posting belongs to and who brought it about. */
export interface PostingOrigin {
  readonly matter: string;
  readonly enteredBy: string;
  readonly at: Date;
}

/** Opens the accounts that are not open yet. */
export async function openLedgerAccounts(
  transaction: Transaction,
  accounts: readonly Account[],
  openedAt: Date,
): Promise<void> {
  if (accounts.length === 0) return;
  await transaction
    .insert(ledgerAccounts)
    .values(accounts.map(({ id, kind, normalSide, floor }) => ({ id, kind, normalSide, floor, openedAt })))
    .onConflictDoNothing();
}

/**
 * Enters a posting that a domain package has decided, in the transaction of the decision. The database refuses one that
 * is not balanced, overdraws an account with a floor, names an unknown account or repeats a key.
 */
export async function postToLedger(
  transaction: Transaction,
  { key, memo, on, lines, provisions }: Posting,
  { matter, enteredBy, at }: PostingOrigin,
): Promise<void> {
  await transaction.insert(ledgerPostings).values({ key, memo, on, provisions, matter, enteredBy, enteredAt: at });
  await transaction
    .insert(ledgerLines)
    .values(lines.map(({ account, side, amount }, line) => ({ posting: key, line, account, side, amount })));
}
