import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { appendAudit } from '../audit/append.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { RequestFault } from '../fault.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { appointmentOf, actorFor } from './acting-as.ts';
import { byWhom, roles } from './actor.ts';
import { activeAppointments, findAccount } from './queries.ts';
import { sessions } from './tables.ts';

/** Lets this session act under another appointment of the account, or as the person. */
export const actAs = procedure
  .input(z.object({ appointment: z.uuid().nullable() }))
  .output(z.object({ role: z.enum(roles), appointment: z.uuid().nullable() }))
  .mutation(async ({ ctx, input }) => {
    if (!('account' in ctx.actor)) throw new Error('somebody without an account was to act as another');
    const { account } = ctx.actor;
    ctx.permit({ account: account.id });
    return inTransaction(ctx.records.database, async (transaction) => {
      const found = await findAccount(transaction, account.id);
      const active = await activeAppointments(transaction, account.id);
      const chosen = found && appointmentOf(input.appointment, found.citizenNumber, active);
      const appointment = chosen?.appointment.id ?? null;
      if (!found || (input.appointment !== null && input.appointment !== appointment))
        throw new RequestFault('NOT_FOUND', noSuchMatter);
      await transaction.update(sessions).set({ actingAs: input.appointment }).where(eq(sessions.id, account.sessionId));
      const details = { session: account.sessionId, appointment, ...byWhom(ctx.actor) };
      await appendAudit(transaction, { action: 'capacity-changed', subject: account.id, details }, ctx.now());
      return { role: actorFor(account, found.citizenNumber, chosen).role, appointment };
    });
  });
