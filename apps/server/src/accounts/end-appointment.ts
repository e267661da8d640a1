import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { findAppointment } from './queries.ts';
import { appointments } from './tables.ts';

const answerSchema = z.object({ endedAt: z.iso.datetime() });

const ownAppointment: Fault = {
  code: 'own-appointment',
  reason: { zh: '不能终止自己正在使用的身份。', en: 'Nobody ends the appointment that they are acting under.' },
  remedy: { zh: '请由另一位有权的人办理。', en: 'Somebody else who may must do this.' },
};

/** Ends an appointment; whoever acts under it may do nothing more in it from the next request on. */
export const endAppointment = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema, appointment: z.uuid() }))
  .output(answerSchema)
  .mutation(async ({ ctx, input: { idempotencyKey, appointment } }) => {
    const { database } = ctx.records;
    const found = await findAppointment(database, appointment);
    // The head of a company ends appointments of its staff, not those of other heads.
    const isStaff = found?.appointment.role === 'company-staff';
    ctx.permit(isStaff && found.appointment.company !== null ? { company: found.appointment.company } : {});
    if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
    if ('appointment' in ctx.actor && ctx.actor.appointment === appointment)
      throw new RequestFault('CONFLICT', ownAppointment);
    const at = ctx.now();
    return decideInTransaction(
      database,
      {
        by: ctx.actor,
        permit: ctx.permit,
        idempotencyKey,
        request: { procedure: 'accounts.endAppointment', appointment },
        at,
      },
      async (transaction) => {
        const [ended] = await transaction
          .update(appointments)
          .set({ endedAt: at })
          .where(and(eq(appointments.id, appointment), isNull(appointments.endedAt)))
          .returning({ account: appointments.accountId });
        if (!ended) throw new RequestFault('NOT_FOUND', noSuchMatter);
        await announce(transaction, sessionsTopic(ended.account), appointment);
        return {
          answer: { endedAt: at.toISOString() },
          change: { action: 'appointment-ended', subject: appointment, details: { account: ended.account } },
        };
      },
      (remembered) => answerSchema.parse(remembered),
    );
  });
