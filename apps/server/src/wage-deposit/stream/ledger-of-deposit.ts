import type { CreditCode } from '@wenzhou/identity';
import type { Account, Posting } from '@wenzhou/ledger';
import { type DepositEvent, noDeposit } from '@wenzhou/wage-deposit';
import { depositMatter } from '../office.ts';

/** Under which id the city's ledger keeps an account of a firm's deposit. */
export const accountOf = (firm: CreditCode, account: string): string => `${depositMatter(firm)}:${account}`;

/** The accounts of a firm's deposit. */
export const accountsOf = (firm: CreditCode): readonly Account[] =>
  [...noDeposit.ledger.accounts.values()].map((account) => ({ ...account, id: accountOf(firm, account.id) }));

/** The postings that an event holds, as the city's ledger enters them. */
export function postingsOf(firm: CreditCode, event: DepositEvent): readonly Posting[] {
  const held =
    event.kind === 'adjusted'
      ? [event.paidIn?.posting, event.paidBack?.posting]
      : ['posting' in event ? event.posting : undefined];
  return held.flatMap((posting) =>
    posting
      ? [
          {
            ...posting,
            key: accountOf(firm, posting.key),
            lines: posting.lines.map((line) => ({ ...line, account: accountOf(firm, line.account) })),
          },
        ]
      : [],
  );
}
