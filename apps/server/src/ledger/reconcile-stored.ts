import { type AccountSums, balanceOf, reconcile } from '@wenzhou/ledger';
import { fenSchema, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import * as z from 'zod';
import type { StoredLedger } from './read-ledger.ts';

const sumsSchema = z.object({ debits: fenSchema, credits: fenSchema });

/** What does not agree, by name. */
const discrepancySchema = z.discriminatedUnion('kind', [
  /** The sums recorded of an account are not those of its lines. */
  z.object({ kind: z.literal('account'), account: z.string(), recorded: sumsSchema, fromLines: sumsSchema }),
  /** The sides of a posting differ. */
  z.object({ kind: z.literal('posting'), posting: z.string(), debits: fenSchema, credits: fenSchema }),
  z.object({ kind: z.literal('posting-without-lines'), posting: z.string() }),
  /** More has gone out of an account with a floor than came in. */
  z.object({ kind: z.literal('overdrawn'), account: z.string(), by: fenSchema }),
]);

type Discrepancy = z.output<typeof discrepancySchema>;

/** Whether the books agree: balances are the sums of the postings, and debits are credits. */
export const reconciliationSchema = z.object({
  kind: z.enum(['reconciled', 'discrepant']),
  accounts: z.int().nonnegative(),
  postings: z.int().nonnegative(),
  /** Of all lines, in fen. */
  debits: fenSchema,
  credits: fenSchema,
  /** How many there are, and the first of them by name. */
  discrepancyCount: z.int().nonnegative(),
  discrepancies: z.array(discrepancySchema).readonly(),
});

export type LedgerReconciliation = z.output<typeof reconciliationSchema>;

/** So many discrepancies are named; with more, something is wrong as a whole. */
const mostNamed = 100;

const toldSums = (sums: AccountSums | undefined): z.output<typeof sumsSchema> => ({
  debits: sums?.debitsPosted ?? zeroFen,
  credits: sums?.creditsPosted ?? zeroFen,
});

/** Proves the stored ledger, and names what does not agree. */
export function reconcileStored({ ledger, postings, empty }: StoredLedger): LedgerReconciliation {
  const proof = reconcile(ledger);
  const { accounts, postings: unbalanced } = proof.kind === 'discrepant' ? proof : { accounts: [], postings: [] };
  const overdrawn = [...ledger.accounts.values()].flatMap(({ id, floor }): Discrepancy[] => {
    const { available } = balanceOf(ledger, id);
    return floor && available < 0 ? [{ kind: 'overdrawn', account: id, by: subtractFen(zeroFen, available) }] : [];
  });
  const found: Discrepancy[] = [
    ...accounts.map(({ account, recorded, fromEntries }): Discrepancy => ({
      kind: 'account',
      account,
      recorded: toldSums(recorded),
      fromLines: toldSums(fromEntries),
    })),
    ...unbalanced.map(({ key, debits, credits }): Discrepancy => ({ kind: 'posting', posting: key, debits, credits })),
    ...empty.map((posting): Discrepancy => ({ kind: 'posting-without-lines', posting })),
    ...overdrawn,
  ];
  const lines = [...ledger.entries.values()].flatMap(({ posting }) => posting.lines);
  const total = (wanted: 'debit' | 'credit') =>
    sumFen(lines.filter(({ side }) => side === wanted).map(({ amount }) => amount));
  return {
    kind: found.length === 0 ? 'reconciled' : 'discrepant',
    accounts: ledger.accounts.size,
    postings,
    debits: total('debit'),
    credits: total('credit'),
    discrepancyCount: found.length,
    discrepancies: found.slice(0, mostNamed),
  };
}
