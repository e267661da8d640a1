import { isBefore, periodSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema, zeroFen } from '@wenzhou/money';
import { granted, type Provisions, readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from '../articles.ts';
import { type InstitutionGrade, institutionGradeSchema } from '../institution-grade.ts';
import { parameters, type ParametersByArea } from '../parameters/parameters.ts';
import { poolingAreaSchema } from '../pooling-area.ts';
import { type MedicalInsuranceRefusals, refuse } from '../refusals.ts';
import { isEmployeeScheme, schemeSchema } from '../scheme.ts';
import { medicalInsuranceMeasure } from '../statute.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { employeeYearOf, regularMonths } from './employee-year.ts';
import { type InsuranceYearRequest, insuranceYearRequestSchema } from './insurance-year-request.ts';
import { isInsuranceYearRequest } from './is-insurance-year-request.ts';
import { settledReferenceSchema } from './settled-reference.ts';

/** Nobody bears more of the deductible than cost arose, and only cost has a grade. */
export const hasConsistentTotals = (totals: {
  readonly accumulated: number;
  readonly deductibleBorne: number;
  readonly highestGrade: InstitutionGrade | null;
}): boolean =>
  totals.deductibleBorne <= totals.accumulated && totals.accumulated > 0 === (totals.highestGrade !== null);

/**
 * One person's insurance year 医保年度 under one scheme: plain JSON, to be stored and handed back.
 *
 * - `period`: its days, both included; `months`: 12, or 15 for the extended year of art. 93(1)
 * - `accumulated`: eligible inpatient cost so far, fen (arts. 19–21)
 * - `deductibleBorne`: what the person has borne of the deductible, fen (art. 18)
 * - `highestGrade`: of the stays with eligible cost so far, `null` before the first
 * - `settled`: the settled claims in service order
 */
export const insuranceYearSchema = z
  .object({
    scheme: schemeSchema,
    area: poolingAreaSchema,
    period: periodSchema,
    months: z.int().positive(),
    accumulated: nonNegativeFenSchema,
    deductibleBorne: nonNegativeFenSchema,
    highestGrade: institutionGradeSchema.nullable(),
    settled: z.array(settledReferenceSchema).readonly(),
  })
  .readonly()
  .refine(({ scheme }) => isEmployeeScheme(scheme), { error: 'an employee scheme', path: ['scheme'] })
  .refine(hasConsistentTotals, { error: 'deductibleBorne <= accumulated; highestGrade with cost only' });

/** The state of a person's insurance year. Made by {@link openInsuranceYear} and by `settleClaim`. */
export type InsuranceYear = z.output<typeof insuranceYearSchema>;

const years: Provisions = [art(93)];
const nothing = { accumulated: zeroFen, deductibleBorne: zeroFen, highestGrade: null };

/**
 * Opens a person's insurance year: the one that the day `on` belongs to, with nothing settled yet (art. 93).
 *
 * The employee year runs from 1 July to 30 June; in the urban area the one of 2017 runs from 2017-04-01 to
 * 2018-06-30 (art. 93(1)).
 *
 * @param known the figures to decide by; those that ship with the package unless an operator adds to them
 * @returns refused with `service-before-effective-date` for a day before 2018-04-01 (art. 98), `scheme-not-settled`
 * for the resident scheme, `carried-in-inconsistent` when more deductible was borne than cost arose or cost has no
 * grade, `parameter-missing`, or `input-…` codes
 * @example
 * ```ts
 * const opened = openInsuranceYear({ scheme: 'employee-tier-1', area: 'wenzhou-urban', on: '2018-09-14' });
 * if (opened.kind === 'granted') opened.outcome.period; // { from: '2018-07-01', to: '2019-06-30' }
 * ```
 */
export function openInsuranceYear(
  request: InsuranceYearRequest,
  trace?: Trace<MedicalInsuranceSteps>,
  known: ParametersByArea = parameters,
): Ruling<InsuranceYear, MedicalInsuranceRefusals> {
  const read = isInsuranceYearRequest(request)
    ? ({ kind: 'read', value: request } as const)
    : readInput(insuranceYearRequestSchema, request, years);
  if (read.kind === 'refused') return refused(read.refusals);
  const { scheme, area, on, carriedIn = nothing } = read.value;
  const { effectiveFrom } = medicalInsuranceMeasure;
  if (isBefore(on, effectiveFrom))
    return refused([refuse('service-before-effective-date', [art(98)], { on, effectiveFrom }, ['on'])]);
  if (!isEmployeeScheme(scheme)) return refused([refuse('scheme-not-settled', [art(32)], { scheme }, ['scheme'])]);

  const { accumulated, deductibleBorne, highestGrade } = carriedIn;
  if (!hasConsistentTotals(carriedIn))
    return refused([refuse('carried-in-inconsistent', [art(18)], { accumulated, deductibleBorne }, ['carriedIn'])]);

  const found = employeeYearOf(on, known[area]);
  if (found.kind === 'refused') return refused(found.refusals);
  const { period, months, at, uses } = found.year;
  trace?.step(
    'insurance-year',
    at,
    { scheme, area, on, ...period, months, extended: months !== regularMonths },
    uses.map(({ id }) => id),
  );
  if (accumulated > 0) trace?.step('costs-carried-in', [art(18)], { accumulated, deductibleBorne, highestGrade });
  return granted(
    { scheme, area, period, months, accumulated, deductibleBorne, highestGrade, settled: [] },
    uses,
    trace,
  );
}
