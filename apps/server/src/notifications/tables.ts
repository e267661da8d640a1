import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';
import type { NoticeCode, NoticeFacts } from './messages.ts';

/** What an account is told in the portal. Codes and facts; the words are made when it is read. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    accountId: text('account_id').notNull(),
    code: text('code').$type<NoticeCode>().notNull(),
    facts: jsonb('facts').$type<NoticeFacts[NoticeCode]>().notNull(),
    /** Where in the portal to go on, without the language. */
    path: text('path').notNull(),
    /** The same thing is told to an account once. */
    onceKey: text('once_key').notNull(),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    uniqueIndex('notifications_once').on(table.accountId, table.onceKey),
    index('notifications_of_account').on(table.accountId, table.createdAt),
  ],
);
