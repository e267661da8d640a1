import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { positiveFenSchema } from '@wenzhou/money';
import * as z from 'zod';
import { instrumentPurposes, requestKinds } from './request-content.ts';

export const requestStates = ['submitted', 'granted', 'refused', 'withdrawn'] as const;

/** A request in a list. */
export const requestRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(requestKinds),
  /** For an instrument: what it is handed in for. */
  purpose: z.enum(instrumentPurposes).optional(),
  /** For an instrument and for an activation: the sum asked about, fen. */
  amount: positiveFenSchema.optional(),
  state: z.enum(requestStates),
  firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
  /** The division of the construction authority that decides. */
  agency: z.string(),
  applicant: z.enum(['firm', 'labour-authority']),
  submittedOn: plainDateSchema,
  /** For a contract: the last day on which the deposit can be paid in time (art. 4). */
  dueOn: plainDateSchema.optional(),
  decidedOn: plainDateSchema.optional(),
});

export type RequestRow = z.output<typeof requestRowSchema>;
