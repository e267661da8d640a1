import { plainDateSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import * as z from 'zod';

/** Payments that were entered together. */
export const paymentBatchSchema = z.object({
  id: z.uuid(),
  state: z.enum(['entered', 'approved', 'rejected']),
  lines: z.int().positive(),
  amount: positiveFenSchema,
  paidOn: plainDateSchema,
  enteredOn: plainDateSchema,
  /** Whether the one who asks entered it, and so cannot approve it. */
  enteredByYou: z.boolean(),
  note: z.string().optional(),
});
