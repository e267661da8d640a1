import { isAfter } from '@wenzhou/calendar';
import { instrumentKinds } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { dayToCome, proofMissing } from '../faults.ts';
import { companyOf, dayOf, type Office, officeOf } from '../office.ts';
import { bankReceiptSchema, type GivenInstrument, instrumentPurposes, type RequestContent } from './request-content.ts';
import { storable } from './request-input.ts';
import { type SubmittedAnswer, submitForFirm, submittedAnswerSchema } from './submit-for-firm.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    purpose: z.enum(instrumentPurposes),
    /** Left out only for an adjustment to a lower standard, which pays back. */
    instrument: asGiven<GivenInstrument>().optional(),
    /** For a replacement: what it takes the place of. */
    replaced: z.enum(instrumentKinds).optional(),
    /** For cash. */
    receipt: bankReceiptSchema.optional(),
    /** For a guarantee or policy: the bank or insurer. */
    issuer: z.string().trim().min(1).max(200).optional(),
    /** The bank's receipt, or the scan of the guarantee or policy. */
    documents: z.array(z.uuid()).max(20).default([]),
  })
  .refine(...storable);

type Asked = z.output<typeof inputSchema>;

/** Whether it is what it says is for the rule to find. */
type HandedIn = Extract<RequestContent, { readonly kind: 'instrument' }>;

/** Whether the firm has brought what shows that the instrument is there. */
function isProven({ instrument, receipt, issuer, documents }: Asked): boolean {
  switch (instrument?.kind) {
    case 'cash':
      return receipt !== undefined;
    case 'bank-guarantee':
    case 'insurance-policy':
      return issuer !== undefined && documents.length > 0;
    // What is no instrument at all the rule refuses.
    default:
      return true;
  }
}

/** Hands in an instrument; see {@link submitInstrument}. */
export async function submitInstrumentAt(
  office: Office,
  input: z.output<typeof inputSchema>,
): Promise<SubmittedAnswer> {
  office.permit({ company: companyOf(office.by).creditCode });
  if (!isProven(input)) throw new RequestFault('BAD_REQUEST', proofMissing);
  if (input.receipt && isAfter(input.receipt.paidOn, dayOf(office))) throw new RequestFault('BAD_REQUEST', dayToCome);
  const { idempotencyKey, documents, ...asked } = input;
  return submitForFirm(
    office,
    { procedure: 'wageDeposit.submitInstrument', idempotencyKey, input: { ...asked, documents } },
    { kind: 'instrument', ...asked } as HandedIn,
    documents,
  );
}

/** A firm hands in cash with the bank's receipt, a guarantee or a policy, to be confirmed (arts. 6, 8, 10). */
export const submitInstrument = procedure
  .input(inputSchema)
  .output(submittedAnswerSchema)
  .mutation(({ ctx, input }) => submitInstrumentAt(officeOf(ctx), input));
