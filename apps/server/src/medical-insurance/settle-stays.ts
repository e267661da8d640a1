import {
  articles,
  type Claim,
  type ClaimInput,
  claimSchema,
  type InsuranceYear,
  type InsuranceYearRequest,
  type InsuredStatus,
  type MedicalInsuranceRefusals,
  type MedicalInsuranceSteps,
  openInsuranceYear,
  type SettledReference,
  type Settlement,
  settlementTerms,
  type SettlementTerms,
  settleYear,
} from '@wenzhou/medical-insurance';
import {
  collectTrace,
  granted,
  type ParameterUse,
  readInput,
  type RefusalOf,
  refused,
  type Ruling,
  type Step,
  type Trace,
} from '@wenzhou/statute';

/** A stay as it is given: the claim, and the person's status on the day of discharge. */
export interface GivenStay {
  readonly status: InsuredStatus;
  readonly claim: ClaimInput;
}

/** Whose year: scheme and pooling area, and what it holds from elsewhere. */
export type Insurance = Pick<InsuranceYearRequest, 'scheme' | 'area' | 'carriedIn'>;

/** A stay with its settlement and the explanation of it. */
export interface SettledStay {
  readonly reference: SettledReference;
  readonly status: InsuredStatus;
  readonly claim: Claim;
  readonly settlement: Settlement;
  readonly parameters: readonly ParameterUse[];
  readonly steps: readonly Step[];
}

/** A year with all its stays, in the order of service. */
export interface SettledYear {
  readonly stays: readonly SettledStay[];
  readonly year: InsuranceYear;
}

type Refusal = RefusalOf<MedicalInsuranceRefusals>;
type Path = readonly (string | number)[];
type MedicalRuling<T> = Ruling<T, MedicalInsuranceRefusals>;

const refusalsOf = (ruling: MedicalRuling<unknown>): readonly Refusal[] =>
  ruling.kind === 'refused' ? ruling.refusals : [];

/** Gives refusals their place in the caller's input. */
const placed = (refusals: readonly Refusal[], place: (path: Path) => Path): readonly Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, path: place(refusal.path ?? []) }));

/** What several rules refuse for the same reason at the same place is said once. */
const eachOnce = (refusals: readonly Refusal[]): readonly Refusal[] =>
  [
    ...new Map(
      refusals.toReversed().map((refusal) => [JSON.stringify([refusal.code, refusal.path]), refusal]),
    ).values(),
  ].toReversed();

export const claimKey = (institution: string, number: string): string => JSON.stringify([institution, number]);

/** The day that decides which year and which terms: that of discharge, whatever the claim looks like. */
const dischargeOf = (claim: unknown): string =>
  (typeof claim === 'object' && claim !== null && 'dischargedOn' in claim ? claim.dischargedOn : undefined) as string;

/**
 * Opens the insurance year of a stay. A refusal stands at the place in the stay that it speaks of.
 *
 * @param place where the stay stands in the caller's input
 */
export function openYearOf(insurance: Insurance, { claim }: GivenStay, place: Path): MedicalRuling<InsuranceYear> {
  const opened = openInsuranceYear({ ...insurance, on: dischargeOf(claim) }, collectTrace<MedicalInsuranceSteps>());
  if (opened.kind !== 'refused') return opened;
  const [first, ...rest] = placed(opened.refusals, (path) =>
    path[0] === 'on' ? [...place, 'claim', 'dischargedOn'] : path,
  );
  return first ? refused<MedicalInsuranceRefusals>([first, ...rest]) : opened;
}

/**
 * Settles the stays of a year, given in any order, by the rules of the measure, each on the terms of its own day and
 * with its own explanation. With one of them refused none is settled, and every reason is given.
 *
 * @param opened the year before any of these stays, or why it cannot be opened
 * @param placeOf where a stay stands in the caller's input, by its position
 */
export function settleStays(
  insurance: Insurance,
  given: readonly GivenStay[],
  opened: MedicalRuling<InsuranceYear>,
  placeOf: (position: number) => Path,
): MedicalRuling<SettledYear> {
  const terms = new Map<string, SettlementTerms>();
  const read: { readonly status: InsuredStatus; readonly claim: Claim }[] = [];
  const refusals: Refusal[] = [];
  for (const [position, { status, claim }] of given.entries()) {
    const place = placeOf(position);
    const inClaim = readInput(claimSchema, claim, [articles.cite(64)]);
    if (inClaim.kind === 'refused') refusals.push(...placed(inClaim.refusals, (path) => [...place, 'claim', ...path]));
    const { scheme, area } = insurance;
    const found = settlementTerms({ scheme, area, status, on: dischargeOf(claim) });
    refusals.push(
      ...placed(refusalsOf(found), (path) => {
        if (path[0] === 'on') return [...place, 'claim', 'dischargedOn'];
        return path[0] === 'status' ? [...place, ...path] : path;
      }),
    );
    if (inClaim.kind === 'read' && found.kind === 'granted') {
      read.push({ status, claim: inClaim.value });
      terms.set(claimKey(inClaim.value.institution.id, inClaim.value.number), found.outcome);
    }
  }
  refusals.push(...refusalsOf(opened));
  const [first, ...rest] = eachOnce(refusals);
  if (first) return refused<MedicalInsuranceRefusals>([first, ...rest]);
  if (opened.kind !== 'granted') return opened;

  const termsOf = (claim: Claim): SettlementTerms => {
    const found = terms.get(claimKey(claim.institution.id, claim.number));
    if (!found) throw new Error('a claim was settled whose terms were not asked for');
    return found;
  };
  const explained = new Map<string, Trace<MedicalInsuranceSteps>>();
  const settled = settleYear(
    read.map(({ claim }) => claim),
    opened.outcome,
    termsOf,
    ({ institution, number }) => {
      const trace = collectTrace<MedicalInsuranceSteps>();
      explained.set(claimKey(institution.id, number), trace);
      return trace;
    },
  );
  if (settled.kind === 'refused') {
    const [refusal, ...others] = placed(settled.refusals, ([position, ...path]) => [
      ...placeOf(Number(position)),
      'claim',
      ...path,
    ]);
    return refusal ? refused<MedicalInsuranceRefusals>([refusal, ...others]) : settled;
  }
  if (settled.kind === 'incomplete') return settled;

  const byKey = new Map(read.map((stay) => [claimKey(stay.claim.institution.id, stay.claim.number), stay]));
  const settledStays = settled.outcome.settlements.map(({ claim: reference, settlement }): SettledStay => {
    const key = claimKey(reference.institution, reference.number);
    const stay = byKey.get(key);
    const trace = explained.get(key);
    if (!stay || !trace) throw new Error('a claim was settled that was not given');
    return { ...stay, reference, settlement, parameters: termsOf(stay.claim).uses, steps: trace.steps };
  });
  return granted({ stays: settledStays, year: settled.outcome.year }, settled.parameters);
}
