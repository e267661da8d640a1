import { plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';

/** What a labour authority can report as a ground for raising a deposit (art. 11(2) to (4)). */
export const groundToReportSchema = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('labour-sanction') }),
  z.strictObject({ ground: z.literal('referred-to-police') }),
  z.strictObject({ ground: z.literal('mass-incident'), people: z.int().min(1).max(1_000_000) }),
  z.strictObject({ ground: z.literal('extreme-incident') }),
]);

export const reportedGroundSchema = z.object({
  id: z.uuid(),
  arrearsCase: z.uuid(),
  ground: groundToReportSchema,
  occurredOn: plainDateSchema,
  reference: z.string(),
  reportedOn: plainDateSchema,
  /** Whether a demand has taken it up. */
  takenUp: z.boolean(),
});
