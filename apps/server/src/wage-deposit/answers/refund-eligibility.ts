import { plainDateSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { refusalSchema } from '@wenzhou/statute';
import type { RefundEligibility } from '@wenzhou/wage-deposit';
import * as z from 'zod';

/** Whether a deposit goes back in full, or every reason why not. The type knows which reasons there are. */
export const refundEligibilitySchema = z.discriminatedUnion('refundable', [
  z.object({
    refundable: z.literal(true),
    from: plainDateSchema,
    completesOn: plainDateSchema,
    amount: positiveFenSchema,
  }),
  z.object({
    refundable: z.literal(false),
    from: z.exactOptional(plainDateSchema),
    completesOn: z.exactOptional(plainDateSchema),
    reasons: z.tuple([refusalSchema], refusalSchema),
  }),
]) as unknown as z.ZodType<RefundEligibility>;
