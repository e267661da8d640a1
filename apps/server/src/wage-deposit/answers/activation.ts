import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import { provisionsSchema } from '@wenzhou/statute';
import type { Activation } from '@wenzhou/wage-deposit';
import * as z from 'zod';

export const activationBasisSchema = z.enum([
  'own-application',
  'labour-authority-application',
  'unsettled-sum',
  'unqualified-party',
  'pays-first',
]);

/** A use that may go ahead: from which deposit how much. */
export const activationSchema: z.ZodType<Activation> = z.object({
  basis: activationBasisSchema,
  at: provisionsSchema,
  draws: z.array(
    z.object({
      from: z.enum(['employer', 'general-contractor']),
      amount: positiveFenSchema,
      left: nonNegativeFenSchema,
      ground: z.enum(['own-application', 'labour-authority-application', 'general-contractor-liability']),
    }),
  ),
});
