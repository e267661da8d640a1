import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { officeOf } from '../office.ts';
import { type RequestSubmitted, requestSubmittedSchema } from './request-submitted.ts';
import { submitForFirm } from './submit-for-firm.ts';

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  documents: z.array(z.uuid()).max(20).default([]),
});

/** A firm applies for the full refund of its deposit (art. 12). */
export const submitRefund = procedure
  .input(inputSchema)
  .output(rulingAnswer<RequestSubmitted, WageDepositRefusals>(requestSubmittedSchema))
  .mutation(({ ctx, input: { idempotencyKey, documents } }) =>
    submitForFirm(
      officeOf(ctx),
      { procedure: 'wageDeposit.submitRefund', idempotencyKey, input: { documents } },
      { kind: 'refund' },
      documents,
    ),
  );
