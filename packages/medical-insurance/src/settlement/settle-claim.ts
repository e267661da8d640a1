import { applyRate, fen, type Fen, zeroFen } from '@wenzhou/money';
import { granted, type Provisions, readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { type Claim, type ClaimInput, claimSchema, largestAmount } from '../claim/claim.ts';
import { eligibleCost } from '../claim/eligible-cost.ts';
import { isClaim } from '../claim/is-claim.ts';
import { higherGrade } from '../institution-grade.ts';
import { averageAnnualWage } from '../parameters/average-annual-wage.ts';
import {
  ceilingMultiple,
  deductibleGrade1,
  deductibleGrade2,
  deductibleGrade3,
  poolRatioActive,
  poolRatioRetired,
  reliefCeiling,
  reliefRatio,
} from '../parameters/employee-inpatient.ts';
import { urbanExtendedYearMonths } from '../parameters/employee-insurance-year.ts';
import { type MedicalInsuranceRefusals, refuse } from '../refusals.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { type InsuranceYear, insuranceYearSchema } from '../year/insurance-year.ts';
import { isInsuranceYear } from '../year/is-insurance-year.ts';
import { regularMonths } from '../year/employee-year.ts';
import { isSettlementTerms } from './is-settlement-terms.ts';
import { isOrdinary, objectionsTo } from './objections.ts';
import type { Settlement } from './settlement.ts';
import { type SettlementTerms, settlementTermsSchema } from './terms.ts';

/** A claim's settlement, and the year after it. */
export interface ClaimOutcome {
  readonly settlement: Settlement;
  readonly year: InsuranceYear;
}

const billing: Provisions = [art(64)];
const yearly: Provisions = [art(18), art(93)];
const inpatient: Provisions = [art(18)];
const specialOutpatient: Provisions = [art(18), art(60)];
const emergency: Provisions = [art(72, { item: 2 }), art(68)];
const deductibleAt: Provisions = [art(18), art(20)];
const ceilingAt: Provisions = [art(19)];
const extendedCeilingAt: Provisions = [art(19), art(93, { item: 1 })];
const poolAt: Provisions = [art(19), art(20), art(97)];
const reliefAt: Provisions = [art(21), art(97)];
const extendedReliefAt: Provisions = [art(21), art(93, { item: 1 }), art(97)];
const beyondAt: Provisions = [art(20), art(21)];
const payersAt: Provisions = [art(20), art(21), art(59), art(72)];

const deductibleIds = {
  'grade-1': [deductibleGrade1.id],
  'grade-2': [deductibleGrade2.id],
  'grade-3': [deductibleGrade3.id],
};
const ceilingIds = [averageAnnualWage.id, ceilingMultiple.id];
const extendedCeilingIds = [...ceilingIds, urbanExtendedYearMonths.id];
const poolIds = { active: [poolRatioActive.id], retired: [poolRatioRetired.id] };
const reliefIds = [reliefCeiling.id, reliefRatio.id];
const extendedReliefIds = [...reliefIds, urbanExtendedYearMonths.id];

const smaller = (a: number, b: number): number => (a < b ? a : b);
const larger = (a: number, b: number): number => (a > b ? a : b);

/**
 * Settles a claim that `claimSchema` has read, in a year and on terms that this package made: the same rule as
 * {@link settleClaim} without checking the shape of its arguments once more, for jobs that have parsed their input.
 * What the law says against a claim is refused here all the same: dates, order, overlaps, duplicates.
 *
 * The part of the year's eligible cost that the claim takes up, from `accumulated` upwards, meets first the
 * deductible, then the pool up to its ceiling, then relief up to the second ceiling.
 *
 * Interpretation S-2: what is left of the deductible is taken from the bottom of this stay's cost, even where the
 * stay lies above the ceiling. A claim belongs wholly to the year of its discharge.
 *
 * @example
 * ```ts
 * const claims = z.array(claimSchema).parse(JSON.parse(text));
 * for (const claim of claims) settleChecked(claim, year, terms);
 * ```
 */
export function settleChecked(
  claim: Claim,
  year: InsuranceYear,
  terms: SettlementTerms,
  trace?: Trace<MedicalInsuranceSteps>,
): Ruling<ClaimOutcome, MedicalInsuranceRefusals> {
  if (!isOrdinary(claim, year, terms)) {
    const objections = objectionsTo(claim, year, terms);
    if (objections) return refused(objections);
  }

  const { institution, number, care, admittedOn, dischargedOn } = claim;
  const { grade } = institution;
  const stay = { institution: institution.id, number, grade, care, admittedOn, dischargedOn };
  trace?.step('stay', care === 'inpatient' ? inpatient : specialOutpatient, stay);
  if (institution.designated === false)
    trace?.step('emergency-not-designated', emergency, { institution: institution.id });

  // Arts. 59, 72.
  const { accumulated, deductibleBorne } = year;
  const { charge, excluded, offList, selfCare, eligible } = eligibleCost(claim.lines, trace);
  if (accumulated + eligible > largestAmount) {
    const facts = { accumulated, eligible, maximum: fen(largestAmount) };
    return refused([refuse('year-total-too-large', deductibleAt, facts, ['lines'])]);
  }

  // Art. 18: the deductible of the year is that of the highest grade; a stay without eligible cost raises nothing.
  const highestGrade = eligible > 0 ? higherGrade(year.highestGrade, grade) : year.highestGrade;
  const yearDeductible = highestGrade === null ? zeroFen : terms.deductibles[highestGrade];
  const due = larger(0, yearDeductible - deductibleBorne);
  const deductible = smaller(due, eligible) as Fen;
  trace?.step(
    'deductible',
    deductibleAt,
    {
      grade,
      highestGrade,
      deductible: yearDeductible,
      borneBefore: deductibleBorne,
      eligible,
      applied: deductible,
      carried: (due - deductible) as Fen,
    },
    highestGrade === null ? undefined : deductibleIds[highestGrade],
  );

  // Arts. 19, 20, 97: from above the deductible up to the ceiling, the ceiling included.
  const { ceiling, poolRatio } = terms;
  const extended = terms.months !== regularMonths;
  const from = accumulated + deductible;
  const to = accumulated + eligible;
  const poolPortion = larger(0, smaller(to, ceiling) - from) as Fen;
  const poolPays = applyRate(poolPortion, poolRatio);
  trace?.step(
    'pool-ceiling',
    extended ? extendedCeilingAt : ceilingAt,
    terms.ceilingBasis,
    extended ? extendedCeilingIds : ceilingIds,
  );
  const aboveCeiling = (eligible - deductible - poolPortion) as Fen;
  trace?.step(
    'pool-payment',
    poolAt,
    {
      status: terms.status,
      eligible,
      deductible,
      accumulatedBefore: accumulated,
      ceiling,
      aboveCeiling,
      portion: poolPortion,
      ratio: poolRatio,
      pays: poolPays,
      copayment: (poolPortion - poolPays) as Fen,
    },
    poolIds[terms.status],
  );

  // Art. 21: above the ceiling, up to the ceiling of relief on top of it.
  const reliefTop = (ceiling + terms.reliefCeiling) as Fen;
  const reliefPortion = larger(0, smaller(to, reliefTop) - larger(from, ceiling)) as Fen;
  const reliefPays = reliefPortion > 0 ? applyRate(reliefPortion, terms.reliefRatio) : zeroFen;
  const beyond = (aboveCeiling - reliefPortion) as Fen;
  if (aboveCeiling > 0)
    trace?.step(
      'relief-payment',
      extended ? extendedReliefAt : reliefAt,
      {
        ceiling,
        reliefCeiling: terms.reliefCeiling,
        months: terms.months,
        portion: reliefPortion,
        ratio: terms.reliefRatio,
        pays: reliefPays,
        copayment: (reliefPortion - reliefPays) as Fen,
      },
      extended ? extendedReliefIds : reliefIds,
    );
  if (beyond > 0) trace?.step('beyond-ceilings', beyondAt, { upTo: reliefTop, beyond });

  const person = (charge - poolPays - reliefPays) as Fen;
  const settlement: Settlement = {
    charge,
    excluded,
    offList,
    selfCare,
    eligible,
    deductible,
    pool: { portion: poolPortion, pays: poolPays },
    relief: { portion: reliefPortion, pays: reliefPays },
    beyond,
    person: {
      excluded,
      offList,
      selfCare,
      deductible,
      copayment: (poolPortion - poolPays + reliefPortion - reliefPays) as Fen,
      beyond,
      total: person,
    },
    payers: { pool: poolPays, relief: reliefPays, person },
  };
  trace?.step('payers', payersAt, settlement);
  return granted(
    {
      settlement,
      year: {
        scheme: year.scheme,
        area: year.area,
        period: year.period,
        months: year.months,
        accumulated: to as Fen,
        deductibleBorne: (deductibleBorne + deductible) as Fen,
        highestGrade,
        settled: [...year.settled, stay],
      },
    },
    terms.uses,
    trace,
  );
}

/**
 * Settles one claim of an employee: an inpatient stay or special outpatient care (arts. 18–21, 59, 60, 71, 72, 93).
 *
 * Amounts are fen; each fund's payment is rounded half up to the fen and the person pays the rest, so the payers'
 * parts add up to the charge. The year given is not changed: the outcome holds the year after the claim.
 *
 * @param claim plain JSON as `claimSchema` reads it
 * @param year from `openInsuranceYear` or the previous settlement; claims come in order of their discharge
 * @param terms from `settlementTerms` for the person's status on the day of discharge (S-6)
 * @param trace collects the steps of the explanation
 * @returns refused with every reason at once: `input-…`, `terms-mismatch`, `discharge-before-admission`,
 * `service-before-effective-date` (art. 98), `outside-insurance-year` (93), `terms-not-in-force`,
 * `claim-out-of-order` (18, 20: settle the year again with `settleYear`), `claim-duplicate`, `stays-overlap`,
 * `institution-not-designated` (72(2)), `benefit-enjoyed-elsewhere` (71), `year-total-too-large`
 * @example
 * ```ts
 * const ruling = settleClaim(claim, year, terms);
 * if (ruling.kind === 'granted') ruling.outcome.settlement.payers.pool; // 7146000 fen for 80,000 yuan
 * ```
 */
export function settleClaim(
  claim: ClaimInput,
  year: InsuranceYear,
  terms: SettlementTerms,
  trace?: Trace<MedicalInsuranceSteps>,
): Ruling<ClaimOutcome, MedicalInsuranceRefusals> {
  if (isClaim(claim) && isInsuranceYear(year) && isSettlementTerms(terms))
    return settleChecked(claim, year, terms, trace);
  const readClaim = readInput(claimSchema, claim, billing);
  const readYear = readInput(insuranceYearSchema, year, yearly, ['year']);
  const readTerms = readInput(settlementTermsSchema, terms, yearly, ['terms']);
  if (readClaim.kind === 'read' && readYear.kind === 'read' && readTerms.kind === 'read')
    return settleChecked(readClaim.value, readYear.value, readTerms.value, trace);
  const [first, ...rest] = [readClaim, readYear, readTerms].flatMap((read) =>
    read.kind === 'refused' ? read.refusals : [],
  );
  if (!first) throw new Error('an input that was not read has refusals');
  return refused<MedicalInsuranceRefusals>([first, ...rest]);
}
