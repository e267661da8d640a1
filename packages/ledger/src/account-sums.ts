import { subtractFen, zeroFen } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import type { Account } from './account.ts';

/** What has been entered on an account: four sums in fen, each 0 or more. */
export interface AccountSums {
  readonly debitsPosted: Fen;
  readonly creditsPosted: Fen;
  readonly debitsPending: Fen;
  readonly creditsPending: Fen;
}

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
