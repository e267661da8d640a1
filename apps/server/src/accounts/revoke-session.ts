import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { appendAudit } from '../audit/append.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { RequestFault } from '../fault.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { byWhom } from './actor.ts';
import { ownSession } from './own-session.ts';
import { sessions } from './tables.ts';

/** Ends one of one's own sessions at once, wherever it is. */
export const revokeSession = procedure
  .input(z.object({ id: z.string().max(100) }))
  .output(z.object({ revoked: z.literal(1) }))
  .mutation(async ({ ctx, input: { id } }) => {
    const { account } = ownSession(ctx);
    return inTransaction(ctx.records.database, async (transaction) => {
      const ended = await transaction
        .delete(sessions)
        .where(and(eq(sessions.id, id), eq(sessions.userId, account)))
        .returning({ id: sessions.id });
      if (ended.length === 0) throw new RequestFault('NOT_FOUND', noSuchMatter);
      await announce(transaction, sessionsTopic(account), id);
      await appendAudit(
        transaction,
        { action: 'session-revoked', subject: account, details: { session: id, ...byWhom(ctx.actor) } },
        ctx.now(),
      );
      return { revoked: 1 } as const;
    });
  });
