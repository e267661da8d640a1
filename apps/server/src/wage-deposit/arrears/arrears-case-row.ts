import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';

export const arrearsStates = [
  'open',
  'ordered',
  'paid',
  'applied',
  'paid-from-deposit',
  'partly-paid-from-deposit',
] as const;

/** An arrears case in a list. */
export const arrearsCaseRowSchema = z.object({
  id: z.uuid(),
  /** The division of the labour authority that keeps it. */
  agency: z.string(),
  firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
  project: z.string(),
  projectDivision: z.string(),
  occurredOn: plainDateSchema,
  openedOn: plainDateSchema,
  state: z.enum(arrearsStates),
  /** How many wages are owed and how much, fen. */
  claims: z.int().nonnegative(),
  owed: nonNegativeFenSchema,
  /** The last day of the order to pay. */
  payBy: plainDateSchema.optional(),
  /** Whether the order has run out and nothing was paid. */
  ranOut: z.boolean(),
  paidOn: plainDateSchema.optional(),
  serious: z.boolean().optional(),
});

export type ArrearsCaseRow = z.output<typeof arrearsCaseRowSchema>;
