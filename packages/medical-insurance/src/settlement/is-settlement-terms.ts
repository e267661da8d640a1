import type { Rate } from '@wenzhou/money';
import { isAmount } from '../amount.ts';
import { isEmployeeScheme } from '../scheme.ts';
import type { SettlementTerms } from './terms.ts';

const isShare = (rate: Rate): boolean =>
  typeof rate === 'object' &&
  rate !== null &&
  isAmount(rate.numerator) &&
  isAmount(rate.denominator) &&
  rate.denominator > 0 &&
  rate.numerator <= rate.denominator;

const isSpan = (span: SettlementTerms['period']): boolean =>
  typeof span === 'object' && span !== null && typeof span.from === 'string' && typeof span.to === 'string';

/**
 * Whether terms are fit to settle by, told by hand because every settlement asks. What is wrong with some is the
 * schema's to say.
 */
export function isSettlementTerms(terms: SettlementTerms): boolean {
  if (typeof terms !== 'object' || terms === null) return false;
  const { deductibles } = terms;
  return (
    isEmployeeScheme(terms.scheme) &&
    typeof terms.area === 'string' &&
    (terms.status === 'active' || terms.status === 'retired') &&
    typeof terms.months === 'number' &&
    isSpan(terms.period) &&
    isSpan(terms.validity) &&
    typeof terms.effectiveFrom === 'string' &&
    typeof deductibles === 'object' &&
    deductibles !== null &&
    isAmount(deductibles['grade-1']) &&
    isAmount(deductibles['grade-2']) &&
    isAmount(deductibles['grade-3']) &&
    isAmount(terms.ceiling) &&
    isAmount(terms.reliefCeiling) &&
    isShare(terms.poolRatio) &&
    isShare(terms.reliefRatio) &&
    typeof terms.ceilingBasis === 'object' &&
    terms.ceilingBasis !== null &&
    Array.isArray(terms.uses)
  );
}
