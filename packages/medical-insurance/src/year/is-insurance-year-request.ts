import { isPlainDate } from '@wenzhou/calendar';
import type * as z from 'zod';
import { isAmount } from '../amount.ts';
import { isInstitutionGrade } from '../institution-grade.ts';
import { poolingAreas } from '../pooling-area.ts';
import { schemes } from '../scheme.ts';
import { endsWithinCalendar } from './employee-year.ts';
import type { InsuranceYearRequest, insuranceYearRequestSchema } from './insurance-year-request.ts';

const [knownSchemes, knownAreas] = [new Set<unknown>(schemes), new Set<unknown>(poolingAreas)];

function areTotals(carriedIn: InsuranceYearRequest['carriedIn']): boolean {
  if (carriedIn === undefined) return true;
  if (typeof carriedIn !== 'object' || carriedIn === null) return false;
  const { accumulated, deductibleBorne, highestGrade } = carriedIn;
  return (
    isAmount(accumulated) && isAmount(deductibleBorne) && (highestGrade === null || isInstitutionGrade(highestGrade))
  );
}

/**
 * Whether a request is one that `insuranceYearRequestSchema` accepts, told by hand because every preview asks. Which
 * faults it has is the schema's to say.
 */
export function isInsuranceYearRequest(
  request: InsuranceYearRequest,
): request is InsuranceYearRequest & z.output<typeof insuranceYearRequestSchema> {
  if (typeof request !== 'object' || request === null) return false;
  const { scheme, area, on, carriedIn } = request;
  return (
    knownSchemes.has(scheme) &&
    knownAreas.has(area) &&
    isPlainDate(on) &&
    endsWithinCalendar(on) &&
    areTotals(carriedIn)
  );
}
