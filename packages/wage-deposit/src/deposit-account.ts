import { type Account, balanceOf, type Ledger, type PostingLine } from '@wenzhou/ledger';
import { type Fen, minFen, subtractFen, zeroFen } from '@wenzhou/money';
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

/** Takes an amount from the instruments given, cash first. */
function fromInstruments(amount: Fen, from: Amounts): readonly PostingLine[] {
  const lines: PostingLine[] = [];
  let rest = amount;
  for (const kind of instrumentKinds) {
    const taken = minFen(rest, from[kind] ?? zeroFen);
    if (taken > 0) lines.push(line('credit', kind, taken));
    rest = subtractFen(rest, taken);
  }
  if (rest > 0) throw new RangeError(`the instruments hold ${rest} fen less than the deposit gives`);
  return lines;
}

/** Money goes back to the firm. */
export const outwards = (ledger: Ledger, amount: Fen): readonly PostingLine[] => [
  line('debit', 'deposit', amount),
  ...fromInstruments(amount, Object.fromEntries(instrumentKinds.map((kind) => [kind, heldOn(ledger, kind)]))),
];

/** Money is called in from the usable instruments and set apart for the workers. */
export const setApart = (amount: Fen, usable: Amounts): readonly PostingLine[] => [
  line('debit', 'deposit', amount),
  line('credit', 'activated', amount),
  line('debit', 'called', amount),
  ...fromInstruments(amount, usable),
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
