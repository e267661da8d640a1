import * as fc from 'fast-check';
import { addDays, plainDate } from '@wenzhou/calendar';
import type { ClaimInput } from '../src/claim/claim.ts';

const grades = ['grade-1', 'grade-2', 'grade-3'] as const;
const rates = [
  { numerator: 0, denominator: 1 },
  { numerator: 1, denominator: 10 },
  { numerator: 3, denominator: 20 },
  { numerator: 1, denominator: 3 },
  { numerator: 1, denominator: 1 },
];

const line = (largest: number): fc.Arbitrary<ClaimInput['lines'][number]> =>
  fc
    .record({
      amount: fc.oneof(fc.integer({ min: 0, max: largest }), fc.integer({ min: 0, max: 40 })),
      kind: fc.constantFrom('A', 'A', 'A', 'B', 'B', 'off-list', 'excluded'),
      rate: fc.constantFrom(...rates),
      exclusion: fc.integer({ min: 2, max: 7 }),
    })
    .map(({ amount, kind, rate, exclusion }) => {
      if (kind === 'B') return { amount, class: 'B', selfCareRate: rate };
      if (kind === 'excluded') return { amount, class: 'A', exclusion };
      return { amount, class: kind === 'A' ? 'A' : 'off-list' };
    });

/**
 * The lawful claims of a year from 2018-07-01 in service order: stays follow one another with gaps of 0 to 9 days.
 *
 * @param largest the largest amount of a line, fen
 */
export const arbitraryYear = (largest: number): fc.Arbitrary<readonly ClaimInput[]> =>
  fc
    .array(
      fc.record({
        grade: fc.constantFrom(...grades),
        care: fc.constantFrom('inpatient' as const, 'inpatient' as const, 'special-outpatient' as const),
        gap: fc.nat(9),
        nights: fc.nat(9),
        lines: fc.array(line(largest), { maxLength: 4 }),
      }),
      { maxLength: 10 },
    )
    .map((stays) => {
      let day = plainDate('2018-07-01');
      return stays.map(({ grade, care, gap, nights, lines }, index) => {
        const admittedOn = addDays(day, gap);
        const dischargedOn = addDays(admittedOn, nights);
        day = dischargedOn;
        return {
          institution: { id: `hospital-of-${grade}`, grade },
          number: `${index + 1}`,
          care,
          admittedOn,
          dischargedOn,
          lines,
        };
      });
    });
