import { earlier, isBefore, later, type Period, periodSchema, plainDate, plainDateSchema } from '@wenzhou/calendar';
import {
  applyRate,
  divideHalfUp,
  type Fen,
  multiplyFen,
  nonNegativeFenSchema,
  rate,
  rateSchema,
  yuan,
} from '@wenzhou/money';
import {
  granted,
  parameterUseSchema,
  type ParameterUse,
  type Provisions,
  readInput,
  readParameters,
  refused,
  type Ruling,
} from '@wenzhou/statute';
import * as z from 'zod';
import { art } from '../articles.ts';
import { institutionGradeSchema } from '../institution-grade.ts';
import { insuredStatusSchema } from '../insured-status.ts';
import { parameters, type ParametersByArea } from '../parameters/parameters.ts';
import { poolingAreaSchema } from '../pooling-area.ts';
import { type MedicalInsuranceRefusals, refuse } from '../refusals.ts';
import { isEmployeeScheme, schemeSchema } from '../scheme.ts';
import { medicalInsuranceMeasure } from '../statute.ts';
import { dayOfYearSchema, employeeYearOf, regularMonths } from '../year/employee-year.ts';
import { ceilingBasisSchema } from './ceiling-basis.ts';

const shareSchema = rateSchema.refine(({ numerator, denominator }) => numerator <= denominator, { error: '<= 100%' });

/**
 * Every figure that settling an employee's stay needs, resolved, so that settlement looks nothing up. Plain JSON.
 *
 * - `period`: the insurance year; `validity`: the days within it on which all these figures hold
 * - `deductibles` by grade, `ceiling` (pool) and `reliefCeiling` (above it) in fen of eligible cost
 * - `ceilingBasis`: what the ceiling is made of
 * - `uses`: the parameters with their validity and source
 */
export const settlementTermsSchema = z
  .object({
    scheme: schemeSchema.refine(isEmployeeScheme, { error: 'an employee scheme' }),
    area: poolingAreaSchema,
    status: insuredStatusSchema,
    period: periodSchema,
    months: z.int().positive(),
    validity: periodSchema,
    effectiveFrom: plainDateSchema,
    deductibles: z.record(institutionGradeSchema, nonNegativeFenSchema).readonly(),
    ceilingBasis: ceilingBasisSchema,
    ceiling: nonNegativeFenSchema,
    poolRatio: shareSchema,
    reliefCeiling: nonNegativeFenSchema,
    reliefRatio: shareSchema,
    uses: z.array(parameterUseSchema).readonly(),
  })
  .readonly();

/** The terms on which a person's stays are settled. Made by {@link settlementTerms}. */
export type SettlementTerms = z.output<typeof settlementTermsSchema>;

/** Whose terms: scheme, pooling area, the person's status and the day of discharge (interpretation S-6). */
export const settlementTermsRequestSchema = z
  .object({
    scheme: schemeSchema,
    area: poolingAreaSchema,
    status: insuredStatusSchema,
    on: dayOfYearSchema,
  })
  .readonly();

/** A request as plain JSON. */
export type SettlementTermsRequest = z.input<typeof settlementTermsRequestSchema>;

const basis: Provisions = [art(18), art(19), art(20), art(21)];

const oneYuan = yuan(1);

/**
 * The average wage of a month, rounded to whole yuan, half up (interpretation M-2), in fen.
 *
 * @example
 * ```ts
 * averageMonthlyWage(yuan(61_099)); // 509200 fen
 * ```
 */
export const averageMonthlyWage = (annual: Fen): Fen =>
  multiplyFen(oneYuan, divideHalfUp(annual, regularMonths * oneYuan));

/** The days of the year on which every figure in use holds. */
const validityOf = (year: Period, uses: readonly ParameterUse[]): Period => ({
  from: uses.reduce((from, use) => later(from, use.from), later(year.from, medicalInsuranceMeasure.effectiveFrom)),
  to: uses.reduce((to, use) => earlier(to, use.to ?? to), year.to),
});

