import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

/** What has to leave this database, such as an e-mail: written with the change that causes it, delivered by a job. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    topic: text('topic').notNull(),
    payload: jsonb('payload').$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: moment('created_at').notNull(),
    /** When a delivery is tried next. */
    notBefore: moment('not_before').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Why the last try failed, in words that hold no personal data. */
    lastFailure: text('last_failure'),
    deliveredAt: moment('delivered_at'),
    givenUpAt: moment('given_up_at'),
  },
  (table) => [
    index('outbox_waiting')
      .on(table.notBefore)
      .where(sql`delivered_at is null and given_up_at is null`),
  ],
);
