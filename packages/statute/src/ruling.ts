import * as z from 'zod';
import { type ParameterUse, parameterUseSchema } from './parameter.ts';
import type { Provisions } from './provision.ts';
import { type Refusals, refusalSchema } from './refusal.ts';
import { type FactsByCode, provisionsSchema, type Step, stepSchema, type Trace } from './trace.ts';

/** A fact that the rule needs and was not given, and the provision that needs it. */
export interface Missing {
  readonly field: string;
  readonly at: Provisions;
}

/**
 * What a rule answers. `granted` carries the outcome with the parameters used and, when a trace was asked for, the
 * steps; `refused` every reason at once; `incomplete` the facts still needed, which is not a refusal.
 */
export type Ruling<T, R extends FactsByCode = Readonly<Record<string, unknown>>> =
  | {
      readonly kind: 'granted';
      readonly outcome: T;
      readonly parameters: readonly ParameterUse[];
      readonly steps?: readonly Step[];
    }
  | { readonly kind: 'refused'; readonly refusals: Refusals<R> }
  | { readonly kind: 'incomplete'; readonly missing: readonly [Missing, ...Missing[]] };

export type Granted<T> = Extract<Ruling<T>, { kind: 'granted' }>;

export function granted<T, V extends FactsByCode>(
  outcome: T,
  parameters: readonly ParameterUse[],
  trace?: Trace<V>,
): Granted<T> {
  return trace
    ? { kind: 'granted', outcome, parameters, steps: trace.steps as readonly Step[] }
    : { kind: 'granted', outcome, parameters };
}

export const refused = <R extends FactsByCode>(
  refusals: Refusals<R>,
): { readonly kind: 'refused'; readonly refusals: Refusals<R> } => ({ kind: 'refused', refusals });

export const incomplete = (
  missing: readonly [Missing, ...Missing[]],
): { readonly kind: 'incomplete'; readonly missing: readonly [Missing, ...Missing[]] } => ({
  kind: 'incomplete',
  missing,
});

const missingSchema = z.object({ field: z.string(), at: provisionsSchema }).readonly();

/** The schema of a ruling on the wire, for an outcome of the given schema. */
export const rulingSchema = <T extends z.ZodType>(outcome: T) =>
  z.discriminatedUnion('kind', [
    z
      .object({
        kind: z.literal('granted'),
        outcome,
        parameters: z.array(parameterUseSchema).readonly(),
        steps: z.exactOptional(z.array(stepSchema).readonly()),
      })
      .readonly(),
    z.object({ kind: z.literal('refused'), refusals: z.tuple([refusalSchema], refusalSchema).readonly() }).readonly(),
    z.object({ kind: z.literal('incomplete'), missing: z.tuple([missingSchema], missingSchema).readonly() }).readonly(),
  ]);
