import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolingAreas } from '../pooling-area.ts';
import { schemes } from '../scheme.ts';
import { type InsuranceYearRequest, insuranceYearRequestSchema } from './insurance-year-request.ts';
import { isInsuranceYearRequest } from './is-insurance-year-request.ts';

const odd = fc.constantFrom<unknown>(undefined, null, '', -1, 0.5, 2 ** 53, true, [], {}, '2018-02-29', '9999-01-01');

/** Mostly a lawful value, at times an odd one. */
const mostly = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: odd });

const request = fc.record(
  {
    scheme: mostly(fc.constantFrom(...schemes)),
    area: mostly(fc.constantFrom(...poolingAreas)),
    on: mostly(fc.constantFrom('2018-04-01', '2020-02-29', '9998-12-31', '9999-01-01')),
    carriedIn: mostly(
      fc.record({
        accumulated: mostly(fc.maxSafeNat()),
        deductibleBorne: mostly(fc.nat()),
        highestGrade: mostly(fc.constantFrom('grade-1', 'grade-3', null)),
      }),
    ),
  },
  { requiredKeys: ['scheme', 'area', 'on'] },
);

test('tells by hand what the schema tells', () => {
  fc.assert(
    fc.property(mostly(request), (value) => {
      expect(isInsuranceYearRequest(value as InsuranceYearRequest)).toBe(
        insuranceYearRequestSchema.safeParse(value).success,
      );
    }),
    { numRuns: 3000 },
  );
});
