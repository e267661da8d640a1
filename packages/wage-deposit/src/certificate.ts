import { isAfter, isBefore, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { type CreditCode, creditCodeSchema, normaliseCreditCode } from '@wenzhou/identity';
import { granted, readInput, refused, type RefusalOf, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { policyOn } from './deposit-policy.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import { type CertifiedStanding, certifiedStandings } from './certified-standing.ts';
import type { WageDepositSteps } from './steps.ts';
import { unknownRules } from './unknown-rules.ts';

const firmCodeSchema = z.string().overwrite(normaliseCreditCode).pipe(creditCodeSchema);

/**
 * A certificate of payment 保证金缴纳证明.
 *
 * - `creditCode`: the unified social credit code of the firm it was issued to.
 * - `expiresOn`: the last day that the firm's guarantee or policy covers; none for cash.
 */
export const certificateSchema = z
  .strictObject({
    creditCode: firmCodeSchema,
    standing: z.enum(certifiedStandings),
    issuedOn: plainDateSchema,
    expiresOn: z.exactOptional(plainDateSchema),
  })
  .readonly();

/** A certificate as it is given: plain JSON. */
export type Certificate = z.input<typeof certificateSchema>;

/** A certificate that holds for the firm on the day. */
export interface CertificateCheck {
  readonly creditCode: CreditCode;
  readonly standing: Exclude<CertifiedStanding, 'short'>;
  readonly validTo?: PlainDate;
}

const at = [art(9)] as const;

const certificateInputSchema = z.strictObject({
  certificate: certificateSchema,
  subcontractor: firmCodeSchema,
  on: plainDateSchema,
});

/**
 * The check that a general contractor makes before it subcontracts (art. 9): whether the certificate shown is the
 * subcontractor's, and whether its deposit stands.
 *
 * @param certificate - plain JSON
 * @param subcontractor - the unified social credit code of the firm that is to get the work
 * @param on - the day of the check, `YYYY-MM-DD`
 * @returns granted when it holds; refused, with every reason, for the certificate of another firm, one issued later,
 *   an expired guarantee, a deposit that is short, for bad input and for days that the measure does not govern
 * @example
 * ```ts
 * const ruling = checkCertificate(certificate, '91330302MA2AAAAA78', '2018-06-01');
 * ```
 */
export function checkCertificate(
  certificate: Certificate,
  subcontractor: string,
  on: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<CertificateCheck, WageDepositRefusals> {
  const input = readInput(certificateInputSchema, { certificate, subcontractor, on }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const inForce = policyOn(input.value.on, at, ['on'], unknownRules.certificate);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const { creditCode, standing, issuedOn, expiresOn } = input.value.certificate;
  const day = input.value.on;
  const reasons: RefusalOf<WageDepositRefusals>[] = [];
  if (creditCode !== input.value.subcontractor)
    reasons.push(
      refuse('certificate-of-another-firm', at, { certified: creditCode, subcontractor: input.value.subcontractor }, [
        'certificate',
        'creditCode',
      ]),
    );
  if (isBefore(day, issuedOn))
    reasons.push(refuse('certificate-not-yet-issued', at, { issuedOn, on: day }, ['certificate', 'issuedOn']));
  if (expiresOn !== undefined && isAfter(day, expiresOn))
    reasons.push(
      refuse('guarantee-expired', [art(6), art(9)], { expiredOn: expiresOn, on: day }, ['certificate', 'expiresOn']),
    );
  if (standing === 'short') return refused([refuse('deposit-short', at, {}, ['certificate', 'standing']), ...reasons]);
  const [first, ...others] = reasons;
  if (first) return refused([first, ...others]);
  trace?.step('certificate-holds', at, { creditCode, standing, on: day });
  return granted({ creditCode, standing, ...(expiresOn === undefined ? {} : { validTo: expiresOn }) }, [], trace);
}
