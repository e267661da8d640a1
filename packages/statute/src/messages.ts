import type { Language } from './language.ts';
import type { FactsByCode } from './trace.ts';

/** One text per code, made from the code's facts. A code without a text does not compile. */
export type Messages<V extends FactsByCode> = {
  readonly [Code in keyof V & string]: (facts: V[Code]) => string;
};

/** The texts of a vocabulary in both languages. */
export type MessageTables<V extends FactsByCode> = Readonly<Record<Language, Messages<V>>>;

/**
 * Puts a step or a refusal into words.
 *
 * It takes what came over the wire as well, where codes are plain strings.
 *
 * @throws RangeError when the tables have no text for the code.
 */
export function say<V extends FactsByCode>(
  tables: MessageTables<V>,
  language: Language,
  said: { readonly code: string; readonly facts: unknown },
): string {
  const table = tables[language] as Readonly<Record<string, ((facts: unknown) => string) | undefined>>;
  const message = Object.hasOwn(table, said.code) ? table[said.code] : undefined;
  if (!message) throw new RangeError(`no ${language} message for the code ${said.code}`);
  return message(said.facts);
}
