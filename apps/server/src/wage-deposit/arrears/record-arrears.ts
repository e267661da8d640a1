import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { alreadyRecorded } from '../faults.ts';
import { arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';
import { arrearsCases } from '../tables.ts';
import { findCase } from './queries.ts';

const inputSchema = z.object({ idempotencyKey: idempotencyKeySchema, id: z.uuid(), serious: z.boolean() });

/** Records the arrears of a case; see {@link recordArrears}. */
async function recordArrearsAt(office: Office, input: z.output<typeof inputSchema>): Promise<StepAnswer> {
  const { idempotencyKey, id, serious } = input;
  const { by, at } = office;
  const found = await findCase(office.database, id);
  if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
  const { firm, agencyDivision: division, occurredOn } = found;
  office.permit({ agency: { kind: 'labour', division } });
  return takeStep(office, {
    procedure: 'wageDeposit.recordArrears',
    idempotencyKey,
    input: { id, serious },
    firm,
    commandOn: async (_, transaction) => {
      const stored = await findCase(transaction, id);
      if (stored?.arrearsRecordedOn !== null) throw new RequestFault('CONFLICT', alreadyRecorded);
      return {
        kind: 'record-arrears',
        on: dayOf(office),
        by: { role: 'labour-authority', division },
        occurredOn,
        serious,
      };
    },
    alongside: async (transaction, { row }) => {
      await takeDuty(transaction, arrearsMatter(id), by, 'deciding', at);
      await transaction
        .update(arrearsCases)
        .set({ serious, arrearsRecordedOn: dayOf(office) })
        .where(eq(arrearsCases.id, id));
      await notify(
        transaction,
        { agency: { kind: 'construction', division: row.agencyDivision } },
        {
          code: 'wage-deposit-ground-reported',
          facts: { firm: row.name },
          path: `/wage-deposit/authority/firms/${firm}`,
          onceKey: `${arrearsMatter(id)}:recorded`,
        },
        at,
      );
    },
  });
}

/** A labour authority records the arrears of a case with the firm's deposit, and whether they are serious (arts. 11, 12). */
export const recordArrears = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => recordArrearsAt(officeOf(ctx), input));
