import type { Claim, InstitutionGrade } from '@wenzhou/medical-insurance';

/** The figures of the urban area for an active employee in the year from July 2018, written into the loop. */
const deductibles = { 'grade-1': 20_000, 'grade-2': 30_000, 'grade-3': 60_000 };
const rank = { 'grade-1': 1, 'grade-2': 2, 'grade-3': 3 };
const ceiling = 36_662_400;
const reliefTop = ceiling + 15_000_000;

export interface HandWrittenYear {
  accumulated: number;
  borne: number;
  highest: InstitutionGrade | null;
}

export const newYear = (): HandWrittenYear => ({ accumulated: 0, borne: 0, highest: null });

const share = (portion: number) => Math.floor((portion * 9 + 5) / 10);

export interface HandWrittenStep {
  readonly code: string;
  readonly article: number;
  readonly facts: object;
}

/**
 * What a programmer writes for one employee of one city: the same rule and the same result object, nothing looked up,
 * no input checked, the year changed in place; with `steps`, six of them recorded.
 */
export function settleByHand(claim: Claim, year: HandWrittenYear, steps?: HandWrittenStep[]) {
  let charge = 0;
  let excluded = 0;
  let offList = 0;
  let selfCare = 0;
  for (const line of claim.lines) {
    charge += line.amount;
    if (line.exclusion !== undefined) excluded += line.amount;
    else if (line.class === 'off-list') offList += line.amount;
    else if (line.class === 'B' && line.selfCareRate) {
      const { numerator, denominator } = line.selfCareRate;
      selfCare += Math.floor((line.amount * numerator * 2 + denominator) / (denominator * 2));
    }
  }
  const eligible = charge - excluded - offList - selfCare;
  steps?.push({ code: 'eligible', article: 59, facts: { charge, excluded, offList, selfCare, eligible } });

  const { grade } = claim.institution;
  if (eligible > 0 && (year.highest === null || rank[grade] > rank[year.highest])) year.highest = grade;
  const full = year.highest === null ? 0 : deductibles[year.highest];
  const due = Math.max(0, full - year.borne);
  const deductible = Math.min(due, eligible);
  steps?.push({ code: 'deductible', article: 18, facts: { full, due, deductible } });

  const from = year.accumulated + deductible;
  const to = year.accumulated + eligible;
  steps?.push({ code: 'ceiling', article: 19, facts: { ceiling, from, to } });

  const poolPortion = Math.max(0, Math.min(to, ceiling) - from);
  const pool = share(poolPortion);
  steps?.push({ code: 'pool', article: 20, facts: { poolPortion, pool } });

  const reliefPortion = Math.max(0, Math.min(to, reliefTop) - Math.max(from, ceiling));
  const relief = share(reliefPortion);
  steps?.push({ code: 'relief', article: 21, facts: { reliefPortion, relief } });

  const beyond = eligible - deductible - poolPortion - reliefPortion;
  const person = charge - pool - relief;
  steps?.push({ code: 'payers', article: 20, facts: { charge, pool, relief, person } });

  year.accumulated = to;
  year.borne += deductible;
  return {
    charge,
    excluded,
    offList,
    selfCare,
    eligible,
    deductible,
    pool: { portion: poolPortion, pays: pool },
    relief: { portion: reliefPortion, pays: relief },
    beyond,
    person: {
      excluded,
      offList,
      selfCare,
      deductible,
      copayment: poolPortion - pool + (reliefPortion - relief),
      beyond,
      total: person,
    },
    payers: { pool, relief, person },
  };
}

/** What a year of the checking loop remembers. */
export interface CheckedYear extends HandWrittenYear {
  readonly from: string;
  readonly to: string;
  readonly settled: readonly Claim[];
}

export const newCheckedYear = (): CheckedYear => ({ ...newYear(), from: '2018-07-01', to: '2019-06-30', settled: [] });

const dateShape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The checks that bad input must meet before anything is paid: amounts, grade, dates, order, overlap, duplicates. */
function check(claim: Claim, year: CheckedYear): string | undefined {
  if (!(claim.institution.grade in rank)) return 'grade';
  if (!dateShape.test(claim.admittedOn) || !dateShape.test(claim.dischargedOn)) return 'date';
  if (claim.dischargedOn < claim.admittedOn) return 'discharge before admission';
  if (claim.admittedOn < '2018-04-01') return 'before the effective date';
  if (claim.dischargedOn < year.from || claim.dischargedOn > year.to) return 'outside the year';
  for (const { amount, class: list, selfCareRate } of claim.lines) {
    if (!Number.isSafeInteger(amount) || amount < 0) return 'amount';
    if (list !== 'A' && list !== 'B' && list !== 'off-list') return 'class';
    if (
      list === 'B' &&
      !(selfCareRate && selfCareRate.numerator >= 0 && selfCareRate.numerator <= selfCareRate.denominator)
    )
      return 'rate';
  }
  for (const other of year.settled) {
    if (other.number === claim.number && other.institution.id === claim.institution.id) return 'duplicate';
    if (other.dischargedOn > claim.dischargedOn) return 'out of order';
    if (other.care === 'inpatient' && claim.care === 'inpatient' && other.dischargedOn > claim.admittedOn)
      return 'overlap';
  }
  return undefined;
}

/** The same loop with those checks, which hands back the year after the claim and leaves the one given as it was. */
export function settleCheckedByHand(claim: Claim, year: CheckedYear, steps?: HandWrittenStep[]) {
  const fault = check(claim, year);
  if (fault !== undefined) return { kind: 'refused', fault } as const;
  const next = { ...year, settled: [...year.settled, claim] };
  const settlement = settleByHand(claim, next, steps);
  return { kind: 'granted', outcome: { settlement, year: next }, steps } as const;
}