/**
 * Resolves the figures by which an employee's stays are settled: deductibles, ceilings and ratios (arts. 18–21, 93).
 *
 * The pool's ceiling is the average wage of the calendar year before the one in which the insurance year begins: its
 * month in whole yuan × 12 × 6 (M-2). In the extended year both ceilings are × 15/12, the deductible is not (S-1).
 *
 * @param known the figures to decide by; those that ship with the package unless an operator adds to them
 * @returns refused with `service-before-effective-date` (art. 98), `scheme-not-settled` for the resident scheme,
 * `parameter-missing` for each figure that is not known, or `input-…` codes
 * @example
 * ```ts
 * const ruling = settlementTerms({
 *   scheme: 'employee-tier-1',
 *   area: 'wenzhou-urban',
 *   status: 'active',
 *   on: '2018-09-14',
 * });
 * if (ruling.kind === 'granted') ruling.outcome.ceiling; // 36662400 fen
 * ```
 */
export function settlementTerms(
  request: SettlementTermsRequest,
  known: ParametersByArea = parameters,
): Ruling<SettlementTerms, MedicalInsuranceRefusals> {
  const read = readInput(settlementTermsRequestSchema, request, basis);
  if (read.kind === 'refused') return refused(read.refusals);
  const { scheme, area, status, on } = read.value;
  const { effectiveFrom } = medicalInsuranceMeasure;
  if (isBefore(on, effectiveFrom))
    return refused([refuse('service-before-effective-date', [art(98)], { on, effectiveFrom }, ['on'])]);
  if (!isEmployeeScheme(scheme)) return refused([refuse('scheme-not-settled', [art(32)], { scheme }, ['scheme'])]);

  const of = known[area];
  const found = employeeYearOf(on, of);
  if (found.kind === 'refused') return refused(found.refusals);
  const { period, months } = found.year;
  const wageYear = Number(period.from.slice(0, 4)) - 1;
  const wage = readParameters({ averageAnnualWage: of.averageAnnualWage }, plainDate(`${wageYear}-12-31`), [art(19)]);
  const figures = readParameters(
    {
      deductibleGrade1: of.deductibleGrade1,
      deductibleGrade2: of.deductibleGrade2,
      deductibleGrade3: of.deductibleGrade3,
      ceilingMultiple: of.ceilingMultiple,
      poolRatio: status === 'retired' ? of.poolRatioRetired : of.poolRatioActive,
      reliefRatio: of.reliefRatio,
      reliefCeiling: of.reliefCeiling,
    },
    on,
    basis,
  );
  if (wage.kind === 'refused')
    return refused(figures.kind === 'refused' ? [...wage.refusals, ...figures.refusals] : wage.refusals);
  if (figures.kind === 'refused') return refused(figures.refusals);

  const { averageAnnualWage } = wage.values;
  const { values } = figures;
  const month = averageMonthlyWage(averageAnnualWage);
  const extension = rate(months, regularMonths);
  const multiple = values.ceilingMultiple;
  const ceiling = applyRate(multiplyFen(month, regularMonths * multiple), extension);
  const uses = [...found.year.uses, ...wage.uses, ...figures.uses];
  return granted(
    {
      scheme,
      area,
      status,
      period,
      months,
      validity: validityOf(period, figures.uses),
      effectiveFrom,
      deductibles: {
        'grade-1': values.deductibleGrade1,
        'grade-2': values.deductibleGrade2,
        'grade-3': values.deductibleGrade3,
      },
      ceilingBasis: { averageAnnualWage, averageMonthlyWage: month, multiple, months, ceiling },
      ceiling,
      poolRatio: values.poolRatio,
      reliefCeiling: applyRate(values.reliefCeiling, extension),
      reliefRatio: values.reliefRatio,
      uses,
    },
    uses,
  );
}
