import type { CreditCode } from '@wenzhou/identity';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { dayOf, type Office, officeOf } from '../office.ts';
import { ofOwnAgency } from '../stream/of-own-agency.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

/** Revokes an exemption; see {@link revokeExemption}. */
const revokeExemptionAt = (
  office: Office,
  { idempotencyKey, creditCode }: { readonly idempotencyKey: string; readonly creditCode: CreditCode },
): Promise<StepAnswer> =>
  takeStep(office, {
    procedure: 'wageDeposit.revokeExemption',
    idempotencyKey,
    input: { creditCode },
    firm: creditCode,
    commandOn: (loaded) => ({
      kind: 'revoke-exemption',
      on: dayOf(office),
      by: { role: 'construction-authority', division: ofOwnAgency(office, loaded) },
    }),
  });

/** An exemption that rested on an incomplete record is taken back, and the deposit is to be paid (art. 4). */
export const revokeExemption = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema, creditCode: firmCodeSchema }))
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => revokeExemptionAt(officeOf(ctx), input));
