import type { DepositCommand } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { refuseCitizenNumbers } from '../free-text.ts';
import { type Office, officeOf } from '../office.ts';
import type { RequestContent } from './request-content.ts';
import { storable } from './request-input.ts';
import { type SubmittedAnswer, submitForFirm, submittedAnswerSchema } from './submit-for-firm.ts';

type Assess = Extract<DepositCommand, { readonly kind: 'assess' }>;

/** Whether it is what it says is for the rule to find. */
type FiledContract = Extract<RequestContent, { readonly kind: 'assessment' }>;

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    registeredDivision: asGiven<Assess['registeredDivision']>().optional(),
    qualifications: asGiven<Assess['qualifications']>(),
    history: asGiven<Assess['history']>().optional(),
    contractFiledOn: asGiven<Assess['contractFiledOn']>().optional(),
    /** The contract and the project, as the firm calls them. */
    contract: z.string().trim().max(200).optional(),
    documents: z.array(z.uuid()).max(20).default([]),
  })
  .refine(...storable);

/** Files a contract; see {@link fileContract}. */
export function fileContractAt(office: Office, input: z.output<typeof inputSchema>): Promise<SubmittedAnswer> {
  const { idempotencyKey, documents, history, ...asked } = input;
  refuseCitizenNumbers({ contract: asked.contract });
  return submitForFirm(
    office,
    { procedure: 'wageDeposit.fileContract', idempotencyKey, input: { ...asked, history, documents } },
    { kind: 'assessment', ...asked, history: history ?? {} } as FiledContract,
    documents,
  );
}

/** A firm tells the authority of its place of payment of a contract that was filed, to be assessed (arts. 4, 5). */
export const fileContract = procedure
  .input(inputSchema)
  .output(submittedAnswerSchema)
  .mutation(({ ctx, input }) => fileContractAt(officeOf(ctx), input));
