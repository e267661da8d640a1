import type { PlainDate } from '@wenzhou/calendar';

/** Reading answers out of an address. An address is read before any rule is loaded, so this leans on nothing. */
export const oneOf = <Value extends string>(values: readonly Value[], found: unknown): Value | undefined =>
  values.find((value) => value === found);

/** A day that exists, written YYYY-MM-DD. */
export function readDate(found: unknown): PlainDate | undefined {
  if (typeof found !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(found)) return undefined;
  const time = Date.parse(found);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(found) ? (found as PlainDate) : undefined;
}

/** A text of this form; a number typed into an address by hand is read as its digits. */
export function readText(found: unknown, form: RegExp): string | undefined {
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && form.test(text) ? text : undefined;
}

/** Leaves out what is not known, so that an address holds answers only. */
export const known = <T extends object>(answers: { readonly [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as T;
