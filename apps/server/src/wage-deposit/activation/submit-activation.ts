import type { Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../../trpc/rule-wire.ts';
import { companyOf, dayOf, type Office, officeOf } from '../office.ts';
import { decideActivationContent } from '../requests/decide-content.ts';
import type { GivenApplication } from '../requests/request-content.ts';
import { type RequestSubmitted, requestSubmittedSchema } from '../requests/request-submitted.ts';
import { keepRequest } from '../requests/submit-request.ts';
import { lockDeposits } from '../stream/load-deposit.ts';
import { caseAsked, firmsAsked, generalContractorField } from './activation-asked.ts';
import { typedClaimsSchema, unreadableSchema } from './claim-row.ts';
import { previewedClaims, registeredClaims } from './claims.ts';
import { firstAuthority } from './decide-activation.ts';
import { readClaims } from './read-claims.ts';

/** What a firm asks for when it is short of money for its workers' wages. */
export const activationAskedFields = {
  /** How much is to be paid from deposits, fen: exactly this, or nothing. */
  amount: asGiven<number>(),
  /** Whether the firm cannot find the money for the time being (art. 7(1)). */
  fundsShort: z.boolean(),
  claims: typedClaimsSchema,
  generalContractor: generalContractorField,
};

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  ...activationAskedFields,
  documents: z.array(z.uuid()).max(20).default([]),
});

export type ActivationToSubmit = z.input<typeof inputSchema>;

/** A firm's own application, as the rules read it. */
export const applicationOfFirm = ({
  amount,
  fundsShort,
}: {
  readonly amount: number;
  readonly fundsShort: boolean;
}): GivenApplication => ({ applicant: 'firm', amount, fundsShort });

type Submitted = Ruling<RequestSubmitted, WageDepositRefusals>;
type Answer = Submitted | z.output<typeof unreadableSchema>;

const submittedSchema = rulingAnswer<RequestSubmitted, WageDepositRefusals>(requestSubmittedSchema);

/** Submits a firm's application; see {@link submitActivation}. */
export async function submitActivationAt(office: Office, input: ActivationToSubmit): Promise<Answer> {
  const { creditCode: employer, name } = companyOf(office.by);
  office.permit({ company: employer });
  const { idempotencyKey, documents, ...asked } = inputSchema.parse(input);
  const on = dayOf(office);
  const { claims: read, faults } = readClaims(asked.claims, on);
  if (faults.length > 0) return { kind: 'unreadable', faults: [...faults] };
  const contractor = asked.generalContractor;
  const firms = firmsAsked(employer, contractor);
  return decideInTransaction<Submitted>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey,
      request: { procedure: 'wageDeposit.submitActivation', ...asked, documents },
      at: office.at,
    },
    async (transaction) => {
      const loaded = await lockDeposits(transaction, firms);
      const claims = await previewedClaims(transaction, read);
      const application = applicationOfFirm(asked);
      const tried = await caseAsked(transaction, { application, claims, employer, contractor, loaded, on });
      const ruling = decideActivationContent(tried);
      if (ruling.kind !== 'granted') return { answer: ruling };
      return keepRequest(transaction, office, {
        firm: employer,
        firmName: loaded.get(employer)?.row?.name ?? name,
        agencyDivision: firstAuthority(ruling.outcome.entered),
        content: { kind: 'activation', application, ...(contractor ? { generalContractor: contractor } : {}) },
        documents,
        ruling,
        claims: {
          names: read.map((claim) => claim.name),
          claims: await registeredClaims(transaction, read, office.at),
        },
      });
    },
    (remembered) => submittedSchema.parse(remembered),
  );
}

/** A firm applies for the use of its deposit, with the list of the wages owed (art. 7(1)). */
export const submitActivation = procedure
  .input(inputSchema)
  .output(z.union([submittedSchema, unreadableSchema]))
  .mutation(({ ctx, input }) => submitActivationAt(officeOf(ctx), input));
