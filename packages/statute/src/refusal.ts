import * as z from 'zod';
import type { Provisions } from './provision.ts';
import { type FactsByCode, provisionsSchema } from './trace.ts';

/**
 * A lawful "no", or an input that the rule cannot be applied to: why (`code`), on which provisions, with which
 * facts, and for an input the path of the field.
 */
export interface Refusal<Code extends string = string, Facts = unknown> {
  readonly code: Code;
  readonly at: Provisions;
  readonly facts: Facts;
  readonly path?: readonly (string | number)[];
}

/** The union of all refusals that a vocabulary allows. */
export type RefusalOf<V extends FactsByCode> = { [Code in keyof V & string]: Refusal<Code, V[Code]> }[keyof V & string];

/** At least one refusal. A ruling gives every reason at once. */
export type Refusals<V extends FactsByCode> = readonly [RefusalOf<V>, ...RefusalOf<V>[]];

/**
 * Makes the refusal constructor of a vocabulary. Without a provision, or with facts that are not the code's, it does
 * not compile.
 *
 * @example
 * const refuse = refuser<DepositRefusals>();
 * refuse('grade-unknown', [art(5)], { grade: 'grade-9' }, ['qualifications', 0, 'grade']);
 */
export const refuser =
  <V extends FactsByCode>() =>
  <Code extends keyof V & string>(
    code: Code,
    at: Provisions,
    facts: V[Code],
    path?: readonly (string | number)[],
  ): RefusalOf<V> => {
    const refusal: Refusal<Code, V[Code]> = path === undefined ? { code, at, facts } : { code, at, facts, path };
    return refusal as unknown as RefusalOf<V>;
  };

export const refusalSchema = z
  .object({
    code: z.string(),
    at: provisionsSchema,
    facts: z.record(z.string(), z.unknown()),
    path: z.exactOptional(z.array(z.union([z.string(), z.number()])).readonly()),
  })
  .readonly();
