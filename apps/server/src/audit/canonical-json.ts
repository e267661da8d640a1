import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object in code-unit order and nothing between the tokens, so that equal values have equal
 * texts however a database or a client ordered them. Properties that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The SHA-256 of a value's canonical JSON, in hexadecimal. */
export const digest = (value: unknown): string => digestOfText(canonicalJson(value));
