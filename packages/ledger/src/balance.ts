import { maxFen, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import { type Balance, balanceIn } from './account-sums.ts';
import type { Ledger } from './ledger.ts';

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
