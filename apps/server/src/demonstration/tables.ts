import { sql } from 'drizzle-orm';
import { boolean, check, pgTable } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

/** What the database is for, in its one row: it is a demonstration's, or it is not, for as long as it is there. */
export const databasePurpose = pgTable(
  'database_purpose',
  {
    only: boolean('only').primaryKey().default(true),
    demonstration: boolean('demonstration').notNull(),
    since: moment('since').notNull(),
  },
  (table) => [check('database_purpose_once', sql`${table.only}`)],
);
