import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { type Office, officeOf } from '../office.ts';
import { type SubmittedAnswer, submitForFirm, submittedAnswerSchema } from './submit-for-firm.ts';

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  documents: z.array(z.uuid()).max(20).default([]),
});

/** Applies; see {@link submitRefund}. */
export const submitRefundAt = (
  office: Office,
  { idempotencyKey, documents }: z.output<typeof inputSchema>,
): Promise<SubmittedAnswer> =>
  submitForFirm(
    office,
    { procedure: 'wageDeposit.submitRefund', idempotencyKey, input: { documents } },
    { kind: 'refund' },
    documents,
  );

/** A firm applies for the full refund of its deposit (art. 12). */
export const submitRefund = procedure
  .input(inputSchema)
  .output(submittedAnswerSchema)
  .mutation(({ ctx, input }) => submitRefundAt(officeOf(ctx), input));
