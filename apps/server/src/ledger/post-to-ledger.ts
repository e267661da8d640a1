import type { Account, Posting } from '@wenzhou/ledger';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { ledgerAccounts } from './tables.ts';

/** What a posting belongs to and who brought it about. */
export interface PostingOrigin {
  readonly matter: string;
  readonly enteredBy: string;
  readonly at: Date;
}

/** A posting, where it comes from, and the accounts to open for it unless they are open. */
export interface OriginatedPosting {
  readonly posting: Posting;
  readonly origin: PostingOrigin;
  readonly accounts?: readonly Account[];
}

/** Opens the accounts that are not open yet. */
export async function openLedgerAccounts(
  transaction: Transaction,
  accounts: readonly Account[],
  openedAt: Date,
): Promise<void> {
  if (accounts.length === 0) return;
  const rows = accounts.map(({ id, kind, normalSide, floor }) => ({ id, kind, normalSide, floor, openedAt }));
  await transaction
    .insert(ledgerAccounts)
    .values(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .onConflictDoNothing();
}

/** The statement that enters postings; sent once it is waited for. See {@link postAllToLedger}. */
export function postingWrites(
  transaction: Transaction,
  postings: readonly OriginatedPosting[],
): readonly PromiseLike<unknown>[] {
  if (postings.length === 0) return [];
  const entered = {
    accounts: postings.flatMap(({ accounts = [], origin: { at } }) =>
      accounts.map(({ id, kind, normalSide, floor }) => ({ id, kind, normalSide, floor, openedAt: at })),
    ),
    postings: postings.map(({ posting: { key, memo, on, provisions }, origin: { matter, enteredBy, at } }) => ({
      key,
      memo,
      on,
      provisions,
      matter,
      enteredBy,
      enteredAt: at,
    })),
    lines: postings.flatMap(({ posting: { key, lines } }) =>
      lines.map(({ account, side, amount }, line) => ({ posting: key, line, account, side, amount })),
    ),
  };
  const statement = sql`
    with given as materialized (select ${JSON.stringify(entered)}::jsonb as entered), opened as (
      insert into ledger_accounts (id, kind, normal_side, floor, opened_at)
      select distinct on (id) id, kind, "normalSide", floor, "openedAt"
      from given, jsonb_to_recordset(entered -> 'accounts')
        as account (id text, kind text, "normalSide" text, floor text, "openedAt" timestamptz)
      -- An account that somebody is posting to is there, and need not be waited for.
      where (select true from ledger_accounts known where known.id = account.id) is null
      order by id
      on conflict do nothing
    ), posted as (
      insert into ledger_postings (key, memo, "on", provisions, matter, entered_by, entered_at)
      select key, memo, "on", provisions, matter, "enteredBy", "enteredAt"
      from given, jsonb_to_recordset(entered -> 'postings') as posting (
        key text, memo text, "on" date, provisions jsonb, matter text, "enteredBy" text, "enteredAt" timestamptz
      )
    )
    insert into ledger_lines (posting, line, account, side, amount)
    select posting, line, account, side, amount
    from given, jsonb_to_recordset(entered -> 'lines')
      as lines (posting text, line integer, account text, side text, amount bigint)
  `;
  return [transaction.execute(statement)];
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
