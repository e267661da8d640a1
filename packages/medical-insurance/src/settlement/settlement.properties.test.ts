import type { Fen } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryYear } from '../../test/arbitrary-years.ts';
import { open, outcomeOf, settleInTurn } from '../../test/fixtures.ts';
import type { ClaimInput } from '../claim/claim.ts';
import type { InsuredStatus } from '../insured-status.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { settleClaim } from './settle-claim.ts';
import { settleYear } from './settle-year.ts';
import type { Settlement } from './settlement.ts';
import type { SettlementTerms } from './terms.ts';

const active = open('2018-07-01');
const retired = open('2018-07-01', 'retired');
const real = fc
  .constantFrom<InsuredStatus>('active', 'retired')
  .map((status) => (status === 'active' ? active : retired));

/** Amounts around and beyond both ceilings of 366,624 and 516,624 yuan. */
const realYears = arbitraryYear(15_000_000);

/** Terms so small that a year can be walked fen by fen. */
const tiny = (terms: SettlementTerms): SettlementTerms => ({
  ...terms,
  deductibles: { 'grade-1': 20 as Fen, 'grade-2': 30 as Fen, 'grade-3': 60 as Fen },
  ceiling: 300 as Fen,
  reliefCeiling: 150 as Fen,
});

/** Half up, exactly. */
const share = (amount: number, { numerator, denominator }: { numerator: number; denominator: number }): number =>
  Number((2n * BigInt(amount) * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));

function eligibleFen(claim: ClaimInput): number {
  return claim.lines
    .filter((line) => line.exclusion === undefined && line.class !== 'off-list')
    .map((line) => line.amount - (line.selfCareRate ? share(line.amount, line.selfCareRate) : 0))
    .reduce((sum, amount) => sum + amount, 0);
}

interface Parts {
  readonly deductible: number;
  readonly pool: number;
  readonly relief: number;
  readonly beyond: number;
  readonly poolPays: number;
  readonly reliefPays: number;
}

const partsOf = (settlement: Settlement): Parts => ({
  deductible: settlement.deductible,
  pool: settlement.pool.portion,
  relief: settlement.relief.portion,
  beyond: settlement.beyond,
  poolPays: settlement.pool.pays,
  reliefPays: settlement.relief.pays,
});

/** Puts every single fen of a year's eligible cost in its place. */
function walk(claims: readonly ClaimInput[], terms: SettlementTerms): readonly Parts[] {
  let position = 0;
  let borne = 0;
  let yearDeductible = 0;
  return claims.map((claim) => {
    const parts = { deductible: 0, pool: 0, relief: 0, beyond: 0 };
    const eligible = eligibleFen(claim);
    if (eligible > 0) yearDeductible = Math.max(yearDeductible, terms.deductibles[claim.institution.grade]);
    for (let taken = 0; taken < eligible; taken += 1) {
      position += 1;
      if (borne < yearDeductible) {
        borne += 1;
        parts.deductible += 1;
      } else if (position <= terms.ceiling) parts.pool += 1;
      else if (position <= terms.ceiling + terms.reliefCeiling) parts.relief += 1;
      else parts.beyond += 1;
    }
    return {
      ...parts,
      poolPays: share(parts.pool, terms.poolRatio),
      reliefPays: share(parts.relief, terms.reliefRatio),
    };
  });
}

