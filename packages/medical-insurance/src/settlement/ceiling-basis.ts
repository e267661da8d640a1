import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';

/**
 * What a year's pool ceiling is made of (arts. 19, 93): the average wage of a year and of a month in whole yuan (M-2),
 * the multiple, the months of the year, and the ceiling that comes of them, in fen.
 */
export const ceilingBasisSchema = z
  .object({
    averageAnnualWage: nonNegativeFenSchema,
    averageMonthlyWage: nonNegativeFenSchema,
    multiple: z.number().positive(),
    months: z.int().positive(),
    ceiling: nonNegativeFenSchema,
  })
  .readonly();

/** What a year's pool ceiling is made of. */
export type CeilingBasis = z.output<typeof ceilingBasisSchema>;
