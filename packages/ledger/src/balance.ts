import { maxFen, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import type { Account } from './account.ts';
import type { AccountSums, Ledger } from './ledger.ts';

/**
 * What may still go out of an account, on its normal side: what has been posted less everything pending against it.
 * What is pending in its favour does not count before it is posted.
 */
export const availableOf = (account: Account, sums: AccountSums): Fen =>
  account.normalSide === 'debit'
    ? subtractFen(subtractFen(sums.debitsPosted, sums.creditsPosted), sums.creditsPending)
    : subtractFen(subtractFen(sums.creditsPosted, sums.debitsPosted), sums.debitsPending);

/** An account's balance in fen, each figure on the account's normal side: negative when it stands on the other. */
export interface Balance {
  /** What has been entered for good. */
  readonly posted: Fen;
  /** By how much `posted` would change if everything pending were posted. */
  readonly pending: Fen;
  /** What may still go out: `posted` less everything pending against the account. */
  readonly available: Fen;
}

/** The balance of an account by its sums; of one that the ledger does not have there is none. */
export const balanceIn = (account: Account | undefined, sums: AccountSums | undefined, id: string): Balance => {
  if (account === undefined || sums === undefined) throw new RangeError(`the ledger has no account ${id}`);
  const posted = subtractFen(sums.debitsPosted, sums.creditsPosted);
  const pending = subtractFen(sums.debitsPending, sums.creditsPending);
  const available = availableOf(account, sums);
  return account.normalSide === 'debit'
    ? { posted, pending, available }
    : { posted: subtractFen(zeroFen, posted), pending: subtractFen(zeroFen, pending), available };
};

/**
 * The balance of an account.
 *
 * @throws RangeError when the ledger has no such account
 * @example
 * ```ts
 * balanceOf(ledger, 'bank').posted; // 100000
 * ```
 */
export const balanceOf = (ledger: Ledger, id: string): Balance =>
  balanceIn(ledger.accounts.get(id), ledger.sums.get(id), id);

/** An account's line of a {@link TrialBalance}: its balance on the side where it stands, 0 on the other. */
export interface TrialBalanceRow {
  readonly account: string;
  readonly kind: string;
  readonly debit: Fen;
  readonly credit: Fen;
}

/** A trial balance 试算平衡表 of what is posted, in fen. */
export interface TrialBalance {
  readonly rows: readonly TrialBalanceRow[];
  readonly debits: Fen;
  readonly credits: Fen;
  /** `debits` less `credits`: 0 in every ledger whose events were decided here. */
  readonly difference: Fen;
}

/**
 * The trial balance: every account in the order in which it was named, and the totals, which are equal.
 *
 * @example
 * ```ts
 * trialBalance(ledger).difference; // 0
 * ```
 */
export const trialBalance = (ledger: Ledger): TrialBalance => {
  const rows = Array.from(ledger.accounts.values(), ({ id, kind, normalSide }): TrialBalanceRow => {
    const { posted } = balanceOf(ledger, id);
    const onNormalSide = maxFen(posted, zeroFen);
    const onTheOther = maxFen(subtractFen(zeroFen, posted), zeroFen);
    return normalSide === 'debit'
      ? { account: id, kind, debit: onNormalSide, credit: onTheOther }
      : { account: id, kind, debit: onTheOther, credit: onNormalSide };
  });
  const debits = sumFen(rows.map((row) => row.debit));
  const credits = sumFen(rows.map((row) => row.credit));
  return { rows, debits, credits, difference: subtractFen(debits, credits) };
};