/** The same from the running totals of the year: each stay has what the total grew by. */
function accumulate(claims: readonly ClaimInput[], terms: SettlementTerms): readonly Parts[] {
  const borne: { readonly from: number; readonly to: number }[] = [];
  let total = 0;
  let highest = 0;
  /** Eligible cost between two positions that no deductible took. */
  const open = (from: number, to: number) =>
    Math.max(0, to - from) -
    borne.reduce((sum, part) => sum + Math.max(0, Math.min(part.to, to) - Math.max(part.from, from)), 0);
  const totals = () => ({
    deductible: borne.reduce((sum, part) => sum + part.to - part.from, 0),
    pool: open(0, Math.min(total, terms.ceiling)),
    relief: open(terms.ceiling, Math.min(total, terms.ceiling + terms.reliefCeiling)),
    beyond: open(terms.ceiling + terms.reliefCeiling, total),
  });
  return claims.map((claim) => {
    const before = totals();
    const eligible = eligibleFen(claim);
    if (eligible > 0) highest = Math.max(highest, terms.deductibles[claim.institution.grade]);
    borne.push({ from: total, to: total + Math.min(eligible, highest - before.deductible) });
    total += eligible;
    const after = totals();
    const pool = after.pool - before.pool;
    const relief = after.relief - before.relief;
    return {
      deductible: after.deductible - before.deductible,
      pool,
      relief,
      beyond: after.beyond - before.beyond,
      poolPays: share(pool, terms.poolRatio),
      reliefPays: share(relief, terms.reliefRatio),
    };
  });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

describe('against other ways of computing it', () => {
  test('fen by fen, with tiny terms', () => {
    fc.assert(
      fc.property(arbitraryYear(120), real, (claims, { year, terms }) => {
        const small = tiny(terms);
        expect(settleInTurn(claims, { year, terms: small }).settlements.map(partsOf)).toEqual(walk(claims, small));
      }),
      { numRuns: 400 },
    );
  });

  test('by the running totals of the year, with the terms in force', () => {
    fc.assert(
      fc.property(realYears, real, (claims, { year, terms }) => {
        expect(settleInTurn(claims, { year, terms }).settlements.map(partsOf)).toEqual(accumulate(claims, terms));
      }),
      { numRuns: 400 },
    );
  });
});

describe('of every settlement', () => {
  test('the parts add up to the charge', () => {
    fc.assert(
      fc.property(realYears, real, (claims, opened) => {
        const { settlements, year } = settleInTurn(claims, opened);
        settlements.forEach((settlement, index) => {
          const { charge, excluded, offList, selfCare, eligible, deductible, pool, relief, beyond } = settlement;
          const { person, payers } = settlement;
          expect(charge).toBe((claims[index]?.lines ?? []).reduce((sum, line) => sum + line.amount, 0));
          expect(excluded + offList + selfCare + eligible).toBe(charge);
          expect(deductible + pool.portion + relief.portion + beyond).toBe(eligible);
          expect(payers.pool + payers.relief + payers.person).toBe(charge);
          expect(payers).toEqual({ pool: pool.pays, relief: relief.pays, person: person.total });
          expect(
            person.excluded + person.offList + person.selfCare + person.deductible + person.copayment + person.beyond,
          ).toBe(person.total);
          for (const amount of [excluded, offList, selfCare, deductible, pool.portion, relief.portion, beyond])
            expect(amount).toBeGreaterThanOrEqual(0);
          expect(pool.pays).toBeLessThanOrEqual(pool.portion);
          expect(relief.pays).toBeLessThanOrEqual(relief.portion);
        });
        expect(year.accumulated).toBe(settlements.reduce((sum, { eligible }) => sum + eligible, 0));
        expect(year.deductibleBorne).toBe(settlements.reduce((sum, { deductible }) => sum + deductible, 0));
      }),
    );
  });

  test('the deductible of a year is that of its highest grade, or the whole cost if that is less', () => {
    fc.assert(
      fc.property(realYears, (claims) => {
        const { year } = settleInTurn(claims, active);
        const whole = year.highestGrade === null ? 0 : active.terms.deductibles[year.highestGrade];
        expect(year.deductibleBorne).toBeLessThanOrEqual(Math.min(whole, year.accumulated));
        const last = claims.at(-1);
        // A last stay with cost enough bears all that is left.
        if (last && eligibleFen(last) >= 60_000) expect(year.deductibleBorne).toBe(whole);
      }),
    );
  });

  test('is the same with a trace and without, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(realYears, real, (claims, opened) => {
        const { terms } = freeze(opened);
        let { year } = opened;
        for (const claim of freeze(claims)) {
          const plain = outcomeOf(settleClaim(claim, year, terms));
          const told = outcomeOf(settleClaim(claim, year, terms, collectTrace<MedicalInsuranceSteps>()));
          expect(told).toEqual(plain);
          year = freeze(plain.year);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('is the same from a year and terms that were stored as JSON', () => {
    fc.assert(
      fc.property(realYears, (claims) => {
        const { year, terms } = JSON.parse(JSON.stringify(active)) as typeof active;
        expect(settleInTurn(claims, { year, terms })).toEqual(settleInTurn(claims, active));
      }),
      { numRuns: 50 },
    );
  });

  test('grows with the cost: no payer pays less when a stay costs more', () => {
    fc.assert(
      fc.property(realYears, fc.nat(60_000_000), fc.nat(2_000_000), real, (claims, cost, more, opened) => {
        const { year } = settleInTurn(claims, opened);
        const settle = (amount: number) =>
          outcomeOf(
            settleClaim(
              {
                institution: { id: 'last', grade: 'grade-2' },
                number: 'last',
                care: 'inpatient',
                admittedOn: '2019-06-30',
                dischargedOn: '2019-06-30',
                lines: [{ amount, class: 'A' }],
              },
              year,
              opened.terms,
            ),
          ).settlement.payers;
        const [less, greater] = [settle(cost), settle(cost + more)];
        expect(greater.pool).toBeGreaterThanOrEqual(less.pool);
        expect(greater.relief).toBeGreaterThanOrEqual(less.relief);
        expect(greater.person).toBeGreaterThanOrEqual(less.person);
      }),
    );
  });

  test('does not depend on how one stay is split into bills at one institution, but for rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000_000), { minLength: 1, maxLength: 6 }), real, (amounts, { year, terms }) => {
        const bill = (amount: number, number: number): ClaimInput => ({
          institution: { id: 'hospital', grade: 'grade-3' },
          number: `${number}`,
          care: 'special-outpatient',
          admittedOn: '2018-09-01',
          dischargedOn: '2018-09-01',
          lines: [{ amount, class: 'A' }],
        });
        const parts = settleInTurn(amounts.map(bill), { year, terms });
        const whole = settleInTurn(
          [
            bill(
              amounts.reduce((a, b) => a + b, 0),
              0,
            ),
          ],
          { year, terms },
        );
        const sum = (of: (settlement: Settlement) => number) =>
          parts.settlements.reduce((total, settlement) => total + of(settlement), 0);
        const [once] = whole.settlements;
        expect(parts.year.deductibleBorne).toBe(whole.year.deductibleBorne);
        expect(sum(({ pool }) => pool.portion)).toBe(once?.pool.portion);
        expect(sum(({ relief }) => relief.portion)).toBe(once?.relief.portion);
        expect(sum(({ beyond }) => beyond)).toBe(once?.beyond);
        expect(Math.abs(sum(({ pool }) => pool.pays) - (once?.pool.pays ?? 0))).toBeLessThanOrEqual(amounts.length);
      }),
    );
  });
});

test('a year is settled alike from its claims in any order', () => {
  const shuffled = realYears.chain((claims) =>
    fc.record({
      claims: fc.constant(claims),
      mixed: fc.shuffledSubarray([...claims], { minLength: claims.length, maxLength: claims.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, real, ({ claims, mixed }, { year, terms }) => {
      const ordered = outcomeOf(settleYear(claims, year, terms));
      expect(outcomeOf(settleYear(mixed, year, terms))).toEqual(ordered);
      expect(ordered.settlements).toHaveLength(claims.length);
    }),
  );
});
