import { creditCodeSchema } from '@wenzhou/identity';
import type { EventDescription } from '@wenzhou/wage-deposit';
import * as z from 'zod';

/** A step that was taken: its place in the firm's stream, what happened in words, and the notice that tells of it. */
export const stepTakenSchema = z.object({
  creditCode: creditCodeSchema,
  sequence: z.int().positive(),
  event: z.custom<EventDescription>(),
  notice: z.object({ id: z.uuid(), number: z.string() }).optional(),
});

export type StepTaken = z.output<typeof stepTakenSchema>;
