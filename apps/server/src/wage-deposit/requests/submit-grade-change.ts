import type { DepositCommand } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { type Office, officeOf } from '../office.ts';
import type { RequestContent } from './request-content.ts';
import { storable } from './request-input.ts';
import { type SubmittedAnswer, submitForFirm, submittedAnswerSchema } from './submit-for-firm.ts';

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

/** Tells of a change of grade; see {@link submitGradeChange}. */
export const submitGradeChangeAt = (
  office: Office,
  { idempotencyKey, documents, ...asked }: z.output<typeof inputSchema>,
): Promise<SubmittedAnswer> =>
  submitForFirm(
    office,
    { procedure: 'wageDeposit.submitGradeChange', idempotencyKey, input: { ...asked, documents } },
    { kind: 'grade-change', ...asked } as ChangedGrade,
    documents,
  );

/** A firm tells of a change of its grade, upon which its deposit is adjusted (art. 10). */
export const submitGradeChange = procedure
  .input(inputSchema)
  .output(submittedAnswerSchema)
  .mutation(({ ctx, input }) => submitGradeChangeAt(officeOf(ctx), input));
