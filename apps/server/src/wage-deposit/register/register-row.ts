import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { certifiedStandings, phases } from '@wenzhou/wage-deposit';
import * as z from 'zod';

/** A line of the city's register: what the public may know of a firm's deposit (art. 3), and nothing of workers. */
export const registerRowSchema = z.object({
  creditCode: creditCodeSchema,
  name: z.string(),
  /** The division whose authority keeps it; none once it is cleared out. */
  authority: z.string().optional(),
  phase: z.enum(phases),
  standing: z.enum(certifiedStandings),
  /** What is held and what ought to be, fen. */
  balance: nonNegativeFenSchema,
  level: nonNegativeFenSchema,
  /** The last day that the guarantee or policy held covers; the earlier one of two. */
  expiresOn: plainDateSchema.optional(),
  /** Whether it is on the list of firms under close supervision (art. 13). */
  supervised: z.boolean(),
});

export type RegisterRow = z.output<typeof registerRowSchema>;
