import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { type Fen, sumFen } from '@wenzhou/money';
import type { Deposit } from './deposit.ts';
import { heldOn } from './deposit-account.ts';
import { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';

/** What of a deposit can be called in on a day: the instruments whose cover has not run out. */
export interface UsablePart {
  readonly kinds: readonly InstrumentKind[];
  readonly balance: Fen;
  /** Where nothing can be called in because a guarantee has expired: its last day. */
  readonly expiresOn?: PlainDate;
}

/** What of a deposit can be called in on a day (art. 6). */
export function usableOn({ ledger, expiresOn }: Pick<Deposit, 'ledger' | 'expiresOn'>, on: PlainDate): UsablePart {
  const held = instrumentKinds.filter((kind) => heldOn(ledger, kind) > 0);
  const hasExpired = (kind: InstrumentKind): boolean => {
    const end = expiresOn[kind];
    return end !== undefined && isAfter(on, end);
  };
  const kinds = held.filter((kind) => !hasExpired(kind));
  const expired = held.find(hasExpired);
  const end = expired && expiresOn[expired];
  return {
    kinds,
    balance: sumFen(kinds.map((kind) => heldOn(ledger, kind))),
    ...(kinds.length === 0 && end !== undefined ? { expiresOn: end } : {}),
  };
}
