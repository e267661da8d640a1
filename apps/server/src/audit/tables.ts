import { bigint, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

/** One entry per change, each carrying the hash of the one before it. A trigger forbids changing or removing any. */
export const auditEntries = pgTable('audit_entries', {
  sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
  at: moment('at').notNull(),
  action: text('action').notNull(),
  /** The id of what was changed; never a name or a citizen number. */
  subject: text('subject').notNull(),
  details: jsonb('details').notNull().$type<Readonly<Record<string, unknown>>>(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull().unique(),
});

/** Signed statements of what the entries were, each carrying the hash of the one before it. Append-only, too. */
export const auditHeads = pgTable('audit_heads', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  treeSize: bigint('tree_size', { mode: 'number' }).notNull(),
  root: text('root').notNull(),
  /** Unique, so that the heads never fork. */
  previousHead: text('previous_head').notNull().unique(),
  signedAt: moment('signed_at').notNull(),
  publicKey: text('public_key').notNull(),
  signature: text('signature').notNull(),
});
