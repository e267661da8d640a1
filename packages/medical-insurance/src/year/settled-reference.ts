import { plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';
import { careSchema } from '../claim/claim.ts';
import { institutionGradeSchema } from '../institution-grade.ts';

/** A settled claim as the year remembers it, for order, overlaps and duplicates. */
export const settledReferenceSchema = z
  .object({
    institution: z.string(),
    number: z.string(),
    grade: institutionGradeSchema,
    care: careSchema,
    admittedOn: plainDateSchema,
    dischargedOn: plainDateSchema,
  })
  .readonly();

/** A claim that the year has settled. */
export type SettledReference = z.output<typeof settledReferenceSchema>;
