import { and, desc, eq, gt, ne } from 'drizzle-orm';
import * as z from 'zod';
import { appendAudit } from '../audit/append.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { RequestFault } from '../fault.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { type PermittedContext, procedure } from '../trpc/procedures.ts';
import { sessions as table } from './tables.ts';

/** The session of whoever asks; their account is what these procedures are about. */
function ownSession({ actor, permit }: Pick<PermittedContext, 'actor' | 'permit'>) {
  if (!('account' in actor)) throw new Error('a session is asked about without one');
  const { id: account, sessionId } = actor.account;
  permit({ account });
  return { account, sessionId };
}

const sessionSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** Whether it is the session that asks. */
  isCurrent: z.boolean(),
  /** What the browser says it is. */
  userAgent: z.string().nullable(),
});

/** Where one is signed in, the latest first. */
export const sessions = procedure.output(z.array(sessionSchema)).query(async ({ ctx }) => {
  const { account, sessionId } = ownSession(ctx);
  const found = await ctx.records.database
    .select()
    .from(table)
    // Sessions go by the machine's time, also where the clock of decisions was moved.
    .where(and(eq(table.userId, account), gt(table.expiresAt, new Date())))
    .orderBy(desc(table.updatedAt));
  return found.map(({ id, createdAt, updatedAt, userAgent }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastSeenAt: updatedAt.toISOString(),
    isCurrent: id === sessionId,
    userAgent,
  }));
});

/** Ends one of one's own sessions at once, wherever it is. */
export const revokeSession = procedure
  .input(z.object({ id: z.string().max(100) }))
  .output(z.object({ revoked: z.literal(1) }))
  .mutation(async ({ ctx, input: { id } }) => {
    const { account } = ownSession(ctx);
    return inTransaction(ctx.records.database, async (transaction) => {
      const ended = await transaction
        .delete(table)
        .where(and(eq(table.id, id), eq(table.userId, account)))
        .returning({ id: table.id });
      if (ended.length === 0) throw new RequestFault('NOT_FOUND', noSuchMatter);
      await announce(transaction, sessionsTopic(account), id);
      await appendAudit(
        transaction,
        { action: 'session-revoked', subject: account, details: { session: id, by: account } },
        ctx.now(),
      );
      return { revoked: 1 } as const;
    });
  });

/** Ends all of one's sessions but the one that asks. */
export const revokeOtherSessions = procedure
  .output(z.object({ revoked: z.int().nonnegative() }))
  .mutation(async ({ ctx }) => {
    const { account, sessionId } = ownSession(ctx);
    return inTransaction(ctx.records.database, async (transaction) => {
      const ended = await transaction
        .delete(table)
        .where(and(eq(table.userId, account), ne(table.id, sessionId)))
        .returning({ id: table.id });
      if (ended.length > 0) {
        await announce(transaction, sessionsTopic(account), account);
        await appendAudit(
          transaction,
          {
            action: 'sessions-revoked',
            subject: account,
            details: { sessions: ended.map(({ id }) => id), by: account },
          },
          ctx.now(),
        );
      }
      return { revoked: ended.length };
    });
  });
