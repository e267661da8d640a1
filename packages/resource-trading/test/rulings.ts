import type { FactsByCode, RefusalOf, Ruling } from '@wenzhou/statute';

/** The outcome of a ruling that must be granted. */
export function outcomeOf<T, R extends FactsByCode>(ruling: Ruling<T, R>): T {
  if (ruling.kind !== 'granted') throw new Error(`not granted: ${JSON.stringify(ruling)}`);
  return ruling.outcome;
}

/** The refusals of a ruling that must be refused. */
export function refusalsOf<T, R extends FactsByCode>(ruling: Ruling<T, R>): readonly RefusalOf<R>[] {
  if (ruling.kind !== 'refused') throw new Error(`not refused: ${JSON.stringify(ruling)}`);
  return ruling.refusals;
}

/** The fields that an incomplete ruling still needs. */
export function missingOf<T, R extends FactsByCode>(ruling: Ruling<T, R>): readonly string[] {
  if (ruling.kind !== 'incomplete') throw new Error(`not incomplete: ${JSON.stringify(ruling)}`);
  return ruling.missing.map(({ field }) => field);
}
