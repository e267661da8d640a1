import {
  granted,
  type ParameterUse,
  type Provisions,
  readInput,
  type RefusalOf,
  refused,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { art } from '../articles.ts';
import { type Claim, type ClaimInput, claimSchema } from '../claim/claim.ts';
import { isClaim } from '../claim/is-claim.ts';
import type { MedicalInsuranceRefusals } from '../refusals.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { type InsuranceYear, insuranceYearSchema } from '../year/insurance-year.ts';
import { isInsuranceYear } from '../year/is-insurance-year.ts';
import type { SettledReference } from '../year/settled-reference.ts';
import { isSettlementTerms } from './is-settlement-terms.ts';
import { settleChecked } from './settle-claim.ts';
import type { Settlement } from './settlement.ts';
import { type SettlementTerms, settlementTermsSchema } from './terms.ts';

/** A claim of the year with its settlement. */
export interface SettledClaim {
  readonly claim: SettledReference;
  readonly settlement: Settlement;
}

/** All settlements of a year in service order, and the year after them. */
export interface YearOutcome {
  readonly settlements: readonly SettledClaim[];
  readonly year: InsuranceYear;
}

/** One set of terms for the year, or the terms of each claim where the person's status changes within it (S-6). */
export type TermsOfYear = SettlementTerms | ((claim: Claim) => SettlementTerms);

/** One explanation of the whole year, or one of each claim. */
export type TraceOfYear = Trace<MedicalInsuranceSteps> | ((claim: Claim) => Trace<MedicalInsuranceSteps>);

const billing: Provisions = [art(64)];
const yearly: Provisions = [art(18), art(93)];
const claimsSchema = z.array(claimSchema);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Service order: by discharge, then admission; what is equal is ordered by institution and number. */
const inServiceOrder = (a: Claim, b: Claim): number =>
  compareText(a.dischargedOn, b.dischargedOn) ||
  compareText(a.admittedOn, b.admittedOn) ||
  compareText(a.institution.id, b.institution.id) ||
  compareText(a.number, b.number);

function areClaims(claims: readonly ClaimInput[]): claims is readonly (ClaimInput & Claim)[] {
  if (!Array.isArray(claims)) return false;
  for (const claim of claims) if (!isClaim(claim)) return false;
  return true;
}

/** The parameters of every set of terms that was used, each once. */
function usesOf(terms: Iterable<SettlementTerms>): readonly ParameterUse[] {
  const uses = new Map<string, ParameterUse>();
  for (const { uses: own } of terms) for (const use of own) uses.set(`${use.id} ${use.from}`, use);
  return [...uses.values()];
}

function settleAll(
  claims: readonly Claim[],
  opened: InsuranceYear,
  terms: TermsOfYear,
  trace: TraceOfYear | undefined,
): Ruling<YearOutcome, MedicalInsuranceRefusals> {
  const settlements: SettledClaim[] = [];
  const refusals: RefusalOf<MedicalInsuranceRefusals>[] = [];
  const used = new Set<SettlementTerms>();
  let year = opened;
  const ordered = [...claims.entries()].toSorted(([, a], [, b]) => inServiceOrder(a, b));
  for (const [position, claim] of ordered) {
    const own = typeof terms === 'function' ? terms(claim) : terms;
    if (!isSettlementTerms(own)) {
      const read = readInput(settlementTermsSchema, own, yearly, [position, 'terms']);
      if (read.kind === 'refused') refusals.push(...read.refusals);
      continue;
    }
    used.add(own);
    const ruling = settleChecked(claim, year, own, typeof trace === 'function' ? trace(claim) : trace);
    if (ruling.kind === 'granted') {
      const { settlement } = ruling.outcome;
      year = ruling.outcome.year;
      const reference = year.settled[year.settled.length - 1];
      if (reference) settlements.push({ claim: reference, settlement });
    } else if (ruling.kind === 'refused')
      for (const refusal of ruling.refusals) refusals.push({ ...refusal, path: [position, ...(refusal.path ?? [])] });
  }
  const [first, ...rest] = refusals;
  if (first) return refused<MedicalInsuranceRefusals>([first, ...rest]);
  return granted({ settlements, year }, usesOf(used), typeof trace === 'function' ? undefined : trace);
}

/**
 * Settles a year's claims, given in any order, in the order of service. A claim that comes in late is settled by
 * settling its year again; {@link differences} tells what changed.
 *
 * @param claims plain JSON, in any order
 * @param year the year as it was opened, before any of these claims
 * @param terms for the whole year, or a function giving those of each claim
 * @param trace collects the steps of the whole year, or a function giving the collector of each claim
 * @returns refused with every reason of every claim, each with the claim's position in `path`; nothing is settled then
 * @example
 * ```ts
 * const ruling = settleYear([march, september], opened, terms);
 * if (ruling.kind === 'granted') ruling.outcome.settlements.length; // 2
 * ```
 */
export function settleYear(
  claims: readonly ClaimInput[],
  year: InsuranceYear,
  terms: TermsOfYear,
  trace?: TraceOfYear,
): Ruling<YearOutcome, MedicalInsuranceRefusals> {
  if (areClaims(claims) && isInsuranceYear(year)) return settleAll(claims, year, terms, trace);
  const readClaims = readInput(claimsSchema, claims, billing);
  const readYear = readInput(insuranceYearSchema, year, yearly, ['year']);
  if (readClaims.kind === 'read' && readYear.kind === 'read')
    return settleAll(readClaims.value, readYear.value, terms, trace);
  const [first, ...rest] = [readClaims, readYear].flatMap((read) => (read.kind === 'refused' ? read.refusals : []));
  if (!first) throw new Error('an input that was not read has refusals');
  return refused<MedicalInsuranceRefusals>([first, ...rest]);
}
