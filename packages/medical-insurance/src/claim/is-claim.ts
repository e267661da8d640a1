import { isPlainDate } from '@wenzhou/calendar';
import { isInstitutionGrade } from '../institution-grade.ts';
import { type Claim, type ClaimInput, type ClaimLine, largestAmount } from './claim.ts';

const isSafe = Number.isSafeInteger;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';

function isSelfCareRate(rate: NonNullable<ClaimLine['selfCareRate']>): boolean {
  if (typeof rate !== 'object' || rate === null) return false;
  const { numerator, denominator } = rate;
  return isSafe(numerator) && isSafe(denominator) && numerator >= 0 && denominator >= numerator && denominator > 0;
}

function areLines(lines: ClaimInput['lines']): boolean {
  if (!Array.isArray(lines)) return false;
  let charge = 0;
  for (let index = 0; index < lines.length; index++) {
    const line: ClaimInput['lines'][number] | null | undefined = lines[index];
    if (typeof line !== 'object' || line === null) return false;
    const { amount, class: catalogueClass, selfCareRate, exclusion } = line;
    if (!isSafe(amount) || amount < 0) return false;
    if (catalogueClass === 'B') {
      if (selfCareRate === undefined) return false;
    } else if (catalogueClass !== 'A' && catalogueClass !== 'off-list') return false;
    if (selfCareRate !== undefined && !isSelfCareRate(selfCareRate)) return false;
    if (exclusion !== undefined && !(isSafe(exclusion) && exclusion >= 1 && exclusion <= 7)) return false;
    charge += amount;
  }
  return charge <= largestAmount;
}

/**
 * Whether a claim is one that `claimSchema` accepts, told by hand because every settlement asks. Which faults a claim
 * has is the schema's to say.
 */
export function isClaim(claim: ClaimInput): claim is ClaimInput & Claim {
  if (typeof claim !== 'object' || claim === null) return false;
  const { institution, care } = claim;
  if (typeof institution !== 'object' || institution === null) return false;
  const { grade } = institution;
  return (
    isInstitutionGrade(grade) &&
    isText(institution.id) &&
    isFlag(institution.designated) &&
    isText(claim.number) &&
    (care === 'inpatient' || care === 'special-outpatient') &&
    isPlainDate(claim.admittedOn) &&
    isPlainDate(claim.dischargedOn) &&
    isFlag(claim.emergency) &&
    isFlag(claim.enjoysOtherBasicInsurance) &&
    areLines(claim.lines)
  );
}
