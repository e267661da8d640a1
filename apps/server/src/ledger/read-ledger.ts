import type { Account, AccountSums, Entry, Ledger, PostingLine, Side } from '@wenzhou/ledger';
import { type Fen, fen, zeroFen } from '@wenzhou/money';
import { count, notExists, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { ledgerAccounts, ledgerLines, ledgerPostings } from './tables.ts';

/** The stored ledger, as far as it takes to prove it. */
export interface StoredLedger {
  /**
   * Every account with the sums recorded of it, and as entries: each posting whose sides differ, by its key, and all
   * others as one entry, in which every account has one line a side. It holds what a city posts in years.
   */
  readonly ledger: Ledger;
  readonly postings: number;
  /** The keys of postings that have no lines at all. */
  readonly empty: readonly string[];
}

/** The entry that stands for all postings whose sides agree. No posting has this key: all keys name a matter. */
const restKey = '*';

const entryOf = (key: string, lines: readonly PostingLine[]): Entry => ({
  posting: { key, memo: '', on: '', lines, provisions: [] },
  status: 'posted',
  viaPending: false,
});

/** What the database adds up comes as a numeric, which is text. */
const summed = (text: string): Fen => fen(Number(text));

const recordedSums = (debits: number, credits: number): AccountSums => ({
  debitsPosted: fen(debits),
  creditsPosted: fen(credits),
  debitsPending: zeroFen,
  creditsPending: zeroFen,
});

/** Adds up the lines of every account, apart for each posting whose sides differ. */
async function readEntries(transaction: Transaction): Promise<ReadonlyMap<string, Entry>> {
  const { rows } = (await transaction.execute(sql`
    with sides as (
      select posting, sum(case side when 'debit' then amount else -amount end) <> 0 as differ
      from ledger_lines group by posting
    )
    select case when differ then posting end as posting, account, side, sum(amount)::text as amount
    from ledger_lines join sides using (posting)
    group by 1, account, side
  `)) as unknown as {
    readonly rows: readonly { posting: string | null; account: string; side: Side; amount: string }[];
  };
  const lines = new Map<string, PostingLine[]>();
  for (const { posting, account, side, amount } of rows) {
    const key = posting ?? restKey;
    const own = lines.get(key) ?? [];
    own.push({ account, side, amount: summed(amount) });
    lines.set(key, own);
  }
  return new Map(Array.from(lines, ([key, own]) => [key, entryOf(key, own)]));
}

/** Reads the ledger; the transaction must see one snapshot throughout. */
export async function readLedger(transaction: Transaction): Promise<StoredLedger> {
  const stored = await transaction.select().from(ledgerAccounts);
  const accounts = stored.map(({ id, kind, normalSide, floor }): Account => ({
    id,
    kind,
    normalSide,
    ...(floor === null ? {} : { floor }),
  }));
  const lines = transaction.select().from(ledgerLines).where(eq(ledgerLines.posting, ledgerPostings.key));
  const empty = await transaction.select({ key: ledgerPostings.key }).from(ledgerPostings).where(notExists(lines));
  const [posted] = await transaction.select({ postings: count() }).from(ledgerPostings);
  return {
    ledger: {
      accounts: new Map(accounts.map((account) => [account.id, account])),
      entries: await readEntries(transaction),
      sums: new Map(stored.map(({ id, debits, credits }) => [id, recordedSums(debits, credits)])),
    },
    postings: posted?.postings ?? 0,
    empty: empty.map(({ key }) => key),
  };
}
