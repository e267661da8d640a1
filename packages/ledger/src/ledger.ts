import { fen, zeroFen } from '@wenzhou/money';
import type { Account } from './account.ts';
import { type AccountSums, type Balance, balanceIn } from './account-sums.ts';
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

type Effect = Readonly<Record<'posted' | 'pending', 1 | 0 | -1>>;

type OpenSums = { -readonly [Name in keyof AccountSums]: AccountSums[Name] };

const enterLine = (sums: OpenSums, { side, amount }: PostingLine, { posted, pending }: Effect): void => {
  if (side === 'debit') {
    if (posted !== 0) sums.debitsPosted = fen(sums.debitsPosted + posted * amount);
    if (pending !== 0) sums.debitsPending = fen(sums.debitsPending + pending * amount);
  } else {
    if (posted !== 0) sums.creditsPosted = fen(sums.creditsPosted + posted * amount);
    if (pending !== 0) sums.creditsPending = fen(sums.creditsPending + pending * amount);
  }
};

/** What each event does to the sums of the accounts in its lines. */
const effects: Readonly<Record<LedgerEvent['kind'], Effect>> = {
  posted: { posted: 1, pending: 0 },
  pending: { posted: 0, pending: 1 },
  'pending-posted': { posted: 1, pending: -1 },
  'pending-voided': { posted: 0, pending: -1 },
};

/** Enters the posting of an event, or its outcome, under its key. */
const enterUnderKey = (entries: Map<string, Entry>, event: LedgerEvent): Posting => {
  if ('posting' in event) {
    const { kind, posting } = event;
    const before = entries.size;
    entries.set(posting.key, { posting, status: kind, viaPending: kind === 'pending' });
    if (entries.size === before) throw new RangeError(`an event enters the key ${posting.key} a second time`);
    return posting;
  }
  const { kind, resolution } = event;
  const entry = entries.get(resolution.key);
  if (entry?.status !== 'pending') throw new RangeError(`an event resolves ${resolution.key}, which is not pending`);
  entries.set(resolution.key, { ...entry, status: kind === 'pending-posted' ? 'posted' : 'voided', resolution });
  return entry.posting;
};

/** A ledger that events are entered into in place, for replays that look at balances on the way. */
export interface LedgerDraft {
  /**
   * Enters an event that was decided on the ledger as it stands.
   *
   * @throws RangeError as {@link evolve} does; the draft is of no use then
   */
  readonly enter: (event: LedgerEvent) => void;
  /** The balance of an account as it stands. */
  readonly balanceOf: (id: string) => Balance;
  /** The ledger with all that was entered. The draft is not used any more afterwards. */
  readonly close: () => Ledger;
}

/**
 * Opens a draft of a ledger, which itself stays as it is. Entering many events takes time linear in them.
 *
 * @example
 * ```ts
 * const draft = draftOf(ledger);
 * for (const event of storedEvents) draft.enter(event);
 * const next = draft.close();
 * ```
 */
export const draftOf = (ledger: Ledger): LedgerDraft => {
  const { accounts } = ledger;
  const entries = new Map(ledger.entries);
  // Only the sums of accounts that a line names are copied.
  const open = new Map<string, OpenSums>();
  const openSums = (id: string): OpenSums => {
    const sums = ledger.sums.get(id);
    if (sums === undefined) throw new RangeError(`an event names the unknown account ${id}`);
    const copy = { ...sums };
    open.set(id, copy);
    return copy;
  };
  return {
    enter: (event) => {
      const { lines } = enterUnderKey(entries, event);
      const effect = effects[event.kind];
      for (const line of lines) enterLine(open.get(line.account) ?? openSums(line.account), line, effect);
    },
    balanceOf: (id) => balanceIn(accounts.get(id), open.get(id) ?? ledger.sums.get(id), id),
    close: () => {
      const sums = new Map<string, AccountSums>(ledger.sums);
      for (const [id, entered] of open) sums.set(id, entered);
      return { accounts, entries, sums };
    },
  };
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
  const draft = draftOf(ledger);
  draft.enter(event);
  return draft.close();
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
  const draft = draftOf(emptyLedger(accounts));
  for (const event of events) draft.enter(event);
  return draft.close();
};
