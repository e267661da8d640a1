import { and, eq, ne } from 'drizzle-orm';
import * as z from 'zod';
import { appendAudit } from '../audit/append.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import { procedure } from '../trpc/procedures.ts';
import { byWhom } from './actor.ts';
import { ownSession } from './own-session.ts';
import { sessions } from './tables.ts';

/** Ends all of one's sessions but the one that asks. */
export const revokeOtherSessions = procedure
  .output(z.object({ revoked: z.int().nonnegative() }))
  .mutation(async ({ ctx }) => {
    const { account, sessionId } = ownSession(ctx);
    return inTransaction(ctx.records.database, async (transaction) => {
      const ended = await transaction
        .delete(sessions)
        .where(and(eq(sessions.userId, account), ne(sessions.id, sessionId)))
        .returning({ id: sessions.id });
      if (ended.length > 0) {
        await announce(transaction, sessionsTopic(account), account);
        await appendAudit(
          transaction,
          {
            action: 'sessions-revoked',
            subject: account,
            details: { sessions: ended.map(({ id }) => id), ...byWhom(ctx.actor) },
          },
          ctx.now(),
        );
      }
      return { revoked: ended.length };
    });
  });
