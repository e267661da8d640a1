import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import { RequestFault } from '../fault.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { accountIdOf } from './actor.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { ownAccount } from './own-account.ts';
import { accounts, appointments, sessions } from './tables.ts';

const answerSchema = z.object({ closedAt: z.iso.datetime() });

/** Closes an account: its sessions and appointments end at once, and nobody signs in with it again. */
export const close = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema, account: z.string().max(100) }))
  .output(answerSchema)
  .mutation(async ({ ctx, input: { idempotencyKey, account } }) => {
    if (account === accountIdOf(ctx.actor)) throw new RequestFault('CONFLICT', ownAccount);
    const at = ctx.now();
    return decideInTransaction(
      ctx.records.database,
      { by: ctx.actor, permit: ctx.permit, idempotencyKey, request: { procedure: 'accounts.close', account }, at },
      async (transaction) => {
        const [closed] = await transaction
          .update(accounts)
          .set({ closedAt: at, updatedAt: at })
          .where(and(eq(accounts.id, account), isNull(accounts.closedAt)))
          .returning({ id: accounts.id });
        if (!closed) throw new RequestFault('NOT_FOUND', noSuchMatter);
        await transaction.delete(sessions).where(eq(sessions.userId, account));
        await announce(transaction, sessionsTopic(account), account);
        const ended = await transaction
          .update(appointments)
          .set({ endedAt: at })
          .where(and(eq(appointments.accountId, account), isNull(appointments.endedAt)))
          .returning({ id: appointments.id });
        return {
          answer: { closedAt: at.toISOString() },
          change: {
            action: 'account-closed',
            subject: account,
            details: { appointments: ended.map(({ id }) => id) },
          },
        };
      },
      (remembered) => answerSchema.parse(remembered),
    );
  });
