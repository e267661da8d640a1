import { addDays, isAfter, plainDateSchema } from '@wenzhou/calendar';
import { art } from '@wenzhou/wage-deposit';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { oblige } from '../../deadlines/oblige.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic, wageDepositTopic } from '../../interfaces/topic.ts';
import { issueNotice } from '../../notices/issue-notice.ts';
import { notify } from '../../notifications/notify.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { caseNotOpen, payByNotAhead } from '../faults.ts';
import { noticeOfOrder } from '../notices/notice-of-order.ts';
import { arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { arrearsCases } from '../tables.ts';
import { arrearsCaseRowSchema } from './arrears-case-row.ts';
import { lockCase } from './case-of-own-agency.ts';
import { caseRow } from './queries.ts';

const inputSchema = z.object({ idempotencyKey: idempotencyKeySchema, id: z.uuid(), payBy: plainDateSchema });

const outputSchema = z.object({
  arrearsCase: arrearsCaseRowSchema,
  notice: z.object({ id: z.uuid(), number: z.string() }),
});

type Output = z.output<typeof outputSchema>;

/** How many days before the end of an order the firm is reminded. */
const daysAhead = [3, 1];

/** Issues an order; see {@link issueOrder}. */
export function issueOrderAt(office: Office, input: z.output<typeof inputSchema>): Promise<Output> {
  const { by, permit, at } = office;
  const { idempotencyKey, id, payBy } = input;
  return decideInTransaction<Output>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.issueOrder', id, payBy }, at },
    async (transaction) => {
      const { stored } = await lockCase(transaction, office, id);
      const on = dayOf(office);
      if (stored.state !== 'open') throw new RequestFault('CONFLICT', caseNotOpen);
      if (!isAfter(payBy, on)) throw new RequestFault('BAD_REQUEST', payByNotAhead);
      await takeDuty(transaction, arrearsMatter(id), by, 'deciding', at);
      const [ordered] = await transaction
        .update(arrearsCases)
        .set({ state: 'ordered', payBy, orderedOn: on })
        .where(eq(arrearsCases.id, id))
        .returning();
      if (!ordered) throw new Error('a case that was locked is gone');
      const { firm, firmName, agencyDivision } = ordered;
      const agency = { kind: 'labour', division: agencyDivision } as const;
      await oblige(
        transaction,
        {
          matter: arrearsMatter(id),
          duty: 'arrears-order-payment',
          by: { company: firm },
          escalatesTo: agency,
          provisions: [art(7, { item: 2 })],
          facts: {},
          dueOn: payBy,
          remindOn: daysAhead.map((days) => addDays(payBy, -days)).filter((day) => isAfter(day, on)),
        },
        at,
      );
      await notify(
        transaction,
        { company: firm },
        {
          code: 'arrears-order-issued',
          facts: { firm: firmName, payBy },
          path: '/wage-deposit/firm',
          onceKey: `${arrearsMatter(id)}:ordered`,
        },
        at,
      );
      await announce(transaction, agencyTopic(agency), id);
      await announce(transaction, wageDepositTopic(firm), id);
      const row = await caseRow(transaction, ordered, on);
      const { documents, publicAddress, demonstration } = office;
      const notice = await issueNotice(
        transaction,
        { documents, publicAddress: publicAddress(), demonstration },
        {
          kind: 'arrears-order',
          matter: arrearsMatter(id),
          company: firm,
          agency,
          by,
          stated: { firm: firmName, on, payBy },
          content: noticeOfOrder(row, payBy),
        },
        at,
      );
      return {
        answer: { arrearsCase: row, notice },
        change: { action: 'arrears-order-issued', subject: id, details: { payBy, notice: notice.number } },
      };
    },
    (remembered) => outputSchema.parse(remembered),
  );
}

/** A labour authority orders the firm to pay by a day (art. 7(2)). */
export const issueOrder = procedure
  .input(inputSchema)
  .output(outputSchema)
  .mutation(({ ctx, input }) => issueOrderAt(officeOf(ctx), input));
