import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Database, Transaction } from '../database/database.ts';
import type { Topic } from './topic.ts';

/** The channel on which changes are notified. */
export const changesChannel = 'changes';

/** Something that changed: ids only, since whoever follows the topic fetches what they may see. */
export interface Change {
  readonly topic: string;
  readonly id: string;
}

export const changeSchema = z.object({ topic: z.string(), id: z.string() });

/**
 * Announces a change to those who follow the topic, in whichever process. Within a transaction it is heard when the
 * transaction is committed, and not at all when it is not.
 *
 * @param id of what changed
 */
export async function announce(transaction: Transaction | Database, topic: Topic, id: string): Promise<void> {
  const change: Change = { topic, id };
  await transaction.execute(sql`select pg_notify(${changesChannel}, ${JSON.stringify(change)})`);
}
