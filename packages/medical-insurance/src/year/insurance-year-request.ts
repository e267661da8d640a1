import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';
import { institutionGradeSchema } from '../institution-grade.ts';
import { poolingAreaSchema } from '../pooling-area.ts';
import { schemeSchema } from '../scheme.ts';
import { dayOfYearSchema } from './employee-year.ts';

/**
 * What to open: scheme, pooling area, a day of the year, and what the year already holds (`carriedIn`, amounts in fen)
 * from before this software kept it or from another scheme (art. 74).
 */
export const insuranceYearRequestSchema = z
  .object({
    scheme: schemeSchema,
    area: poolingAreaSchema,
    on: dayOfYearSchema,
    carriedIn: z
      .object({
        accumulated: nonNegativeFenSchema,
        deductibleBorne: nonNegativeFenSchema,
        highestGrade: institutionGradeSchema.nullable(),
      })
      .readonly()
      .optional(),
  })
  .readonly();

/** A request as plain JSON. */
export type InsuranceYearRequest = z.input<typeof insuranceYearRequestSchema>;
