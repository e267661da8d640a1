import { isAfter, plainDateSchema } from '@wenzhou/calendar';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { discharge } from '../../deadlines/oblige.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { dayToCome } from '../faults.ts';
import { arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { arrearsCases } from '../tables.ts';
import { awaitsPayment } from './application-of-case.ts';
import { arrearsCaseRowSchema } from './arrears-case-row.ts';
import { lockCase } from './case-of-own-agency.ts';
import { caseRow } from './queries.ts';

const inputSchema = z.object({ idempotencyKey: idempotencyKeySchema, id: z.uuid(), paidOn: plainDateSchema });
const outputSchema = z.object({ arrearsCase: arrearsCaseRowSchema });

type Output = z.output<typeof outputSchema>;

/** Records that the wages were paid; see {@link recordOrderPaid}. */
function recordOrderPaidAt(office: Office, input: z.output<typeof inputSchema>): Promise<Output> {
  const { by, permit, at } = office;
  const { idempotencyKey, id, paidOn } = input;
  return decideInTransaction<Output>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.recordOrderPaid', id, paidOn }, at },
    async (transaction) => {
      const { stored } = await lockCase(transaction, office, id);
      const on = dayOf(office);
      await awaitsPayment(transaction, stored);
      if (isAfter(paidOn, on)) throw new RequestFault('BAD_REQUEST', dayToCome);
      await takeDuty(transaction, arrearsMatter(id), by, 'executing', at);
      const [paid] = await transaction
        .update(arrearsCases)
        .set({ state: 'paid', paidOn })
        .where(eq(arrearsCases.id, id))
        .returning();
      if (!paid) throw new Error('a case that was locked is gone');
      await discharge(transaction, arrearsMatter(id), 'arrears-order-payment', paidOn);
      const { firm, firmName, agencyDivision } = paid;
      await notify(
        transaction,
        { company: firm },
        {
          code: 'arrears-order-paid',
          facts: { firm: firmName },
          path: '/wage-deposit/firm',
          onceKey: `${arrearsMatter(id)}:paid`,
        },
        at,
      );
      await announce(transaction, agencyTopic({ kind: 'labour', division: agencyDivision }), id);
      return {
        answer: { arrearsCase: await caseRow(transaction, paid, on) },
        change: { action: 'arrears-paid', subject: id, details: { paidOn } },
      };
    },
    (remembered) => outputSchema.parse(remembered),
  );
}

/** The firm has paid the wages by itself, also after an application that was refused or withdrawn. */
export const recordOrderPaid = procedure
  .input(inputSchema)
  .output(outputSchema)
  .mutation(({ ctx, input }) => recordOrderPaidAt(officeOf(ctx), input));
