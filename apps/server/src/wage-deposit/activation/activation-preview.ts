import { plainDateSchema, plainMonthSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import type { Activation, WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { activationSchema } from '../answers/activation.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';

const usableSchema = z.object({
  creditCode: creditCodeSchema,
  name: z.string().optional(),
  /** What of the deposit can be called in on the day, fen. */
  usable: nonNegativeFenSchema,
});

/** What an activation would do on a day: from which deposit how much, the share of each worker, or every reason why not. */
export const activationPreviewSchema = z.object({
  on: plainDateSchema,
  /** The sum of the claims, and how much of it is asked for, fen. */
  arrears: nonNegativeFenSchema,
  amount: nonNegativeFenSchema,
  employer: usableSchema,
  generalContractor: usableSchema.extend({ unsettled: nonNegativeFenSchema, unqualified: z.boolean() }).optional(),
  /** The decision with its steps. */
  ruling: rulingAnswer<Activation, WageDepositRefusals>(activationSchema),
  /** Where a limit stands in the way: the most that could be granted. */
  most: z
    .object({ amount: positiveFenSchema, ruling: rulingAnswer<Activation, WageDepositRefusals>(activationSchema) })
    .optional(),
  /** By line of the list; empty when it is refused. */
  shares: z.array(
    z.object({
      line: z.int().positive(),
      project: z.string(),
      month: plainMonthSchema,
      owed: positiveFenSchema,
      share: nonNegativeFenSchema,
      /** What of the share comes from which firm's deposit. */
      from: z.array(z.object({ creditCode: creditCodeSchema, amount: positiveFenSchema })),
    }),
  ),
});

export type ActivationPreview = z.output<typeof activationPreviewSchema>;
