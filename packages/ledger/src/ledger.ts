import { addFen, fen, zeroFen } from '@wenzhou/money';
import type { Fen } from '@wenzhou/money';
import type { Account, Side } from './account.ts';
import type { Posting, PostingLine, PostingStatus, Resolution } from './posting.ts';

/** A posting in the ledger, and for one that was pending its outcome. */
export interface Entry {
  readonly posting: Posting;
  readonly status: PostingStatus;
  /** Whether it was pending first. */
  readonly viaPending: boolean;
  /** What became of it, if it was. */
  readonly resolution?: Resolution;
}

/** What has been entered on an account: four sums in fen, each 0 or more. */
export interface AccountSums {
  readonly debitsPosted: Fen;
  readonly creditsPosted: Fen;
  readonly debitsPending: Fen;
  readonly creditsPending: Fen;
}

/** The state that the events lead to. Made by {@link emptyLedger} and {@link evolve} only; never changed in place. */
export interface Ledger {
  readonly accounts: ReadonlyMap<string, Account>;
  /** By key, in the order in which they were entered. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** By account. */
  readonly sums: ReadonlyMap<string, AccountSums>;
}

/** What happened: the ledger is a function of its accounts and these, in order. JSON values, fit to be stored. */
export type LedgerEvent =
  | { readonly kind: 'posted' | 'pending'; readonly posting: Posting }
  | { readonly kind: 'pending-posted' | 'pending-voided'; readonly resolution: Resolution };

const noSums: AccountSums = {
  debitsPosted: zeroFen,
  creditsPosted: zeroFen,
  debitsPending: zeroFen,
  creditsPending: zeroFen,
};

/**
 * A ledger with these accounts and no entries.
 *
 * @throws RangeError when two accounts share an id
 * @example
 * ```ts
 * const ledger = emptyLedger([{ id: 'bank', kind: 'bank', normalSide: 'debit' }]);
 * ```
 */
export const emptyLedger = (accounts: readonly Account[]): Ledger => {
  const byId = new Map<string, Account>();
  for (const account of accounts) {
    if (byId.has(account.id)) throw new RangeError(`two accounts are called ${account.id}`);
    byId.set(account.id, account);
  }
  return { accounts: byId, entries: new Map(), sums: new Map(accounts.map(({ id }) => [id, noSums])) };
};

interface Draft {
  readonly entries: Map<string, Entry>;
  readonly sums: Map<string, AccountSums>;
}

type Effect = Readonly<Record<'posted' | 'pending', 1 | 0 | -1>>;

const enter = (sums: AccountSums, side: Side, amount: Fen, effect: Effect): AccountSums => {
  const posted = fen(amount * effect.posted);
  const pending = fen(amount * effect.pending);
  return side === 'debit'
    ? {
        ...sums,
        debitsPosted: addFen(sums.debitsPosted, posted),
        debitsPending: addFen(sums.debitsPending, pending),
      }
    : {
        ...sums,
        creditsPosted: addFen(sums.creditsPosted, posted),
        creditsPending: addFen(sums.creditsPending, pending),
      };
};

const enterLines = (sums: Map<string, AccountSums>, lines: readonly PostingLine[], effect: Effect): void => {
  for (const { account, side, amount } of lines) {
    const before = sums.get(account);
    if (before === undefined) throw new RangeError(`an event names the unknown account ${account}`);
    sums.set(account, enter(before, side, amount, effect));
  }
};

/** What each event does to the sums of the accounts in its lines. */
const effects: Readonly<Record<LedgerEvent['kind'], Effect>> = {
  posted: { posted: 1, pending: 0 },
  pending: { posted: 0, pending: 1 },
  'pending-posted': { posted: 1, pending: -1 },
  'pending-voided': { posted: 0, pending: -1 },
};

const entryAfter = (entries: ReadonlyMap<string, Entry>, event: LedgerEvent): Entry => {
  if ('posting' in event) {
    const { kind, posting } = event;
    if (entries.has(posting.key)) throw new RangeError(`an event enters the key ${posting.key} a second time`);
    return { posting, status: kind, viaPending: kind === 'pending' };
  }
  const { kind, resolution } = event;
  const entry = entries.get(resolution.key);
  if (entry?.status !== 'pending') throw new RangeError(`an event resolves ${resolution.key}, which is not pending`);
  return { ...entry, status: kind === 'pending-posted' ? 'posted' : 'voided', resolution };
};

const apply = (draft: Draft, event: LedgerEvent): void => {
  const entry = entryAfter(draft.entries, event);
  enterLines(draft.sums, entry.posting.lines, effects[event.kind]);
  draft.entries.set(entry.posting.key, entry);
};

/**
 * The ledger after one event that was decided on it.
 *
 * @throws RangeError when the event does not follow from the ledger: a key entered twice, an outcome of what is not
 *   pending, an unknown account
 * @example
 * ```ts
 * const next = evolve(ledger, decision.event);
 * ```
 */
export const evolve = (ledger: Ledger, event: LedgerEvent): Ledger => {
  const draft = { entries: new Map(ledger.entries), sums: new Map(ledger.sums) };
  apply(draft, event);
  return { accounts: ledger.accounts, ...draft };
};

/**
 * The ledger after all its events in order: what {@link evolve} gives one by one, in time linear in the events.
 *
 * @throws RangeError as {@link emptyLedger} and {@link evolve} do
 * @example
 * ```ts
 * const ledger = replay(accounts, storedEvents);
 * ```
 */
export const replay = (accounts: readonly Account[], events: readonly LedgerEvent[]): Ledger => {
  const empty = emptyLedger(accounts);
  const draft = { entries: new Map<string, Entry>(), sums: new Map(empty.sums) };
  for (const event of events) apply(draft, event);
  return { accounts: empty.accounts, ...draft };
};
