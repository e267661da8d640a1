import { addDays, isAfter, isBefore, type Period, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';
import { type Bilingual, bilingualSchema } from './language.ts';
import type { Provisions } from './provision.ts';
import { type RefusalOf, type Refusals, refuser } from './refusal.ts';
import { type Source, sourceSchema } from './source.ts';

/** What a parameter's value is counted in. `fen` and `rate` are those of the money package. */
export type Unit =
  | 'fen'
  | 'rate'
  | 'years'
  | 'months'
  | 'calendar-days'
  | 'working-days'
  | 'hours'
  | 'metres'
  | 'count'
  | 'text'
  | 'table';

export const units = [
  'fen',
  'rate',
  'years',
  'months',
  'calendar-days',
  'working-days',
  'hours',
  'metres',
  'count',
  'text',
  'table',
] as const satisfies readonly Unit[];

/** A value with the days it holds for, both ends included; without `to` it holds until further notice. */
export interface DatedValue<T> {
  readonly value: T;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly source: Source;
}

/** A figure that rules use and that changes over time, with the source of each of its values. */
export interface Parameter<T> {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly values: readonly DatedValue<T>[];
}

/** The value of a parameter that a ruling used, with its validity and source. */
export interface ParameterUse<T = unknown> extends DatedValue<T> {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
}

/** The refusal of a rule whose figure is not known. Nobody makes one up. */
export interface ParameterRefusals {
  readonly 'parameter-missing': {
    readonly parameter: string;
    readonly label: Bilingual;
    readonly on: PlainDate;
  };
}

/**
 * Declares a parameter. Its values must be in order and must not overlap; a gap is lawful and makes the rules refuse.
 *
 * @throws RangeError naming the parameter and the two values that overlap, or the value that ends before it begins.
 */
export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  for (const [index, value] of parameter.values.entries()) {
    if (value.to !== undefined && isBefore(value.to, value.from))
      throw new RangeError(`${parameter.id}: the value from ${value.from} ends before it begins, on ${value.to}`);
    const next = parameter.values[index + 1];
    if (next && (value.to === undefined || !isAfter(next.from, value.to)))
      throw new RangeError(`${parameter.id}: the value from ${value.from} overlaps the one from ${next.from}`);
  }
  return parameter;
}

/** The days between a parameter's values for which none is known. */
export function gapsOf(parameter: Parameter<unknown>): readonly Period[] {
  return parameter.values.flatMap((value, index) => {
    const next = parameter.values[index + 1];
    if (!next || value.to === undefined) return [];
    const from = addDays(value.to, 1);
    return isBefore(from, next.from) ? [{ from, to: addDays(next.from, -1) }] : [];
  });
}

/** The value of a parameter on a day, or undefined when none is known. */
export function valueOn<T>(parameter: Parameter<T>, on: PlainDate): ParameterUse<T> | undefined {
  const value = parameter.values.findLast((candidate) => !isAfter(candidate.from, on));
  if (!value || (value.to !== undefined && isAfter(on, value.to))) return undefined;
  return { id: parameter.id, label: parameter.label, unit: parameter.unit, ...value };
}

/** A named set of parameters that a rule reads together. */
export type ParameterSet = Readonly<Record<string, Parameter<unknown>>>;

/** The values of a named set of parameters on one day. */
export type ValuesOf<P extends ParameterSet> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never;
};

const refuse = refuser<ParameterRefusals>();

/**
 * Reads a set of parameters as of one day: all their values, or a `parameter-missing` refusal for each that is not
 * known, all at once.
 *
 * @param at the provisions that need these figures
 */
export function readParameters<const P extends ParameterSet>(
  set: P,
  on: PlainDate,
  at: Provisions,
):
  | { readonly kind: 'read'; readonly values: ValuesOf<P>; readonly uses: readonly ParameterUse[] }
  | { readonly kind: 'refused'; readonly refusals: Refusals<ParameterRefusals> } {
  const values: Record<string, unknown> = {};
  const uses: ParameterUse[] = [];
  const missing: RefusalOf<ParameterRefusals>[] = [];
  for (const [name, parameter] of Object.entries(set)) {
    const use = valueOn(parameter, on);
    if (use) {
      values[name] = use.value;
      uses.push(use);
    } else missing.push(refuse('parameter-missing', at, { parameter: parameter.id, label: parameter.label, on }));
  }
  const [first, ...rest] = missing;
  if (first) return { kind: 'refused', refusals: [first, ...rest] };
  return { kind: 'read', values: values as ValuesOf<P>, uses };
}

export const parameterUseSchema = z
  .object({
    id: z.string(),
    label: bilingualSchema,
    unit: z.enum(units),
    value: z.unknown(),
    from: plainDateSchema,
    to: z.exactOptional(plainDateSchema),
    source: sourceSchema,
  })
  .readonly();
