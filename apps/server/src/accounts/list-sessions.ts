import { and, desc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { ownSession } from './own-session.ts';
import { sessions } from './tables.ts';

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
export const listSessions = procedure.output(z.array(sessionSchema)).query(async ({ ctx }) => {
  const { account, sessionId } = ownSession(ctx);
  const found = await ctx.records.database
    .select()
    .from(sessions)
    // Sessions go by the machine's time, also where the clock of decisions was moved.
    .where(and(eq(sessions.userId, account), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.updatedAt));
  return found.map(({ id, createdAt, updatedAt, userAgent }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastSeenAt: updatedAt.toISOString(),
    isCurrent: id === sessionId,
    userAgent,
  }));
});
