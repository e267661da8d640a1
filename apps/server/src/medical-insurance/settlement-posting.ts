import type { Account, Posting, PostingLine } from '@wenzhou/ledger';
import { type ArticleNumber, articles, type PoolingArea, type Settlement } from '@wenzhou/medical-insurance';
import { type Fen, subtractFen, zeroFen } from '@wenzhou/money';

/** One settlement of a stay: the first, or one that a late stay brought about. */
export interface SettlementToPost {
  readonly stayId: string;
  readonly revision: number;
  readonly area: PoolingArea;
  readonly institution: string;
  /** The day on which it is entered. */
  readonly on: string;
  readonly settlement: Settlement;
  /** The settlement that it replaces. */
  readonly before?: Settlement;
}

/** A posting with the accounts that it is made to. */
export interface SettlementPosting {
  readonly accounts: readonly Account[];
  readonly posting: Posting;
}

/**
 * The funds that share in a stay: the inpatient pool (arts. 20, 52) and major-illness relief (arts. 9, 21). Each area
 * keeps its own (art. 2), and no posting crosses from one fund into another.
 */
const funds = [
  { kind: 'inpatient-pool', payer: 'pool', article: 20 },
  { kind: 'major-illness-relief', payer: 'relief', article: 21 },
] as const satisfies readonly {
  readonly kind: string;
  readonly payer: 'pool' | 'relief';
  readonly article: ArticleNumber;
}[];

const nobody: Settlement['payers'] = { pool: zeroFen, relief: zeroFen, person: zeroFen };

const absolute = (amount: Fen): Fen => (amount < 0 ? subtractFen(zeroFen, amount) : amount);

/**
 * What a settlement enters in the ledger: for each fund the benefit that it bears, against what is payable to the
 * institution (art. 64). A settlement that replaces another enters the difference, on the other sides where less is to
 * be paid than before. Nothing, where no fund pays more or less than before.
 */
export function settlementPosting({
  stayId,
  revision,
  area,
  institution,
  on,
  settlement,
  before,
}: SettlementToPost): SettlementPosting | undefined {
  const paid = before?.payers ?? nobody;
  const parts = funds
    .map(({ kind, payer, article }) => ({
      kind,
      article,
      benefits: `medical-insurance:${area}:${kind}:benefits`,
      payable: `medical-insurance:${area}:${kind}:payable:${institution}`,
      difference: subtractFen(settlement.payers[payer], paid[payer]),
    }))
    .filter(({ difference }) => difference !== 0);
  if (parts.length === 0) return undefined;
  return {
    accounts: parts.flatMap(({ kind, benefits, payable }): Account[] => [
      { id: benefits, kind, normalSide: 'debit' },
      { id: payable, kind, normalSide: 'credit' },
    ]),
    posting: {
      key: `settlement:${stayId}:${revision}`,
      memo: before ? 'claim-settled-anew' : 'claim-settled',
      on,
      lines: parts.flatMap(({ benefits, payable, difference }): PostingLine[] => {
        const amount = absolute(difference);
        const isMore = difference > 0;
        return [
          { account: benefits, side: isMore ? 'debit' : 'credit', amount },
          { account: payable, side: isMore ? 'credit' : 'debit', amount },
        ];
      }),
      provisions: [...parts.map(({ article }) => articles.cite(article)), articles.cite(64)],
    },
  };
}
