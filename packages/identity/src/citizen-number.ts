import { isAfter, isPlainDate, type PlainDate } from '@wenzhou/calendar';
import * as z from 'zod';
import { type Division, divisionByCode } from './divisions.ts';
import { provinces } from './province.ts';

/** A citizen number 公民身份号码 of GB 11643: 17 digits and a check character. */
export type CitizenNumber = string & z.$brand<'CitizenNumber'>;

/** What can be wrong with a citizen number. */
export type CitizenNumberFault =
  | { readonly code: 'citizen-number-length'; readonly length: number }
  | { readonly code: 'citizen-number-old'; readonly length: 15 }
  | { readonly code: 'citizen-number-characters'; readonly positions: readonly number[] }
  | { readonly code: 'citizen-number-province'; readonly province: string }
  | { readonly code: 'citizen-number-birth-date'; readonly birthDate: string }
  | { readonly code: 'citizen-number-not-born'; readonly birthDate: PlainDate; readonly asOf: PlainDate }
  | { readonly code: 'citizen-number-check'; readonly found: string; readonly expected: string };

export type CitizenNumberCheck =
  | {
      readonly kind: 'valid';
      readonly value: CitizenNumber;
      readonly birthDate: PlainDate;
      readonly sex: 'male' | 'female';
      /** The division of first registration, which may have been retired since. */
      readonly divisionCode: string;
      readonly province: { readonly zh: string; readonly en: string };
    }
  | { readonly kind: 'invalid'; readonly faults: readonly [CitizenNumberFault, ...CitizenNumberFault[]] };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';
const earliestBirthYear = 1900;

function checkCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** Drops spaces, turns full-width characters into plain ones and the last x into X. */
export const normaliseCitizenNumber = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/**
 * Checks a citizen number by GB 11643 and tells every fault at once. Any county under an existing province is
 * accepted, since numbers keep the code of a division that has been retired.
 *
 * @param text as typed; it is normalised first
 * @param asOf the day on which the person must have been born; left out, only the form is checked
 * @example
 * checkCitizenNumber('11010519491231002X').kind; // valid
 */
export function checkCitizenNumber(text: string, asOf?: PlainDate): CitizenNumberCheck {
  const number = normaliseCitizenNumber(text);
  if (/^\d{15}$/.test(number)) return { kind: 'invalid', faults: [{ code: 'citizen-number-old', length: 15 }] };
  if (number.length !== 18)
    return { kind: 'invalid', faults: [{ code: 'citizen-number-length', length: number.length }] };
  const positions = [...number].flatMap((character, index) =>
    (index < 17 ? /[0-9]/ : /[0-9X]/).test(character) ? [] : [index + 1],
  );
  if (positions.length > 0) return { kind: 'invalid', faults: [{ code: 'citizen-number-characters', positions }] };

  const faults: CitizenNumberFault[] = [];
  const province = provinces[number.slice(0, 2)];
  if (!province) faults.push({ code: 'citizen-number-province', province: number.slice(0, 2) });
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const born = isPlainDate(birthDate) && Number(number.slice(6, 10)) >= earliestBirthYear;
  if (!born) faults.push({ code: 'citizen-number-birth-date', birthDate });
  else if (asOf && isAfter(birthDate, asOf)) faults.push({ code: 'citizen-number-not-born', birthDate, asOf });
  const expected = checkCharacter(number);
  if (number.charAt(17) !== expected) faults.push({ code: 'citizen-number-check', found: number.charAt(17), expected });

  const [first, ...rest] = faults;
  if (first) return { kind: 'invalid', faults: [first, ...rest] };
  if (!province || !isPlainDate(birthDate)) throw new Error('a faultless number has a province and a birth date');
  return {
    kind: 'valid',
    value: number as CitizenNumber,
    birthDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
    divisionCode: number.slice(0, 6),
    province,
  };
}

/** Whether text is a citizen number as it is stored: normalised and without fault. */
export const isCitizenNumber = (value: unknown): value is CitizenNumber =>
  typeof value === 'string' && value === normaliseCitizenNumber(value) && checkCitizenNumber(value).kind === 'valid';

/**
 * Takes text as a citizen number, normalising it.
 *
 * @throws RangeError without the number itself, which must not reach a log
 */
export function citizenNumber(text: string): CitizenNumber {
  const check = checkCitizenNumber(text);
  if (check.kind === 'invalid')
    throw new RangeError(`not a citizen number: ${check.faults.map((fault) => fault.code).join(', ')}`);
  return check.value;
}

/** A citizen number as it is stored; normalise what people type with `normaliseCitizenNumber` first. */
export const citizenNumberSchema = z.string().refine(isCitizenNumber, { error: 'GB 11643' }).brand<'CitizenNumber'>();

/** The number with the birth date hidden, for showing: 330302********0017. */
export const maskCitizenNumber = (number: CitizenNumber): string => `${number.slice(0, 6)}********${number.slice(14)}`;

/** The division of Wenzhou that a number was first registered in, retired ones included. */
export const wenzhouDivisionOf = (number: CitizenNumber): Division | undefined => divisionByCode(number.slice(0, 6));

/**
 * Makes a well-formed number, for fictional data and for tests.
 *
 * @param parts.sequence 0 to 999; odd for men, even for women
 * @throws RangeError when the parts do not make a valid number
 */
export function citizenNumberFor(parts: {
  readonly division: string;
  readonly birthDate: PlainDate;
  readonly sequence: number;
}): CitizenNumber {
  const body = `${parts.division}${parts.birthDate.replaceAll('-', '')}${String(parts.sequence).padStart(3, '0')}`;
  return citizenNumber(body + checkCharacter(body));
}
