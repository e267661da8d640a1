import { type FactsByCode, isGranted, type Ruling, rulingSchema } from '@wenzhou/statute';
import * as z from 'zod';

const readers = new WeakMap<z.core.$ZodType, z.ZodType>();

/**
 * An input that a domain's rule reads by itself: typed for the caller as the rule's input, passed on as it came, so
 * that whatever is wrong with it is answered by the rule's own refusals, all at once and with their articles.
 *
 * @param readBy the schema by which the rule reads it, for descriptions of the procedure; it checks nothing here
 */
export function asGiven<Input>(readBy?: z.ZodType<unknown, Input>): z.ZodType<Input, Input> {
  // What is left out reaches the rule as well, which says by which article it is needed.
  const given = z.custom<Input>().optional() as unknown as z.ZodType<Input, Input>;
  if (readBy) readers.set(given, readBy);
  return given;
}

/** The schema by which the rule itself reads an input that is passed on as it came, as far as that is known. */
export const readerOf = (schema: z.core.$ZodType): z.ZodType | undefined => readers.get(schema);

/**
 * A schema that waits for nothing and is read at once. tRPC reads every schema as one that may have to wait, which takes
 * zod twice the time.
 */
export function atOnce<S extends z.ZodType>(schema: S): S {
  schema.parseAsync = async (value, params) => schema.parse(value, params);
  return schema;
}

/**
 * The answer of a rule on the wire. The form of every ruling is checked; the outcome too where the domain has a schema
 * for it. Explanations are long and made by the rules themselves, so a grant of the right form is not copied.
 */
export function rulingAnswer<T, R extends FactsByCode>(outcome: z.ZodType<T> = z.custom<T>()) {
  // The schema knows refusals and steps by their form; which codes there are and what their facts hold, the type tells.
  const schema = rulingSchema(outcome) as unknown as z.ZodType<Ruling<T, R>, Ruling<T, R>>;
  schema.parseAsync = async (ruling) =>
    isGranted(ruling) ? { ...ruling, outcome: outcome.parse(ruling.outcome) } : schema.parse(ruling);
  return schema;
}
