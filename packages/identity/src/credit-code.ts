import * as z from 'zod';
import { asTyped } from './as-typed.ts';
import { type Division, divisionByCode, isWenzhouCode } from './divisions.ts';
import { registeringDepartments } from './registering-department.ts';

/**
 * A unified social credit code 统一社会信用代码 of GB 32100: 18 characters from 0–9 and A–Z without I, O, S, V, Z. They
 * are the registering department, the category, six digits of the registering authority's division, nine characters of
 * the organisation code with its own check, and a check character.
 */
export type CreditCode = string & z.$brand<'CreditCode'>;

/**
 * What can be wrong with a unified social credit code.
 *
 * - `credit-code-characters`: these places, from 1, hold no character of the alphabet, or no digit in 3 to 8.
 * - `credit-code-organisation-check`: character 17 does not follow from characters 9 to 16 (GB 11714).
 * - `credit-code-check`: character 18 does not follow from the 17 before it (GB 32100).
 */
export type CreditCodeFault =
  | { readonly code: 'credit-code-length'; readonly length: number }
  | { readonly code: 'credit-code-characters'; readonly positions: readonly number[] }
  | { readonly code: 'credit-code-organisation-check'; readonly found: string; readonly expected: string }
  | { readonly code: 'credit-code-check'; readonly found: string; readonly expected: string };

/** What a credit code says, or everything that is wrong with it. */
export type CreditCodeCheck =
  | {
      readonly kind: 'valid';
      readonly value: CreditCode;
      /** The registering department, character 1. */
      readonly department: string;
      /** What the standard calls the department; absent where it knows none of this code. */
      readonly departmentName?: { readonly zh: string; readonly en: string };
      /** The category of organisation, character 2. */
      readonly category: string;
      readonly categoryName?: { readonly zh: string; readonly en: string };
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

/**
 * The form in which a credit code is stored: no spaces, half-width characters, capitals. Nothing else is corrected.
 *
 * @example
 * normaliseCreditCode(' 91350100m000100y43 '); // 91350100M000100Y43
 */
export const normaliseCreditCode = (text: string): string => asTyped(text);

function faultsOf(code: string): readonly CreditCodeFault[] {
  const faults: CreditCodeFault[] = [];
  const positions = [...code].flatMap((character, index) => {
    const allowed = index >= 2 && index < 8 ? alphabet.slice(0, 10) : alphabet;
    return allowed.includes(character) ? [] : [index + 1];
  });
  if (code.length !== 18) faults.push({ code: 'credit-code-length', length: code.length });
  if (positions.length > 0) faults.push({ code: 'credit-code-characters', positions });
  // With characters missing or too many, nobody can say which of them stand for what.
  if (code.length !== 18) return faults;

  const isSound = (from: number, to: number) => positions.every((position) => position < from || position > to);
  const organisation = organisationCheckCharacter(code.slice(8, 16));
  if (isSound(9, 17) && code.charAt(16) !== organisation)
    faults.push({ code: 'credit-code-organisation-check', found: code.charAt(16), expected: organisation });
  const expected = checkCharacter(code);
  if (isSound(1, 18) && code.charAt(17) !== expected)
    faults.push({ code: 'credit-code-check', found: code.charAt(17), expected });
  return faults;
}

/**
 * Checks a unified social credit code by GB 32100, and the organisation code inside it by GB 11714, and tells every
 * fault at once: whatever a fault elsewhere leaves readable is judged too. Departments, categories and divisions that we
 * do not know are accepted, since new ones are added. A well-formed code was not necessarily ever given.
 *
 * @param text as typed; it is normalised first
 * @example
 * checkCreditCode('91350100M000100Y43').kind; // valid
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCreditCode(text);
  const [first, ...rest] = faultsOf(code);
  if (first) return { kind: 'invalid', faults: [first, ...rest] };

  const [department, category] = [code.charAt(0), code.charAt(1)];
  const departmentName = registeringDepartments[department]?.name;
  const categoryName = registeringDepartments[department]?.categories[category];
  return {
    kind: 'valid',
    value: code as CreditCode,
    department,
    ...(departmentName && { departmentName }),
    category,
    ...(categoryName && { categoryName }),
    divisionCode: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  };
}

/**
 * Whether a value is a credit code as it is stored: normalised and without fault.
 *
 * @example
 * isCreditCode('91350100m000100y43'); // false: letters must be capitals
 */
export const isCreditCode = (value: unknown): value is CreditCode =>
  typeof value === 'string' && value === normaliseCreditCode(value) && checkCreditCode(value).kind === 'valid';

/**
 * Takes text as a unified social credit code, normalising it.
 *
 * @throws RangeError naming the text and its faults
 * @example
 * creditCode('91350100m000100y43'); // 91350100M000100Y43
 */
export function creditCode(text: string): CreditCode {
  const check = checkCreditCode(text);
  if (check.kind === 'invalid')
    throw new RangeError(`not a unified social credit code: ${text} (${check.faults.map((f) => f.code).join(', ')})`);
  return check.value;
}

/**
 * A credit code as it is stored: it changes nothing, so that what goes in comes out. Normalise what people type with
 * `normaliseCreditCode` first.
 *
 * @example
 * creditCodeSchema.parse(normaliseCreditCode('91350100m000100y43'));
 */
export const creditCodeSchema = z.string().refine(isCreditCode, { error: 'GB 32100' }).brand<'CreditCode'>();

/**
 * The division of Wenzhou whose authority registered the organisation, retired ones included.
 *
 * @returns undefined for one registered elsewhere, or with the city itself
 * @example
 * registrationDivisionOf(creditCode('91330302PDY00001X5'))?.name.en; // Lucheng District
 */
export const registrationDivisionOf = (code: CreditCode): Division | undefined => divisionByCode(code.slice(2, 8));

/**
 * Whether an organisation was registered by an authority of Wenzhou, by characters 3 to 8 of its credit code, or whether
 * a division code is one of Wenzhou's. The city itself (330300) and its development zones count. Where the organisation
 * has moved to since, its code does not tell.
 *
 * @param code a credit code, or the six digits of a division of any place
 * @example
 * isWenzhouRegistered('91350100M000100Y43'); // false: Fuzhou
 */
export const isWenzhouRegistered = (code: string): boolean =>
  isWenzhouCode(code.length === 18 ? code.slice(2, 8) : code);

/**
 * Makes a well-formed code, for fictional data and for tests. GB 11714 sets organisations PDY00001 to PDY99999 aside for
 * private use: nobody is given them, so take one of these.
 *
 * @param parts department and category (one character each), division (six digits), and eight characters of an
 * organisation code
 * @throws RangeError when the parts do not make a valid code
 * @example
 * creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'PDY00001' }); // 91330302PDY00001X5
 */
export function creditCodeFor(parts: {
  readonly department: string;
  readonly category: string;
  readonly division: string;
  readonly organisation: string;
}): CreditCode {
  if (parts.department.length !== 1 || parts.category.length !== 1 || parts.organisation.length !== 8)
    throw new RangeError('a code takes one character of department, one of category and eight of an organisation');
  const body = `${parts.department}${parts.category}${parts.division}${parts.organisation}${organisationCheckCharacter(parts.organisation)}`;
  return creditCode(body + checkCharacter(body));
}
