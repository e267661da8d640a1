import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimInput, claimSchema } from './claim.ts';
import { isClaim } from './is-claim.ts';

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'A',
  -1,
  0,
  1,
  2,
  7,
  8,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  true,
  [],
  {},
  [null],
  '2018-02-29',
  '2018-9-1',
);

/** Mostly a lawful value, at times an odd one. */
const mostly = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 24, arbitrary: value }, { weight: 1, arbitrary: odd });

const rate = fc.oneof(
  mostly(
    fc.constantFrom<object>(
      { numerator: 1, denominator: 10 },
      { numerator: 0, denominator: 1 },
      { numerator: 1, denominator: 1 },
      { numerator: 0, denominator: 2 },
      { numerator: 2, denominator: 10 },
      { numerator: 11, denominator: 10 },
      { numerator: 0.5, denominator: 1 },
      { numerator: -1, denominator: 2 },
      { numerator: 1 },
    ),
  ),
);

const line = fc.record(
  {
    amount: mostly(fc.oneof(fc.nat(), fc.maxSafeNat())),
    class: mostly(fc.constantFrom('A', 'B', 'off-list')),
    selfCareRate: rate,
    exclusion: mostly(fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined })),
  },
  { requiredKeys: ['amount', 'class'] },
);

const claim = fc.record(
  {
    institution: mostly(
      fc.record(
        {
          id: mostly(fc.constant('hospital')),
          grade: mostly(fc.constantFrom('grade-1', 'grade-2', 'grade-3')),
          designated: mostly(fc.boolean()),
        },
        { requiredKeys: ['id', 'grade'] },
      ),
    ),
    number: mostly(fc.constant('1')),
    care: mostly(fc.constantFrom('inpatient', 'special-outpatient')),
    admittedOn: mostly(fc.constant('2018-09-01')),
    dischargedOn: mostly(fc.constant('2020-02-29')),
    emergency: mostly(fc.boolean()),
    enjoysOtherBasicInsurance: mostly(fc.boolean()),
    lines: mostly(fc.array(mostly(line), { maxLength: 3 })),
  },
  { requiredKeys: ['institution', 'number', 'care', 'admittedOn', 'dischargedOn', 'lines'] },
);

test('tells by hand what the schema tells', () => {
  fc.assert(
    fc.property(mostly(claim), (value) => {
      const parsed = claimSchema.safeParse(value);
      expect(isClaim(value as ClaimInput)).toBe(parsed.success);
      if (parsed.success) expect(parsed.data).toEqual(value);
    }),
    { numRuns: 3000 },
  );
});
