import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** The answers already given, by the key that the caller chose. */
export const rememberedAnswers = pgTable('remembered_answers', {
  key: text('key').primaryKey(),
  requestDigest: text('request_digest').notNull(),
  answer: jsonb('answer').notNull(),
  answeredAt: timestamp('answered_at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
});
