import type { DepositCommand, WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../../trpc/rule-wire.ts';
import { officeOf } from '../office.ts';
import type { RequestContent } from './request-content.ts';
import { storable } from './request-input.ts';
import { type RequestSubmitted, requestSubmittedSchema } from './request-submitted.ts';
import { submitForFirm } from './submit-for-firm.ts';

type GradeChange = Extract<DepositCommand, { readonly kind: 'record-grade-change' }>;

/** Whether it is what it says is for the rule to find. */
type ChangedGrade = Extract<RequestContent, { readonly kind: 'grade-change' }>;

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    /** Everything the firm holds after the change. */
    qualifications: asGiven<GradeChange['qualifications']>(),
    approvedOn: asGiven<GradeChange['approvedOn']>(),
    documents: z.array(z.uuid()).max(20).default([]),
  })
  .refine(...storable);

/** A firm tells of a change of its grade, upon which its deposit is adjusted (art. 10). */
export const submitGradeChange = procedure
  .input(inputSchema)
  .output(rulingAnswer<RequestSubmitted, WageDepositRefusals>(requestSubmittedSchema))
  .mutation(({ ctx, input: { idempotencyKey, documents, ...asked } }) =>
    submitForFirm(
      officeOf(ctx),
      { procedure: 'wageDeposit.submitGradeChange', idempotencyKey, input: { ...asked, documents } },
      { kind: 'grade-change', ...asked } as ChangedGrade,
      documents,
    ),
  );
