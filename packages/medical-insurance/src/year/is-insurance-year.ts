import { isAmount } from '../amount.ts';
import { isInstitutionGrade } from '../institution-grade.ts';
import { isEmployeeScheme } from '../scheme.ts';
import { hasConsistentTotals, type InsuranceYear } from './insurance-year.ts';
import type { SettledReference } from './settled-reference.ts';

function areReferences(settled: readonly (SettledReference | null)[]): boolean {
  for (let index = 0; index < settled.length; index++) {
    const reference = settled[index];
    if (typeof reference !== 'object' || reference === null) return false;
    if (typeof reference.admittedOn !== 'string' || typeof reference.dischargedOn !== 'string') return false;
  }
  return true;
}

/**
 * Whether a year is fit to settle into, told by hand because every settlement asks: whatever a store may have spoilt
 * is caught before it is computed with. What is wrong with one is the schema's to say.
 */
export function isInsuranceYear(year: InsuranceYear): boolean {
  if (typeof year !== 'object' || year === null) return false;
  const { accumulated, deductibleBorne, highestGrade, period, settled } = year;
  return (
    isEmployeeScheme(year.scheme) &&
    typeof year.area === 'string' &&
    typeof year.months === 'number' &&
    typeof period === 'object' &&
    period !== null &&
    typeof period.from === 'string' &&
    typeof period.to === 'string' &&
    isAmount(accumulated) &&
    isAmount(deductibleBorne) &&
    (highestGrade === null || isInstitutionGrade(highestGrade)) &&
    hasConsistentTotals(year) &&
    Array.isArray(settled) &&
    areReferences(settled)
  );
}
