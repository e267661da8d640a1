import { isBefore, partsOf, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import {
  type CreditCode,
  creditCodeSchema,
  type Division,
  divisionByCode,
  type DivisionCode,
  normaliseCreditCode,
  provinces,
} from '@wenzhou/identity';
import { type Bilingual, granted, incomplete, readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { policyOn } from './deposit-policy.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';
import { unknownRules } from './unknown-rules.ts';

/** Where a firm is registered: fields that several inputs share. */
export const registrationFields = {
  registeredDivision: z.exactOptional(
    z.string().refine((code) => /^\d{6}$/.test(code), { error: 'GB/T 2260, 6 digits' }),
  ),
  creditCode: z.exactOptional(z.string().overwrite(normaliseCreditCode).pipe(creditCodeSchema)),
};

/**
 * A firm as article 4 looks at it.
 *
 * - `registeredDivision`: the six-digit division code of its registered address, in Wenzhou or elsewhere.
 * - `creditCode`: its unified social credit code, used where the division is not given. It names the registry that
 *   issued it, which a firm that has moved has left behind.
 * - `on`: the day that the answer is for. A division that came into being later is refused then.
 *
 * @example
 * const firm: Firm = { registeredDivision: '330302' };
 */
export const firmSchema = z.strictObject({ ...registrationFields, on: z.exactOptional(plainDateSchema) }).readonly();

/** A firm as it is given: plain JSON. */
export type Firm = z.input<typeof firmSchema>;

/** The authority that a firm pays at, by the division it works for. */
export type PlaceOfPayment =
  | {
      readonly firm: 'local';
      readonly authority: 'county';
      readonly division: DivisionCode;
      /** What the division is called. */
      readonly name: Bilingual;
    }
  | {
      readonly firm: 'outside';
      readonly authority: 'city';
      readonly division: typeof cityDivision;
      readonly name: Bilingual;
    };

const cityDivision = '330300';
const city: Bilingual = { zh: '温州市', en: 'Wenzhou' };
const cityCodes: ReadonlySet<string> = new Set([cityDivision, '330301']);
const at = [art(4)] as const;

/** The division that took the place of a retired one. */
function successorOf(division: Division): Division {
  const [code] = division.succeededBy ?? [];
  return (code && divisionByCode(code)) ?? division;
}

/** Article 4: the place of payment on input that is already read. */
export function placeOf(
  firm: { readonly registeredDivision?: string; readonly creditCode?: CreditCode; readonly on?: PlainDate },
  trace?: Trace<WageDepositSteps>,
): Ruling<PlaceOfPayment, WageDepositRefusals> {
  const { registeredDivision, creditCode, on } = firm;
  const code = registeredDivision ?? creditCode?.slice(2, 8);
  // A firm registered with the city itself is local, but its county is not known from that.
  if (code === undefined || cityCodes.has(code)) return incomplete([{ field: 'registeredDivision', at }]);
  const path = [registeredDivision === undefined ? 'creditCode' : 'registeredDivision'];
  if (registeredDivision === undefined && creditCode !== undefined)
    trace?.step('division-from-code', at, { creditCode, division: code });

  const registered = divisionByCode(code);
  if (!registered) {
    const inWenzhou = code.startsWith(cityDivision.slice(0, 4));
    if (inWenzhou || !Object.hasOwn(provinces, code.slice(0, 2)))
      return refused([refuse('division-unknown', at, { division: code }, path)]);
    trace?.step('pays-at-city', at, { division: code });
    return granted({ firm: 'outside', authority: 'city', division: cityDivision, name: city }, [], trace);
  }

  const division = successorOf(registered);
  if (division.from && on !== undefined && isBefore(on, division.from))
    return refused([
      refuse(
        'division-not-yet',
        at,
        { division: division.code, name: division.name, since: partsOf(division.from).year, on },
        path,
      ),
    ]);
  if (division !== registered)
    trace?.step('division-succeeded', at, { retired: registered.name, division: division.code, name: division.name });
  trace?.step('pays-at-county', at, { division: division.code, name: division.name });
  return granted({ firm: 'local', authority: 'county', division: division.code, name: division.name }, [], trace);
}

/**
 * Where a firm pays its deposit (art. 4): a firm registered in Wenzhou at the construction authority of its county or
 * district, any other firm at the city's. One payment is valid in the whole city.
 *
 * Retired codes stand for the divisions that took their place. Longgang is known since 2019: for an earlier day `on`
 * it is refused.
 *
 * @param firm - plain JSON; `registeredDivision` is used before `creditCode`
 * @returns granted with the authority; incomplete when neither is given, or when the code is that of the city itself,
 *   so that the county is not known; refused for a code that is malformed or names no division, and for a day `on`
 *   that the measure does not govern
 * @example
 * ```ts
 * placeOfPayment({ registeredDivision: '330305' }); // granted: at Dongtou District
 * placeOfPayment({ registeredDivision: '310115' }); // granted: at the city
 * ```
 */
export function placeOfPayment(
  firm: Firm,
  trace?: Trace<WageDepositSteps>,
): Ruling<PlaceOfPayment, WageDepositRefusals> {
  const input = readInput(firmSchema, firm, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const { on } = input.value;
  const inForce = on === undefined ? undefined : policyOn(on, at, ['on'], unknownRules.place);
  if (inForce?.kind === 'refused') return refused([inForce.refusal]);
  return placeOf(input.value, trace);
}
