import { type Account, balanceOf, type Ledger, type PostingLine } from '@wenzhou/ledger';
import { addFen, type Fen, minFen, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';

/**
 * The accounts of one deposit. What the authority holds: money or claims by instrument, and what was called in for
 * wages. What it owes: the deposit to the firm, and called money to the workers. None can be overdrawn.
 */
export const depositAccounts = [
  ...instrumentKinds.map((id): Account => ({ id, kind: 'wage-deposit', normalSide: 'debit', floor: 'no-overdraft' })),
  { id: 'called', kind: 'wage-deposit', normalSide: 'debit', floor: 'no-overdraft' },
  { id: 'deposit', kind: 'wage-deposit', normalSide: 'credit', floor: 'no-overdraft' },
  { id: 'activated', kind: 'wage-deposit', normalSide: 'credit', floor: 'no-overdraft' },
] as const satisfies readonly Account[];

export type AccountId = InstrumentKind | 'called' | 'deposit' | 'activated';

/** What stands on an account, fen. */
export const heldOn = (ledger: Ledger, account: AccountId): Fen => balanceOf(ledger, account).posted;

const line = (side: PostingLine['side'], account: AccountId, amount: Fen): PostingLine => ({ account, side, amount });

/** Money or a guarantee comes in as a deposit. */
export const inwards = (kind: InstrumentKind, amount: Fen): readonly PostingLine[] => [
  line('debit', kind, amount),
  line('credit', 'deposit', amount),
];

/** How much of each kind of instrument there is to take from, fen. */
type Amounts = Readonly<Partial<Record<InstrumentKind, Fen>>>;

/** What an amount takes of each kind given, cash first. */
function takenFrom(from: Amounts, amount: Fen): Amounts {
  const taken: Partial<Record<InstrumentKind, Fen>> = {};
  let rest = amount;
  for (const kind of instrumentKinds) {
    const part = minFen(rest, from[kind] ?? zeroFen);
    taken[kind] = part;
    rest = subtractFen(rest, part);
  }
  if (rest > 0) throw new RangeError(`the instruments hold ${rest} fen less than the deposit gives`);
  return taken;
}

const creditsOf = (taken: Amounts): readonly PostingLine[] =>
  instrumentKinds.flatMap((kind) => {
    const amount = taken[kind] ?? zeroFen;
    return amount > 0 ? [line('credit', kind, amount)] : [];
  });

/**
 * What of a deposit goes back to the firm: first what can no longer be called in, so that what is left is good.
 *
 * @param usable - what can be called in
 */
export function outwards(ledger: Ledger, amount: Fen, usable: Amounts): readonly PostingLine[] {
  const expired: Partial<Record<InstrumentKind, Fen>> = {};
  for (const kind of instrumentKinds) expired[kind] = subtractFen(heldOn(ledger, kind), usable[kind] ?? zeroFen);
  const first = minFen(amount, sumFen(Object.values(expired)));
  const [worthless, good] = [takenFrom(expired, first), takenFrom(usable, subtractFen(amount, first))];
  const taken: Partial<Record<InstrumentKind, Fen>> = {};
  for (const kind of instrumentKinds) taken[kind] = addFen(worthless[kind] ?? zeroFen, good[kind] ?? zeroFen);
  return [line('debit', 'deposit', amount), ...creditsOf(taken)];
}

/** Money is called in from the usable instruments and set apart for the workers. */
export const setApart = (amount: Fen, usable: Amounts): readonly PostingLine[] => [
  line('debit', 'deposit', amount),
  line('credit', 'activated', amount),
  line('debit', 'called', amount),
  ...creditsOf(takenFrom(usable, amount)),
];

/** Money set apart is paid to a worker. */
export const toWorker = (amount: Fen): readonly PostingLine[] => [
  line('debit', 'activated', amount),
  line('credit', 'called', amount),
];

/** One instrument takes the place of another. */
export const exchanged = (from: InstrumentKind, to: InstrumentKind, amount: Fen): readonly PostingLine[] => [
  line('debit', to, amount),
  line('credit', from, amount),
];
