import {
  articles,
  type ClaimInput,
  claimSchema,
  type InsuredStatus,
  type MedicalInsuranceRefusals,
  openInsuranceYear,
  type PoolingArea,
  type Scheme,
  settleClaim,
  settlementTerms,
} from '@wenzhou/medical-insurance';
import { percent } from '@wenzhou/money';
import { readInput, type RefusalOf } from '@wenzhou/statute';
import { m } from '../../paraglide/messages.js';
import { assumedArea, currentStay, type HospitalStayAnswers, type StayAnswers } from './answers.ts';

type Unchecked<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** Whose insurance: scheme and pooling area. */
export interface Insurance {
  readonly scheme: Scheme;
  readonly area: PoolingArea;
}

/** The cost of a stay as the lines of a bill. */
export function billLines({
  classA,
  classB,
  selfCarePercent,
  offList,
}: Partial<Unchecked<StayAnswers>>): ClaimInput['lines'] {
  const lines: ClaimInput['lines'][number][] = [];
  if (classA !== undefined) lines.push({ amount: classA, class: 'A' });
  if (classB !== undefined) lines.push({ amount: classB, class: 'B', selfCareRate: percent(selfCarePercent ?? '0') });
  if (offList !== undefined) lines.push({ amount: offList, class: 'off-list' });
  return lines;
}

/** A simulated stay as a claim: a hospital without a name, numbered by its place among the stays. */
function simulatedClaim(stay: StayAnswers, position: number): ClaimInput {
  const { care, grade, admittedOn, dischargedOn } = stay;
  const claim: Unchecked<ClaimInput> = {
    institution: { id: m.medical_simulated_hospital(), grade: grade as NonNullable<typeof grade> },
    number: String(position),
    care,
    admittedOn,
    dischargedOn,
    lines: billLines(stay),
  };
  // What is not answered yet is left for the rules to miss.
  return claim as ClaimInput;
}

/** What the simulator asks the server: the stay that is shown, with the others of its year. */
export function previewOf(answers: HospitalStayAnswers, changed: Partial<StayAnswers> = {}) {
  const { scheme = 'employee-tier-1', area = assumedArea, stays = [], stay = 1 } = answers;
  const asked = { ...currentStay(answers), ...changed };
  const given = (known: StayAnswers, position: number) => ({
    status: known.status as InsuredStatus,
    claim: simulatedClaim(known, position),
  });
  return {
    scheme,
    area,
    ...given(asked, stay),
    earlier: stays.map((other, index) => given(other, index + 1)).filter((_, index) => index !== stay - 1),
  };
}

/** What the rules say against a claim by itself, before the other stays of its year are known. */
export function refusalsOf(
  insurance: Insurance,
  status: InsuredStatus,
  claim: ClaimInput,
): readonly RefusalOf<MedicalInsuranceRefusals>[] {
  const read = readInput(claimSchema, claim, [articles.cite(64)]);
  if (read.kind === 'refused') return read.refusals;
  const on = claim.dischargedOn;
  const opened = openInsuranceYear({ ...insurance, on });
  if (opened.kind === 'refused') return opened.refusals;
  const terms = settlementTerms({ ...insurance, status, on });
  if (terms.kind === 'refused') return terms.refusals;
  if (opened.kind !== 'granted' || terms.kind !== 'granted') return [];
  const settled = settleClaim(claim, opened.outcome, terms.outcome);
  return settled.kind === 'refused' ? settled.refusals : [];
}

/** What the rules say against the dates of a stay. */
export function refusalsOfDates(
  answers: HospitalStayAnswers,
  dates: Pick<Unchecked<StayAnswers>, 'admittedOn' | 'dischargedOn'>,
) {
  const { scheme = 'employee-tier-1', area = assumedArea, stay: position = 1 } = answers;
  const { care = 'inpatient', grade = 'grade-1', status = 'active' } = currentStay(answers);
  const claim = simulatedClaim({ care, grade }, position);
  return refusalsOf({ scheme, area }, status, { ...claim, ...dates } as ClaimInput);
}
