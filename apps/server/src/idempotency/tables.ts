import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

/** The answers already given, by who asked and the key that they chose. */
export const rememberedAnswers = pgTable('remembered_answers', {
  key: text('key').primaryKey(),
  requestDigest: text('request_digest').notNull(),
  answer: jsonb('answer').notNull(),
  answeredAt: moment('answered_at').notNull(),
});
