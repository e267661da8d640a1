import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One entry per change, each carrying the hash of the one before it. A trigger forbids changing or removing any. */
export const auditEntries = pgTable('audit_entries', {
  sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
  at: timestamp('at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
  action: text('action').notNull(),
  /** The id of what was changed; never a name or a citizen number. */
  subject: text('subject').notNull(),
  details: jsonb('details').notNull().$type<Readonly<Record<string, unknown>>>(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull().unique(),
});
