import { isAfter, isPlainDate, partsOf, type PlainDate } from '@wenzhou/calendar';
import * as z from 'zod';
import { type Division, divisionByCode } from './divisions.ts';
import { asTyped } from './as-typed.ts';
import { provinces } from './province.ts';

/**
 * A citizen number 公民身份号码 of GB 11643: six digits of the division that gave it, the birth date, a sequence number
 * that is odd for men and even for women, and a check character 0–9 or X.
 */
export type CitizenNumber = string & z.$brand<'CitizenNumber'>;

/**
 * What can be wrong with a citizen number.
 *
 * - `citizen-number-old`: it is a number of 15 digits, as given until 1999.
 * - `citizen-number-characters`: these places, from 1, hold no digit (the last: no digit and no X).
 * - `citizen-number-province`: its first two digits are no province.
 * - `citizen-number-birth-date`: digits 7 to 14 are no day of the calendar, or one before 1900.
 * - `citizen-number-not-born`: the birth date lies after the day that was asked about.
 * - `citizen-number-check`: the last character does not follow from the 17 before it.
 */
export type CitizenNumberFault =
  | { readonly code: 'citizen-number-length'; readonly length: number }
  | { readonly code: 'citizen-number-old'; readonly length: 15 }
  | { readonly code: 'citizen-number-characters'; readonly positions: readonly number[] }
  | { readonly code: 'citizen-number-province'; readonly province: string }
  | {
      readonly code: 'citizen-number-birth-date';
      readonly birthDate: string;
      readonly reason: 'not-real' | 'before-1900';
    }
  | { readonly code: 'citizen-number-not-born'; readonly birthDate: PlainDate; readonly asOf: PlainDate }
  | { readonly code: 'citizen-number-check'; readonly found: string; readonly expected: string };

/** What a citizen number says, or everything that is wrong with it. */
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

const birthDateIn = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

function checkCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * The form in which a citizen number is stored: no spaces, half-width characters, a capital X. Nothing else is corrected.
 *
 * @example
 * normaliseCitizenNumber(' 110105 19491231 002x '); // 11010519491231002X
 */
export const normaliseCitizenNumber = (text: string): string => asTyped(text);

function birthDateFault(number: string, asOf: PlainDate | undefined): CitizenNumberFault | undefined {
  const birthDate = birthDateIn(number);
  if (!isPlainDate(birthDate)) return { code: 'citizen-number-birth-date', birthDate, reason: 'not-real' };
  if (partsOf(birthDate).year < earliestBirthYear)
    return { code: 'citizen-number-birth-date', birthDate, reason: 'before-1900' };
  if (asOf && isAfter(birthDate, asOf)) return { code: 'citizen-number-not-born', birthDate, asOf };
  return undefined;
}

function faultsOf(number: string, asOf: PlainDate | undefined): readonly CitizenNumberFault[] {
  if (/^\d{15}$/.test(number)) return [{ code: 'citizen-number-old', length: 15 }];

  const faults: CitizenNumberFault[] = [];
  const positions = [...number].flatMap((character, index) =>
    (index === 17 ? /[0-9X]/ : /[0-9]/).test(character) ? [] : [index + 1],
  );
  if (number.length !== 18) faults.push({ code: 'citizen-number-length', length: number.length });
  if (positions.length > 0) faults.push({ code: 'citizen-number-characters', positions });
  // With characters missing or too many, nobody can say which of them stand for what.
  if (number.length !== 18) return faults;

  const isSound = (from: number, to: number) => positions.every((position) => position < from || position > to);
  const provinceCode = number.slice(0, 2);
  if (isSound(1, 2) && !Object.hasOwn(provinces, provinceCode))
    faults.push({ code: 'citizen-number-province', province: provinceCode });
  const birthFault = isSound(7, 14) ? birthDateFault(number, asOf) : undefined;
  if (birthFault) faults.push(birthFault);
  const expected = checkCharacter(number);
  if (isSound(1, 18) && number.charAt(17) !== expected)
    faults.push({ code: 'citizen-number-check', found: number.charAt(17), expected });
  return faults;
}

/**
 * Checks a citizen number by GB 11643 and tells every fault at once: whatever a fault elsewhere leaves readable is
 * judged too. Any county under an existing province is accepted, since numbers keep the code of a division that has
 * been retired. A well-formed number was not necessarily ever given.
 *
 * @param text as typed; it is normalised first
 * @param asOf the day on which the person must have been born; left out, only the form is checked
 * @example
 * checkCitizenNumber('11010519491231002X').kind; // valid
 */
export function checkCitizenNumber(text: string, asOf?: PlainDate): CitizenNumberCheck {
  const number = normaliseCitizenNumber(text);
  const [first, ...rest] = faultsOf(number, asOf);
  if (first) return { kind: 'invalid', faults: [first, ...rest] };

  const province = provinces[number.slice(0, 2)];
  const birthDate = birthDateIn(number);
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

/**
 * Whether a value is a citizen number as it is stored: normalised and without fault.
 *
 * @example
 * isCitizenNumber('11010519491231002x'); // false: the X must be a capital
 */
export const isCitizenNumber = (value: unknown): value is CitizenNumber =>
  typeof value === 'string' && value === normaliseCitizenNumber(value) && checkCitizenNumber(value).kind === 'valid';

/**
 * Takes text as a citizen number, normalising it.
 *
 * @throws RangeError without the number itself, which must not reach a log
 * @example
 * citizenNumber('11010519491231002x'); // 11010519491231002X
 */
export function citizenNumber(text: string): CitizenNumber {
  const check = checkCitizenNumber(text);
  if (check.kind === 'invalid')
    throw new RangeError(`not a citizen number: ${check.faults.map((fault) => fault.code).join(', ')}`);
  return check.value;
}

/**
 * A citizen number as it is stored: it changes nothing, so that what goes in comes out. Normalise what people type with
 * `normaliseCitizenNumber` first.
 *
 * @example
 * citizenNumberSchema.parse(normaliseCitizenNumber('11010519491231002x'));
 */
export const citizenNumberSchema = z.string().refine(isCitizenNumber, { error: 'GB 11643' }).brand<'CitizenNumber'>();

/**
 * The number with the birth date hidden, for showing.
 *
 * @example
 * maskCitizenNumber(citizenNumber('11010519491231002X')); // 110105********002X
 */
export const maskCitizenNumber = (number: CitizenNumber): string => `${number.slice(0, 6)}********${number.slice(14)}`;

/**
 * The division of Wenzhou that a number was first given in, retired ones included. The number stays when its bearer
 * moves.
 *
 * @returns undefined for a number from elsewhere
 * @example
 * wenzhouDivisionOf(citizenNumber('330325194910010012'))?.name.en; // Rui'an County
 */
export const wenzhouDivisionOf = (number: CitizenNumber): Division | undefined => divisionByCode(number.slice(0, 6));

/**
 * Makes a well-formed number, for fictional data and for tests. No range is set aside for such numbers, so it may happen
 * to be somebody's.
 *
 * @param parts.sequence 0 to 999; odd for men, even for women
 * @throws RangeError when the parts do not make a valid number
 * @example
 * citizenNumberFor({ division: '330302', birthDate: plainDate('1985-06-15'), sequence: 1 }); // 330302198506150017
 */
export function citizenNumberFor(parts: {
  readonly division: string;
  readonly birthDate: PlainDate;
  readonly sequence: number;
}): CitizenNumber {
  const body = `${parts.division}${parts.birthDate.replaceAll('-', '')}${String(parts.sequence).padStart(3, '0')}`;
  return citizenNumber(body + checkCharacter(body));
}
