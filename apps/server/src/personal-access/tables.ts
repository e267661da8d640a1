import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

/** Who looked at whose personal data. That person can see it. Append-only. */
export const personalAccesses = pgTable(
  'personal_accesses',
  {
    id: uuid('id').primaryKey(),
    /** The person whose data was read. */
    citizenNumber: text('citizen_number').notNull(),
    accountId: text('account_id').notNull(),
    /** In what capacity, such as `labour-official 330302`. */
    capacity: text('capacity').notNull(),
    procedure: text('procedure').notNull(),
    requestId: text('request_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('personal_accesses_of_person').on(table.citizenNumber, table.at)],
);
