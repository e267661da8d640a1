import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { NoticeKind } from './notice-kinds.ts';

/** The last number that was given to a notice of each kind and year. */
export const noticeNumbers = pgTable(
  'notice_numbers',
  {
    kind: text('kind').$type<NoticeKind>().notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);
