import type { Ruling } from '@wenzhou/statute';
import type { ClaimInput } from '../src/claim/claim.ts';
import type { InsuredStatus } from '../src/insured-status.ts';
import type { MedicalInsuranceRefusals } from '../src/refusals.ts';
import type { PoolingArea } from '../src/pooling-area.ts';
import type { Settlement } from '../src/settlement/settlement.ts';
import { settleClaim } from '../src/settlement/settle-claim.ts';
import { type SettlementTerms, settlementTerms } from '../src/settlement/terms.ts';
import { type InsuranceYear, openInsuranceYear } from '../src/year/insurance-year.ts';
import { law } from './law.ts';

/** The outcome of a ruling that must be granted. */
export function outcomeOf<T>(ruling: Ruling<T, MedicalInsuranceRefusals>): T {
  law.observe(ruling);
  if (ruling.kind !== 'granted') throw new Error(`not granted: ${JSON.stringify(ruling)}`);
  return ruling.outcome;
}

/** The refusals of a ruling that must be refused: code, article (with its item), path. */
export function refusalsOf(ruling: Ruling<unknown, MedicalInsuranceRefusals>): readonly string[] {
  law.observe(ruling);
  if (ruling.kind !== 'refused') throw new Error(`not refused: ${JSON.stringify(ruling)}`);
  return ruling.refusals.map(({ code, at: [{ article, item }], path }) =>
    [code, item === undefined ? `${article}` : `${article}(${item})`, (path ?? []).join('.')].join(' ').trim(),
  );
}

/** An urban tier-1 year and its terms. */
export function open(
  on: string,
  status: InsuredStatus = 'active',
  area: PoolingArea = 'wenzhou-urban',
): { year: InsuranceYear; terms: SettlementTerms } {
  return {
    year: outcomeOf(openInsuranceYear({ scheme: 'employee-tier-1', area, on })),
    terms: outcomeOf(settlementTerms({ scheme: 'employee-tier-1', area, status, on })),
  };
}

/** A whole number of fen for yuan as written in a test. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100);

let serial = 0;

/** A claim of one class-A line, all in September 2018 unless a test says otherwise. */
export function stay(
  yuan: number,
  given: Partial<ClaimInput> & { readonly grade?: ClaimInput['institution']['grade'] } = {},
): ClaimInput {
  const { grade = 'grade-3', ...rest } = given;
  serial += 1;
  return {
    institution: { id: `hospital-of-${grade}`, grade },
    number: `test-${serial}`,
    care: 'inpatient',
    admittedOn: '2018-09-03',
    dischargedOn: '2018-09-03',
    lines: [{ amount: fenOf(yuan), class: 'A' }],
    ...rest,
  };
}

/** Settles claims one after another and hands back the settlements. */
export function settleInTurn(
  claims: readonly ClaimInput[],
  { year, terms }: { readonly year: InsuranceYear; readonly terms: SettlementTerms },
): { readonly settlements: readonly Settlement[]; readonly year: InsuranceYear } {
  const settlements: Settlement[] = [];
  let current = year;
  for (const claim of claims) {
    const outcome = outcomeOf(settleClaim(claim, current, terms));
    settlements.push(outcome.settlement);
    current = outcome.year;
  }
  return { settlements, year: current };
}
