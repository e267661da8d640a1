import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { RequestFault } from '../fault.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { appointmentOf, actorFor } from './acting-as.ts';
import { roles } from './actor.ts';
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
    const { database } = ctx.records;
    const found = await findAccount(database, account.id);
    const active = await activeAppointments(database, account.id);
    const isOwn = active.some(({ appointment }) => appointment.id === input.appointment);
    if (!found || (input.appointment !== null && !isOwn)) throw new RequestFault('NOT_FOUND', noSuchMatter);
    await database.update(sessions).set({ actingAs: input.appointment }).where(eq(sessions.id, account.sessionId));
    const chosen = appointmentOf(input.appointment, found.citizenNumber, active);
    return {
      role: actorFor(account, found.citizenNumber, chosen).role,
      appointment: chosen?.appointment.id ?? null,
    };
  });
