import { creditCodeSchema } from '@wenzhou/identity';
import * as z from 'zod';
import { eventDescriptionSchema } from '../answers/event-description.ts';

/**
 * A step that was taken: its place in the firm's stream, what happened in words, and the notice that tells of it. The
 * place is 0 for arrears of a firm of which nothing is on record: they are kept with their case until something is.
 */
export const stepTakenSchema = z.object({
  creditCode: creditCodeSchema,
  sequence: z.int().nonnegative(),
  event: eventDescriptionSchema,
  notice: z.object({ id: z.uuid(), number: z.string() }).optional(),
});

export type StepTaken = z.output<typeof stepTakenSchema>;
