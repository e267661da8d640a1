import * as z from 'zod';
import { provisionSchema, type Provisions } from './provision.ts';

/** Facts by code: the vocabulary of steps or of refusals that a domain declares. */
export type FactsByCode = object;

/**
 * One step of an explanation: what was done (`code`), on which provisions, with which figures, using which
 * parameters (by their ids). Texts are made from it by message tables, never inside a rule.
 */
export interface Step<Code extends string = string, Facts = unknown> {
  readonly code: Code;
  readonly at: Provisions;
  readonly facts: Facts;
  readonly using?: readonly string[];
}

/** The union of all steps that a vocabulary allows. */
export type StepOf<V extends FactsByCode> = { [Code in keyof V & string]: Step<Code, V[Code]> }[keyof V & string];

/**
 * Collects the steps of an explanation in order. A rule takes it as an optional last argument and calls
 * `trace?.step(…)`: without a collector neither the step nor its facts are ever made.
 */
export interface Trace<V extends FactsByCode> {
  readonly steps: readonly StepOf<V>[];
  step<Code extends keyof V & string>(code: Code, at: Provisions, facts: V[Code], using?: readonly string[]): void;
}

class Collector<V extends FactsByCode> implements Trace<V> {
  readonly steps: StepOf<V>[] = [];

  step<Code extends keyof V & string>(code: Code, at: Provisions, facts: V[Code], using?: readonly string[]): void {
    const step: Step<Code, V[Code]> = using === undefined ? { code, at, facts } : { code, at, facts, using };
    // A union indexed by its own key: what the compiler cannot see is that this code goes with these facts.
    this.steps.push(step as unknown as StepOf<V>);
  }
}

/**
 * Makes a collector for one explanation.
 *
 * @example
 * const trace = collectTrace<SettlementSteps>();
 * settleClaim(claim, year, terms, trace);
 * trace.steps.map((step) => step.code);
 */
export const collectTrace = <V extends FactsByCode>(): Trace<V> => new Collector<V>();

export const provisionsSchema = z.tuple([provisionSchema], provisionSchema).readonly();

export const stepSchema = z
  .object({
    code: z.string(),
    at: provisionsSchema,
    facts: z.record(z.string(), z.unknown()),
    using: z.exactOptional(z.array(z.string()).readonly()),
  })
  .readonly();
