import type { Account, Posting } from '@wenzhou/ledger';
import type { Transaction } from '../database/database.ts';
import { ledgerAccounts, ledgerLines, ledgerPostings } from './tables.ts';

/** What a posting belongs to and who brought it about. */
export interface PostingOrigin {
  readonly matter: string;
  readonly enteredBy: string;
  readonly at: Date;
}

/** A posting and where it comes from. */
export interface OriginatedPosting {
  readonly posting: Posting;
  readonly origin: PostingOrigin;
}

const byId = (a: Account, b: Account): number => (a.id < b.id ? -1 : 1);

/** The statements that open the accounts that are not open yet; sent once they are waited for. */
export function accountWrites(
  transaction: Transaction,
  accounts: readonly Account[],
  openedAt: Date,
): readonly PromiseLike<unknown>[] {
  if (accounts.length === 0) return [];
  const rows = accounts
    .toSorted(byId)
    .map(({ id, kind, normalSide, floor }) => ({ id, kind, normalSide, floor, openedAt }));
  return [transaction.insert(ledgerAccounts).values(rows).onConflictDoNothing()];
}

/** The statements that enter postings, all at once; sent once they are waited for. See {@link postAllToLedger}. */
export function postingWrites(
  transaction: Transaction,
  postings: readonly OriginatedPosting[],
): readonly PromiseLike<unknown>[] {
  if (postings.length === 0) return [];
  const heads = postings.map(({ posting: { key, memo, on, provisions }, origin: { matter, enteredBy, at } }) => ({
    key,
    memo,
    on,
    provisions,
    matter,
    enteredBy,
    enteredAt: at,
  }));
  const lines = postings.flatMap(({ posting }) =>
    posting.lines.map(({ account, side, amount }, line) => ({ posting: posting.key, line, account, side, amount })),
  );
  return [transaction.insert(ledgerPostings).values(heads), transaction.insert(ledgerLines).values(lines)];
}

/** Opens the accounts that are not open yet. */
export async function openLedgerAccounts(
  transaction: Transaction,
  accounts: readonly Account[],
  openedAt: Date,
): Promise<void> {
  await Promise.all(accountWrites(transaction, accounts, openedAt));
}

/**
 * Enters the postings of one decision, in its transaction. All at once, so that their accounts are locked in one order
 * and two decisions never wait for each other. The database refuses a posting that is not balanced, names an unknown
 * account or repeats a key, and postings that together overdraw an account with a floor.
 */
export async function postAllToLedger(transaction: Transaction, postings: readonly OriginatedPosting[]): Promise<void> {
  await Promise.all(postingWrites(transaction, postings));
}

/** Enters the one posting of a decision; see {@link postAllToLedger}. */
export const postToLedger = (transaction: Transaction, posting: Posting, origin: PostingOrigin): Promise<void> =>
  postAllToLedger(transaction, [{ posting, origin }]);
