import { bilingualSchema } from '@wenzhou/statute';
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { noticeText } from './messages.ts';
import { ownAccount } from './own-account.ts';
import { notifications } from './tables.ts';

const pageSize = 50;

const listSchema = z.object({
  notices: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      text: bilingualSchema,
      /** Where in the portal to go on, without the language. */
      path: z.string(),
      read: z.boolean(),
    }),
  ),
  /** Whether there are earlier ones. */
  more: z.boolean(),
  /** How many are not read, of all there are. */
  unread: z.int().nonnegative(),
});

/** One's own notices, the latest first. */
export const list = procedure
  .input(
    z
      .object({
        /** The id of a notice: those earlier than it. */
        before: z.uuid().optional(),
      })
      .default({}),
  )
  .output(listSchema)
  .query(async ({ ctx, input: { before } }) => {
    const { database } = ctx.records;
    const isOwn = eq(notifications.accountId, ownAccount(ctx));
    const place = { at: notifications.createdAt, id: notifications.id };
    const isEarlier =
      before === undefined
        ? undefined
        : sql`(${place.at}, ${place.id}) < (select ${place.at}, ${place.id} from ${notifications} where ${and(isOwn, eq(place.id, before))})`;
    const found = await database
      .select()
      .from(notifications)
      .where(and(isOwn, isEarlier))
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(pageSize + 1);
    const [unread] = await database
      .select({ notices: count() })
      .from(notifications)
      .where(and(isOwn, isNull(notifications.readAt)));
    return {
      notices: found.slice(0, pageSize).map(({ id, createdAt, code, facts, path, readAt }) => ({
        id,
        at: createdAt.toISOString(),
        text: noticeText(code, facts),
        path,
        read: readAt !== null,
      })),
      more: found.length > pageSize,
      unread: unread?.notices ?? 0,
    };
  });
