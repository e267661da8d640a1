import * as z from 'zod';
import { type Division, divisionByCode } from './divisions.ts';

/** A unified social credit code 统一社会信用代码 of GB 32100: 18 characters. */
export type CreditCode = string & z.$brand<'CreditCode'>;

/** What can be wrong with a unified social credit code. */
export type CreditCodeFault =
  | { readonly code: 'credit-code-length'; readonly length: number }
  | { readonly code: 'credit-code-characters'; readonly positions: readonly number[] }
  | { readonly code: 'credit-code-organisation-check'; readonly found: string; readonly expected: string }
  | { readonly code: 'credit-code-check'; readonly found: string; readonly expected: string };

export type CreditCodeCheck =
  | {
      readonly kind: 'valid';
      readonly value: CreditCode;
      /** The registering department, character 1. */
      readonly department: string;
      /** The category of organisation, character 2. */
      readonly category: string;
      /** The division of the registering authority, characters 3 to 8. */
      readonly divisionCode: string;
      /** The organisation code of GB 11714, characters 9 to 17. */
      readonly organisationCode: string;
    }
  | { readonly kind: 'invalid'; readonly faults: readonly [CreditCodeFault, ...CreditCodeFault[]] };

/** The 31 characters of GB 32100: no I, O, S, V or Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The 36 characters of GB 11714, of which credit codes use 31. */
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

function checkCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index++) {
    sum += alphabet.indexOf(body.charAt(index)) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckCharacter(body: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + organisationAlphabet.indexOf(body.charAt(index)) * weight,
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Drops spaces, turns full-width characters into plain ones and letters into capitals. */
export const normaliseCreditCode = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/**
 * Checks a unified social credit code by GB 32100, and the organisation code inside it by GB 11714, and tells every
 * fault at once.
 *
 * @param text as typed; it is normalised first
 * @example
 * checkCreditCode('91350100M000100Y43').kind; // valid
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCreditCode(text);
  if (code.length !== 18) return { kind: 'invalid', faults: [{ code: 'credit-code-length', length: code.length }] };
  const positions = [...code].flatMap((character, index) => {
    const allowed = index >= 2 && index < 8 ? alphabet.slice(0, 10) : alphabet;
    return allowed.includes(character) ? [] : [index + 1];
  });
  if (positions.length > 0) return { kind: 'invalid', faults: [{ code: 'credit-code-characters', positions }] };

  const faults: CreditCodeFault[] = [];
  const organisationCode = code.slice(8, 17);
  const organisation = organisationCheckCharacter(organisationCode);
  if (organisationCode.charAt(8) !== organisation)
    faults.push({
      code: 'credit-code-organisation-check',
      found: organisationCode.charAt(8),
      expected: organisation,
    });
  const expected = checkCharacter(code);
  if (code.charAt(17) !== expected) faults.push({ code: 'credit-code-check', found: code.charAt(17), expected });

  const [first, ...rest] = faults;
  if (first) return { kind: 'invalid', faults: [first, ...rest] };
  return {
    kind: 'valid',
    value: code as CreditCode,
    department: code.charAt(0),
    category: code.charAt(1),
    divisionCode: code.slice(2, 8),
    organisationCode,
  };
}

/** Whether text is a credit code as it is stored: normalised and without fault. */
export const isCreditCode = (value: unknown): value is CreditCode =>
  typeof value === 'string' && value === normaliseCreditCode(value) && checkCreditCode(value).kind === 'valid';

/**
 * Takes text as a unified social credit code, normalising it.
 *
 * @throws RangeError naming the text and its faults
 */
export function creditCode(text: string): CreditCode {
  const check = checkCreditCode(text);
  if (check.kind === 'invalid')
    throw new RangeError(`not a unified social credit code: ${text} (${check.faults.map((f) => f.code).join(', ')})`);
  return check.value;
}

/** A credit code as it is stored; normalise what people type with `normaliseCreditCode` first. */
export const creditCodeSchema = z.string().refine(isCreditCode, { error: 'GB 32100' }).brand<'CreditCode'>();

/** The division of Wenzhou whose authority registered the organisation, retired ones included. */
export const registrationDivisionOf = (code: CreditCode): Division | undefined => divisionByCode(code.slice(2, 8));

/** The codes of the city itself, which its own market authority registers under. */
const cityCodes: ReadonlySet<string> = new Set(['330300', '330301']);

/** Whether a credit code or a division code belongs to Wenzhou: one of its divisions or the city itself. */
export function isWenzhouRegistered(code: string): boolean {
  const division = code.length === 18 ? code.slice(2, 8) : code;
  return cityCodes.has(division) || divisionByCode(division) !== undefined;
}

/**
 * Makes a well-formed code, for fictional data and for tests.
 *
 * @param parts department and category (one character each), division (six digits), and eight characters of an
 * organisation code
 * @throws RangeError when the parts do not make a valid code
 */
export function creditCodeFor(parts: {
  readonly department: string;
  readonly category: string;
  readonly division: string;
  readonly organisation: string;
}): CreditCode {
  const body = `${parts.department}${parts.category}${parts.division}${parts.organisation}${organisationCheckCharacter(parts.organisation)}`;
  return creditCode(body + checkCharacter(body));
}
