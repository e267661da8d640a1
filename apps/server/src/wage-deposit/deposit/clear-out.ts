import type { CreditCode } from '@wenzhou/identity';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { dayOf, misplacementMatter, type Office, officeOf } from '../office.ts';
import { ofOwnAgency } from '../stream/of-own-agency.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

/** Clears a deposit out; see {@link clearOut}. */
export const clearOutAt = (
  office: Office,
  { idempotencyKey, creditCode }: { readonly idempotencyKey: string; readonly creditCode: CreditCode },
): Promise<StepAnswer> =>
  takeStep(office, {
    procedure: 'wageDeposit.clearOut',
    idempotencyKey,
    input: { creditCode },
    firm: creditCode,
    commandOn: (loaded) => ({
      kind: 'clear-out',
      on: dayOf(office),
      by: { role: 'construction-authority', division: ofOwnAgency(office, loaded) },
    }),
    alongside: (transaction) => takeDuty(transaction, misplacementMatter(creditCode), office.by, 'deciding', office.at),
  });

/** A deposit held at a wrong place goes back whole; its first day is kept (art. 4). */
export const clearOut = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema, creditCode: firmCodeSchema }))
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => clearOutAt(officeOf(ctx), input));
