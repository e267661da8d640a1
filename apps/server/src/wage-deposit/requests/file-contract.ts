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

type Assess = Extract<DepositCommand, { readonly kind: 'assess' }>;

/** Whether it is what it says is for the rule to find. */
type FiledContract = Extract<RequestContent, { readonly kind: 'assessment' }>;

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    registeredDivision: asGiven<Assess['registeredDivision']>(),
    qualifications: asGiven<Assess['qualifications']>(),
    history: asGiven<Assess['history']>(),
    contractFiledOn: asGiven<Assess['contractFiledOn']>(),
    /** The contract and the project, as the firm calls them. */
    contract: z.string().trim().max(200).optional(),
    documents: z.array(z.uuid()).max(20).default([]),
  })
  .refine(...storable);

/** A firm tells the authority of its place of payment of a contract that was filed, to be assessed (arts. 4, 5). */
export const fileContract = procedure
  .input(inputSchema)
  .output(rulingAnswer<RequestSubmitted, WageDepositRefusals>(requestSubmittedSchema))
  .mutation(({ ctx, input }) => {
    const { idempotencyKey, documents, history, ...asked } = input;
    return submitForFirm(
      officeOf(ctx),
      { procedure: 'wageDeposit.fileContract', idempotencyKey, input: { ...asked, history, documents } },
      { kind: 'assessment', ...asked, history: history ?? {} } as FiledContract,
      documents,
    );
  });
