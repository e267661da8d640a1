import { granted } from '@wenzhou/statute';
import { depositSteps, describeEvent } from '@wenzhou/wage-deposit';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { digest } from '../../audit/canonical-json.ts';
import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { alreadyRecorded } from '../faults.ts';
import { refuseDecidedCase } from '../impartial.ts';
import { arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';
import { arrearsCases } from '../tables.ts';
import { findCase } from './queries.ts';

const inputSchema = z.object({ idempotencyKey: idempotencyKeySchema, id: z.uuid(), serious: z.boolean() });

const step = depositSteps['record-arrears'];

async function keepWithCase(transaction: Transaction, office: Office, id: string, serious: boolean): Promise<void> {
  await takeDuty(transaction, arrearsMatter(id), office.by, 'deciding', office.at);
  await transaction
    .update(arrearsCases)
    .set({ serious, arrearsRecordedOn: dayOf(office) })
    .where(eq(arrearsCases.id, id));
}

/** Records the arrears of a case; see {@link recordArrears}. */
async function recordArrearsAt(office: Office, input: z.output<typeof inputSchema>): Promise<StepAnswer> {
  const { idempotencyKey, id, serious } = input;
  const { at } = office;
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
      await refuseDecidedCase(transaction, office, id);
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
    withoutRecord: async (transaction) => {
      await keepWithCase(transaction, office, id, serious);
      const event = { kind: 'arrears-recorded', on: dayOf(office), at: step.at, occurredOn, serious } as const;
      return {
        answer: granted({ creditCode: firm, sequence: 0, event: describeEvent(event) }, []),
        change: { action: 'arrears-kept-with-case', subject: id, details: { event: digest(event) } },
      };
    },
    alongside: async (transaction, { row }) => {
      await keepWithCase(transaction, office, id, serious);
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

/**
 * A labour authority records the arrears of a case with the firm's deposit, and whether they are serious (arts. 11, 12).
 * While nothing is on record of the firm they are kept with the case, and its record begins with them (art. 4).
 */
export const recordArrears = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => recordArrearsAt(officeOf(ctx), input));
