import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { ownAccount } from './own-account.ts';
import { notifications } from './tables.ts';

/** Marks notices of one's own as read; ids of others' notices change nothing and are not told apart. */
export const markRead = procedure
  .input(z.union([z.object({ ids: z.array(z.uuid()).min(1).max(200) }), z.object({ all: z.literal(true) })]))
  .output(z.object({ unread: z.int().nonnegative() }))
  .mutation(async ({ ctx, input }) => {
    const { database } = ctx.records;
    const isUnread = and(eq(notifications.accountId, ownAccount(ctx)), isNull(notifications.readAt));
    await database
      .update(notifications)
      .set({ readAt: ctx.now() })
      .where(and(isUnread, 'ids' in input ? inArray(notifications.id, input.ids) : undefined));
    const [left] = await database.select({ notices: count() }).from(notifications).where(isUnread);
    return { unread: left?.notices ?? 0 };
  });
