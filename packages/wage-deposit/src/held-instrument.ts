import { comparePlainDates, isAfter, type PlainDate } from '@wenzhou/calendar';
import { addFen, type Fen, minFen, subtractFen } from '@wenzhou/money';
import type { InstrumentKind } from './instrument-kind.ts';

/** One thing that a deposit consists of: all the cash, or what is left of one guarantee or policy. */
export interface HeldInstrument {
  readonly kind: InstrumentKind;
  /** Fen. */
  readonly amount: Fen;
  /** The last day that a guarantee or policy covers. */
  readonly expiresOn?: PlainDate;
}

/** What ends first comes first; what never ends comes last. */
const byEnd = (a: HeldInstrument, b: HeldInstrument): number => {
  if (a.expiresOn === undefined || b.expiresOn === undefined)
    return Number(a.expiresOn === undefined) - Number(b.expiresOn === undefined);
  return comparePlainDates(a.expiresOn, b.expiresOn);
};

/** Whether the cover has run out by a day; the last day itself is covered. */
export const hasExpired = ({ expiresOn }: HeldInstrument, on: PlainDate): boolean =>
  expiresOn !== undefined && isAfter(on, expiresOn);

/** Adds what came in; what ends on the same day is one. */
export function withInstrument(
  held: readonly HeldInstrument[],
  { kind, amount, expiresOn }: HeldInstrument,
): readonly HeldInstrument[] {
  const at = held.findIndex((one) => one.kind === kind && one.expiresOn === expiresOn);
  const before = held[at];
  if (before) return held.with(at, { ...before, amount: addFen(before.amount, amount) });
  return [...held, { kind, amount, ...(expiresOn === undefined ? {} : { expiresOn }) }].toSorted(byEnd);
}

/**
 * Takes an amount out of the instruments of a kind, of those that end first; where money is called in on a day, of those
 * that still cover it.
 */
export function withoutAmount(
  held: readonly HeldInstrument[],
  kind: InstrumentKind,
  amount: Fen,
  calledOn?: PlainDate,
): readonly HeldInstrument[] {
  let rest = amount;
  return held.flatMap((one) => {
    if (one.kind !== kind || (calledOn !== undefined && hasExpired(one, calledOn))) return [one];
    const taken = minFen(rest, one.amount);
    rest = subtractFen(rest, taken);
    return taken === one.amount ? [] : [{ ...one, amount: subtractFen(one.amount, taken) }];
  });
}

/** By kind the end that comes first. */
export function firstEnds(held: readonly HeldInstrument[]): Readonly<Partial<Record<InstrumentKind, PlainDate>>> {
  const ends: Partial<Record<InstrumentKind, PlainDate>> = {};
  for (const { kind, expiresOn } of held) if (expiresOn !== undefined) ends[kind] ??= expiresOn;
  return ends;
}
