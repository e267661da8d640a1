import { addFen, sumFen, zeroFen } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import type { AccountSums } from './account-sums.ts';
import type { Ledger } from './ledger.ts';
import type { PostingLine } from './posting.ts';
import { sameContent } from './same-content.ts';

/** An account whose recorded sums are not those of its entries; `undefined` where one of them is missing. */
export interface AccountDiscrepancy {
  readonly account: string;
  readonly recorded: AccountSums | undefined;
  readonly fromEntries: AccountSums | undefined;
}

/** An entry whose debits and credits differ, in fen. */
export interface PostingDiscrepancy {
  readonly key: string;
  readonly debits: Fen;
  readonly credits: Fen;
}

/** What {@link reconcile} found: everything agrees, or what does not. */
export type Reconciliation =
  | { readonly kind: 'reconciled'; readonly accounts: number; readonly postings: number }
  | {
      readonly kind: 'discrepant';
      readonly accounts: readonly AccountDiscrepancy[];
      readonly postings: readonly PostingDiscrepancy[];
    };

const side = (lines: readonly PostingLine[], wanted: PostingLine['side']): Fen =>
  sumFen(lines.filter((line) => line.side === wanted).map((line) => line.amount));

const noSums: AccountSums = {
  debitsPosted: zeroFen,
  creditsPosted: zeroFen,
  debitsPending: zeroFen,
  creditsPending: zeroFen,
};

/** On purpose not the code that keeps the sums: what is to be proved is not part of the proof. */
const sumsFromEntries = (ledger: Ledger): Map<string, AccountSums> => {
  const all = new Map(Array.from(ledger.accounts.keys(), (id) => [id, noSums]));
  for (const { posting, status } of ledger.entries.values()) {
    if (status === 'voided') continue;
    for (const { account, side, amount } of posting.lines) {
      const sums = all.get(account) ?? noSums;
      const column = `${side}s${status === 'posted' ? 'Posted' : 'Pending'}` as const;
      all.set(account, { ...sums, [column]: addFen(sums[column], amount) });
    }
  }
  return all;
};

/**
 * Reckons all sums anew from the entries and compares them with the recorded ones (对账), and checks that every entry
 * is balanced. Meant for a ledger put together from storage, where a fault or a hand may have changed either.
 *
 * @returns `reconciled` with how much was checked, or `discrepant` with the accounts and entries that do not agree
 * @throws RangeError when the entries add up to more than the safe range of fen
 * @example
 * ```ts
 * reconcile(ledger); // { kind: 'reconciled', accounts: 2, postings: 1 }
 * ```
 */
export const reconcile = (ledger: Ledger): Reconciliation => {
  const postings: PostingDiscrepancy[] = [];
  for (const [key, { posting }] of ledger.entries) {
    const debits = side(posting.lines, 'debit');
    const credits = side(posting.lines, 'credit');
    if (debits !== credits) postings.push({ key, debits, credits });
  }

  const sums = sumsFromEntries(ledger);
  const accounts: AccountDiscrepancy[] = [];
  for (const account of new Set([...sums.keys(), ...ledger.sums.keys()])) {
    const recorded = ledger.sums.get(account);
    const fromEntries = sums.get(account);
    if (!sameContent(recorded, fromEntries)) accounts.push({ account, recorded, fromEntries });
  }

  return accounts.length === 0 && postings.length === 0
    ? { kind: 'reconciled', accounts: sums.size, postings: ledger.entries.size }
    : { kind: 'discrepant', accounts, postings };
};
