import type { Fen } from '@wenzhou/money';
import type { PostingStatus } from './posting.ts';

/** The facts of every refusal, by its code. */
export interface LedgerRefusalFacts {
  /** The key stands for something else already: another content, or a pending posting where a posted one was asked. */
  readonly 'key-reused': { readonly key: string; readonly status: PostingStatus };
  /** The posting has no lines. */
  readonly empty: Readonly<Record<never, never>>;
  /** A line's amount is 0 or less; `line` counts from 0. The other checks leave such a line out. */
  readonly 'non-positive-amount': { readonly line: number; readonly account: string; readonly amount: Fen };
  /** The ledger has no such account. */
  readonly 'unknown-account': { readonly account: string };
  /** Debits and credits differ. */
  readonly unbalanced: { readonly debits: Fen; readonly credits: Fen };
  /**
   * All debits or all credits of the ledger together would leave the safe range of fen, beside the `entered` so far.
   * Then nothing can be said of balance and overdraft.
   */
  readonly 'out-of-range': { readonly entered: Fen };
  /** The account would have less than nothing: `available` before, and by how much it falls `short`. */
  readonly overdraft: { readonly account: string; readonly available: Fen; readonly short: Fen };
  /** There is no pending posting of the key: it was never entered, or its outcome is another. */
  readonly 'not-pending': { readonly key: string; readonly status: PostingStatus | 'unknown' };
}

/** Why the ledger refuses: a code and its facts. */
export type LedgerRefusal = {
  readonly [Code in keyof LedgerRefusalFacts]: { readonly code: Code; readonly facts: LedgerRefusalFacts[Code] };
}[keyof LedgerRefusalFacts];
