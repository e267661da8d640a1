import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';
import type { Duty } from './duty.ts';

/** Who has acted about which matter, and in which duty: one for each account and matter. */
export const matterDuties = pgTable(
  'matter_duties',
  {
    matter: text('matter').notNull(),
    accountId: text('account_id').notNull(),
    duty: text('duty').$type<Duty>().notNull(),
    since: moment('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.matter, table.accountId] })],
);
