import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { type Office, officeOf } from '../office.ts';
import { type SubmittedAnswer, submitForFirm, submittedAnswerSchema } from './submit-for-firm.ts';

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  documents: z.array(z.uuid()).max(20).default([]),
});

/** Applies; see {@link submitExemption}. */
const submitExemptionAt = (
  office: Office,
  { idempotencyKey, documents }: z.output<typeof inputSchema>,
): Promise<SubmittedAnswer> =>
  submitForFirm(
    office,
    { procedure: 'wageDeposit.submitExemption', idempotencyKey, input: { documents } },
    { kind: 'exemption' },
    documents,
  );

/** A firm applies to be exempted from a deposit that was assessed (art. 4, last sentence). */
export const submitExemption = procedure
  .input(inputSchema)
  .output(submittedAnswerSchema)
  .mutation(({ ctx, input }) => submitExemptionAt(officeOf(ctx), input));
