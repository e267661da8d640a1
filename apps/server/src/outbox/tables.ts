import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';
import type { Payloads, Topic } from './payloads.ts';

/** What has to leave this database, such as an e-mail: written with the change that causes it, delivered by a job. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    topic: text('topic').$type<Topic>().notNull(),
    payload: jsonb('payload').$type<Payloads[Topic]>().notNull(),
    createdAt: moment('created_at').notNull(),
    /** When a delivery is tried next. */
    notBefore: moment('not_before').notNull(),
    /** How many tries were begun. */
    attempts: integer('attempts').notNull().default(0),
    /** Until when, on the clock of the database, a relay is delivering it and the others leave it alone. */
    claimedUntil: moment('claimed_until'),
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
