import { isCitizenNumber, normaliseCitizenNumber } from '@wenzhou/identity';
import { RequestFault } from '../fault.ts';
import { citizenNumberInText } from './faults.ts';

const numberLength = 18;
const separators = /[-‐‑–—.·_]/g;

/** Whether a citizen number stands somewhere in a text, however it is typed. */
export function holdsCitizenNumber(text: string): boolean {
  const plain = normaliseCitizenNumber(text).replaceAll(separators, '');
  for (let from = 0; from + numberLength <= plain.length; from += 1)
    if (isCitizenNumber(plain.slice(from, from + numberLength))) return true;
  return false;
}

/**
 * Checks that what somebody writes in their own words, which firms read and notices print, names nobody by number.
 *
 * @param texts - each by where it stands in the input
 * @throws RequestFault `citizen-number-in-text`
 */
export function refuseCitizenNumbers(texts: Readonly<Record<string, string | undefined>>): void {
  const holding = Object.entries(texts).flatMap(([field, text]) =>
    text !== undefined && holdsCitizenNumber(text) ? [field] : [],
  );
  if (holding.length > 0) throw new RequestFault('BAD_REQUEST', citizenNumberInText, holding);
}
