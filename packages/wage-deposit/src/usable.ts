import type { PlainDate } from '@wenzhou/calendar';
import { addFen, type Fen, sumFen, zeroFen } from '@wenzhou/money';
import type { Deposit } from './deposit.ts';
import { hasExpired } from './held-instrument.ts';
import { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';

/** What of a deposit can be called in on a day: the instruments whose cover has not run out. */
export interface UsablePart {
  readonly kinds: readonly InstrumentKind[];
  /** How much of each kind, fen. */
  readonly amounts: Readonly<Partial<Record<InstrumentKind, Fen>>>;
  readonly balance: Fen;
  /** Where nothing can be called in because a guarantee has expired: its last day. */
  readonly expiresOn?: PlainDate;
}

/** What of a deposit can be called in on a day (art. 6): each guarantee and policy up to its own end. */
export function usableOn({ instruments }: Pick<Deposit, 'instruments'>, on: PlainDate): UsablePart {
  const amounts: Partial<Record<InstrumentKind, Fen>> = {};
  for (const instrument of instruments)
    if (!hasExpired(instrument, on))
      amounts[instrument.kind] = addFen(amounts[instrument.kind] ?? zeroFen, instrument.amount);
  const kinds = instrumentKinds.filter((kind) => amounts[kind] !== undefined);
  const end = instruments.find((instrument) => hasExpired(instrument, on))?.expiresOn;
  return {
    kinds,
    amounts,
    balance: sumFen(kinds.map((kind) => amounts[kind] ?? zeroFen)),
    ...(kinds.length === 0 && end !== undefined ? { expiresOn: end } : {}),
  };
}

/**
 * What of a deposit is held in guarantees and policies that have expired, fen: the rest of its balance beside what
 * {@link usableOn} tells.
 *
 * @example
 * expiredOn(noDeposit, plainDate('2021-03-08')); // 0
 */
export const expiredOn = ({ instruments }: Pick<Deposit, 'instruments'>, on: PlainDate): Fen =>
  sumFen(instruments.filter((instrument) => hasExpired(instrument, on)).map(({ amount }) => amount));
