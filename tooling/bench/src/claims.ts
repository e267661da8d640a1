import * as z from 'zod';
import { type Claim, claimSchema } from '@wenzhou/medical-insurance';

const claimsPerYear = 4;

/** Small deterministic pseudo-random numbers, so that both sides of a comparison settle the same claims. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Made-up years of four stays each, in service order, with three lines a stay, as they come out of JSON. */
export function someYears(count: number): readonly (readonly Claim[])[] {
  const next = numbers(20_180_401);
  const years = Array.from({ length: count }, (_, person) =>
    Array.from({ length: claimsPerYear }, (_, stay) => ({
      institution: { id: `hospital-${Math.floor(next() * 50)}`, grade: `grade-${1 + Math.floor(next() * 3)}` },
      number: `${person}-${stay}`,
      care: 'inpatient',
      admittedOn: `2018-${String(8 + stay).padStart(2, '0')}-03`,
      dischargedOn: `2018-${String(8 + stay).padStart(2, '0')}-17`,
      lines: [
        { amount: Math.floor(next() * 8_000_000), class: 'A' },
        { amount: Math.floor(next() * 2_000_000), class: 'B', selfCareRate: { numerator: 1, denominator: 10 } },
        { amount: Math.floor(next() * 500_000), class: 'off-list' },
      ],
    })),
  );
  return z.array(z.array(claimSchema)).parse(JSON.parse(JSON.stringify(years)));
}
