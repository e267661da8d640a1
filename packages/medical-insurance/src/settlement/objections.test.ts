import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimInput, claimSchema } from '../claim/claim.ts';
import { openInsuranceYear } from '../year/insurance-year.ts';
import { isOrdinary, objectionsTo } from './objections.ts';
import { settleClaim } from './settle-claim.ts';
import { settlementTerms } from './terms.ts';

const insurance = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;
const dates = fc.constantFrom(
  '2018-03-31',
  '2018-04-01',
  '2018-06-30',
  '2018-07-01',
  '2018-09-10',
  '2018-09-20',
  '2019-06-30',
  '2019-07-01',
);
const claims = fc.record({
  institution: fc.record({
    id: fc.constantFrom('a', 'b'),
    grade: fc.constantFrom('grade-1' as const, 'grade-3' as const),
    designated: fc.boolean(),
  }),
  number: fc.constantFrom('1', '2'),
  care: fc.constantFrom('inpatient' as const, 'special-outpatient' as const),
  admittedOn: dates,
  dischargedOn: dates,
  emergency: fc.boolean(),
  enjoysOtherBasicInsurance: fc.boolean(),
  lines: fc.constant([{ amount: 100_000, class: 'A' as const }]),
}) satisfies fc.Arbitrary<ClaimInput>;

test('whatever is found ordinary meets no objection', () => {
  let ordinary = 0;
  fc.assert(
    fc.property(
      fc.array(claims, { maxLength: 4 }),
      claims,
      dates,
      fc.constantFrom('employee-tier-1' as const, 'employee-tier-2' as const),
      (before, input, on, scheme) => {
        const opened = openInsuranceYear({ ...insurance, on });
        const terms = settlementTerms({ ...insurance, scheme, status: 'active', on });
        if (opened.kind !== 'granted' || terms.kind !== 'granted') return;
        let year = opened.outcome;
        for (const claim of before) {
          const ruling = settleClaim(claim, year, { ...terms.outcome, scheme: insurance.scheme });
          if (ruling.kind === 'granted') year = ruling.outcome.year;
        }
        const claim = claimSchema.parse(input);
        if (!isOrdinary(claim, year, terms.outcome)) return;
        ordinary += 1;
        expect(objectionsTo(claim, year, terms.outcome)).toBeUndefined();
      },
    ),
    { numRuns: 3000 },
  );
  expect(ordinary).toBeGreaterThan(10);
});
