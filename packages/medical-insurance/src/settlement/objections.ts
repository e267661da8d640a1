import type { Provisions, RefusalOf, Refusals } from '@wenzhou/statute';
import { art } from '../articles.ts';
import type { Claim } from '../claim/claim.ts';
import { type MedicalInsuranceRefusals, refuse } from '../refusals.ts';
import type { InsuranceYear } from '../year/insurance-year.ts';
import type { SettlementTerms } from './terms.ts';

type Objection = RefusalOf<MedicalInsuranceRefusals>;

const effect: Provisions = [art(98)];
const stay: Provisions = [art(18)];
const years: Provisions = [art(93)];
const accumulation: Provisions = [art(18), art(20)];
const notDesignated: Provisions = [art(72, { item: 2 })];
const elsewhere: Provisions = [art(71)];
const scheme: Provisions = [art(7)];
const area: Provisions = [art(2, { item: 4 })];
const termsOf: Provisions = [art(93), art(94)];

const isNotEmpty = (found: readonly Objection[]): found is Refusals<MedicalInsuranceRefusals> => found.length > 0;

/** The claim is of an institution without an agreement, and nothing was urgent (art. 72(2)). */
const isOutsideAgreement = (claim: Claim): boolean =>
  claim.institution.designated === false && claim.emergency !== true;

/**
 * Whether a checked claim is one of the ordinary many that nothing stands against, told with few comparisons: it lies
 * within the days of its terms and after everything the year has settled. Of any other, {@link objectionsTo} decides.
 */
export function isOrdinary(claim: Claim, year: InsuranceYear, terms: SettlementTerms): boolean {
  const { admittedOn, dischargedOn, institution, number } = claim;
  const { settled } = year;
  if (
    year.scheme !== terms.scheme ||
    year.area !== terms.area ||
    year.period.from !== terms.period.from ||
    year.period.to !== terms.period.to ||
    institution.designated === false ||
    claim.enjoysOtherBasicInsurance === true ||
    dischargedOn < admittedOn ||
    admittedOn < terms.validity.from ||
    dischargedOn > terms.validity.to
  )
    return false;
  const last = settled[settled.length - 1];
  if (last !== undefined && admittedOn < last.dischargedOn) return false;
  for (let index = 0; index < settled.length; index++) {
    const other = settled[index];
    if (other !== undefined && other.number === number && other.institution === institution.id) return false;
  }
  return true;
}

/**
 * Every reason for which a checked claim cannot be settled in this year on these terms, or `undefined`. Whole claims
 * are refused where the whole of their cost is outside the fund (arts. 71, 72(2)).
 */
export function objectionsTo(
  claim: Claim,
  year: InsuranceYear,
  terms: SettlementTerms,
): Refusals<MedicalInsuranceRefusals> | undefined {
  const { admittedOn, dischargedOn, institution, number } = claim;
  const { period, settled } = year;
  const found: Objection[] = [];

  if (year.scheme !== terms.scheme)
    found.push(refuse('terms-mismatch', scheme, { of: 'scheme', year: year.scheme, terms: terms.scheme }));
  if (year.area !== terms.area)
    found.push(refuse('terms-mismatch', area, { of: 'area', year: year.area, terms: terms.area }));
  const sameYear = period.from === terms.period.from && period.to === terms.period.to;
  if (!sameYear)
    found.push(refuse('terms-mismatch', years, { of: 'insurance-year', year: period.from, terms: terms.period.from }));

  // ISO dates compare as text.
  if (dischargedOn < admittedOn)
    found.push(refuse('discharge-before-admission', stay, { admittedOn, dischargedOn }, ['dischargedOn']));
  if (admittedOn < terms.effectiveFrom)
    found.push(
      refuse('service-before-effective-date', effect, { on: admittedOn, effectiveFrom: terms.effectiveFrom }, [
        'admittedOn',
      ]),
    );
  if (dischargedOn < period.from || dischargedOn > period.to)
    found.push(refuse('outside-insurance-year', years, { dischargedOn, ...period }, ['dischargedOn']));
  else if (sameYear && (dischargedOn < terms.validity.from || dischargedOn > terms.validity.to))
    found.push(refuse('terms-not-in-force', termsOf, { dischargedOn, ...terms.validity }, ['dischargedOn']));

  const last = settled[settled.length - 1];
  if (last !== undefined && dischargedOn < last.dischargedOn)
    found.push(
      refuse('claim-out-of-order', accumulation, { dischargedOn, settledUntil: last.dischargedOn }, ['dischargedOn']),
    );
  for (let index = 0; index < settled.length; index++) {
    const other = settled[index];
    if (other === undefined) continue;
    if (other.number === number && other.institution === institution.id)
      found.push(refuse('claim-duplicate', stay, { institution: institution.id, number }, ['number']));
    else if (
      claim.care === 'inpatient' &&
      other.care === 'inpatient' &&
      admittedOn < other.dischargedOn &&
      other.admittedOn < dischargedOn
    )
      found.push(
        refuse(
          'stays-overlap',
          stay,
          {
            admittedOn,
            dischargedOn,
            institution: other.institution,
            number: other.number,
            otherAdmittedOn: other.admittedOn,
            otherDischargedOn: other.dischargedOn,
          },
          ['admittedOn'],
        ),
      );
  }

  if (isOutsideAgreement(claim))
    found.push(
      refuse('institution-not-designated', notDesignated, { institution: institution.id }, [
        'institution',
        'designated',
      ]),
    );
  if (claim.enjoysOtherBasicInsurance === true)
    found.push(
      refuse('benefit-enjoyed-elsewhere', elsewhere, { institution: institution.id, number }, [
        'enjoysOtherBasicInsurance',
      ]),
    );
  return isNotEmpty(found) ? found : undefined;
}
