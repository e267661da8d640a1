import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { accountIdOf, isOfficial } from '../../accounts/actor.ts';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic, wageDepositTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { afterApplication } from '../arrears/after-application.ts';
import { refuseDecidedCase, refuseOwnFirm } from '../impartial.ts';
import { arrearsMatter, dayOf, type Office, officeOf, requestMatter } from '../office.ts';
import { lockDeposit } from '../stream/load-deposit.ts';
import { depositRequests } from '../tables.ts';
import { findRequest, requestRow } from './queries.ts';
import { requestRowSchema } from './request-row.ts';
import { firmsOf } from './try-request.ts';

const outputSchema = z.object({
  request: requestRowSchema,
  /** Whether it had been decided or withdrawn before, and so stays as it was. */
  already: z.boolean(),
});

type Output = z.output<typeof outputSchema>;

function withdraw(office: Office, idempotencyKey: string, id: string): Promise<Output> {
  const { by, permit, at } = office;
  return decideInTransaction<Output>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.withdrawRequest', id }, at },
    async (transaction) => {
      const found = await findRequest(transaction, id);
      const asksForLabour = found?.labourDivision ?? undefined;
      // A firm takes back what it asked for itself, a labour authority what it applied for.
      if (!found || isOfficial(by) !== (asksForLabour !== undefined)) throw new RequestFault('NOT_FOUND', noSuchMatter);
      office.permit(
        asksForLabour === undefined ? { company: found.firm } : { agency: { kind: 'labour', division: asksForLabour } },
      );
      await lockDeposit(transaction, found.firm);
      if (found.arrearsCase !== null) {
        await refuseOwnFirm(transaction, office, firmsOf(found));
        await refuseDecidedCase(transaction, office, found.arrearsCase);
        await takeDuty(transaction, arrearsMatter(found.arrearsCase), by, 'deciding', at);
      }
      const [withdrawn] = await transaction
        .update(depositRequests)
        .set({ state: 'withdrawn', decidedOn: dayOf(office), decidedAt: at, decidedBy: accountIdOf(by) })
        .where(and(eq(depositRequests.id, id), eq(depositRequests.state, 'submitted')))
        .returning();
      if (!withdrawn) {
        const stands = await findRequest(transaction, id);
        return { answer: { request: requestRow(stands ?? found), already: true } };
      }
      if (withdrawn.arrearsCase !== null) await afterApplication(transaction, office, withdrawn.arrearsCase);
      const { content, firm, firmName, agencyDivision } = withdrawn;
      const agency = { kind: 'construction', division: agencyDivision } as const;
      await notify(
        transaction,
        { agency },
        {
          code: 'wage-deposit-request-withdrawn',
          facts: { kind: content.kind, firm: firmName },
          path: `/wage-deposit/authority/requests/${id}`,
          onceKey: `${requestMatter(id)}:withdrawn`,
        },
        at,
      );
      await announce(transaction, agencyTopic(agency), id);
      await announce(transaction, wageDepositTopic(firm), id);
      return {
        answer: { request: requestRow(withdrawn), already: false },
        change: { action: 'wage-deposit-request-withdrawn', subject: id, details: {} },
      };
    },
    (remembered) => outputSchema.parse(remembered),
  );
}

/** Whoever asked takes a request back while it is not decided. */
export const withdrawRequest = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema, id: z.uuid() }))
  .output(outputSchema)
  .mutation(({ ctx, input }) => withdraw(officeOf(ctx), input.idempotencyKey, input.id));
