import type { Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { firmsAsked } from '../activation/activation-asked.ts';
import { asClaim } from '../activation/claims.ts';
import { firstAuthority } from '../activation/decide-activation.ts';
import { refuseDecidedCase, refuseOwnFirm } from '../impartial.ts';
import { arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { decideActivationContent } from '../requests/decide-content.ts';
import { type RequestSubmitted, requestSubmittedSchema } from '../requests/request-submitted.ts';
import { keepRequest } from '../requests/submit-request.ts';
import { lockDeposits } from '../stream/load-deposit.ts';
import { arrearsCases } from '../tables.ts';
import { applicationFields } from './application-fields.ts';
import { askedOnCase, awaitsPayment } from './application-of-case.ts';
import { findCase } from './queries.ts';

const inputSchema = z.object({ idempotencyKey: idempotencyKeySchema, ...applicationFields });

type Answer = Ruling<RequestSubmitted, WageDepositRefusals>;

const answerSchema = rulingAnswer<RequestSubmitted, WageDepositRefusals>(requestSubmittedSchema);

/** Applies for the use of a deposit; see {@link applyForActivation}. */
function applyForActivationAt(office: Office, input: z.input<typeof inputSchema>): Promise<Answer> {
  const { by, permit, at } = office;
  const { idempotencyKey, ...asked } = inputSchema.parse(input);
  const { id, amount, generalContractor: contractor } = asked;
  return decideInTransaction<Answer>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.applyForActivation', ...asked }, at },
    async (transaction) => {
      const found = await findCase(transaction, id);
      if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
      office.permit({ agency: { kind: 'labour', division: found.agencyDivision } });
      const loaded = await lockDeposits(transaction, firmsAsked(found.firm, contractor));
      await refuseOwnFirm(transaction, office, [...loaded.keys()]);
      await refuseDecidedCase(transaction, office, id);
      const stored = (await findCase(transaction, id)) ?? found;
      await awaitsPayment(transaction, stored);
      const { asked: tried, claims } = await askedOnCase(
        transaction,
        stored,
        amount,
        contractor,
        loaded,
        dayOf(office),
      );
      const ruling = decideActivationContent(tried);
      if (ruling.kind !== 'granted') return { answer: ruling };
      await takeDuty(transaction, arrearsMatter(id), by, 'deciding', at);
      await transaction.update(arrearsCases).set({ state: 'applied' }).where(eq(arrearsCases.id, id));
      return keepRequest(transaction, office, {
        firm: stored.firm,
        firmName: loaded.get(stored.firm)?.row?.name ?? stored.firmName,
        agencyDivision: firstAuthority(ruling.outcome.entered),
        content: {
          kind: 'activation',
          application: tried.application,
          ...(contractor ? { generalContractor: contractor } : {}),
        },
        documents: [],
        ruling,
        claims: { names: claims.map(({ name }) => name), claims: claims.map(asClaim) },
        labour: { division: stored.agencyDivision, arrearsCase: id },
      });
    },
    (remembered) => answerSchema.parse(remembered),
  );
}

/** A labour authority applies for the use of the deposit once its order to pay has run out (art. 7(2)). */
export const applyForActivation = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(({ ctx, input }) => applyForActivationAt(officeOf(ctx), input));
