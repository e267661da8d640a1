import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import type { DocumentStore } from './document-store.ts';
import { documents } from './tables.ts';

/** Longer than anything takes from writing bytes to committing the row that refers to them. */
const sweptAfterMs = 24 * 60 * 60 * 1000;

/** So many are looked up at once. */
const batch = 500;

/**
 * Removes bytes that no row refers to, which are left when a process ends, or a transaction fails, between writing them
 * and committing their row.
 *
 * @param at the time of the machine, by which they were written
 */
export async function sweepStore(
  database: Database,
  store: DocumentStore,
  at: Date,
  signal: AbortSignal,
): Promise<void> {
  const sweep = async (names: readonly string[]): Promise<void> => {
    const referred = await database
      .select({ digest: documents.digest })
      .from(documents)
      .where(inArray(documents.digest, [...names]));
    const kept = new Set(referred.map(({ digest }) => digest));
    for (const name of names.filter((one) => !kept.has(one))) {
      signal.throwIfAborted();
      await inTransaction(database, async (transaction) => {
        // Somebody may be handing in the same bytes just now.
        await lockInTransaction(transaction, 'document', name);
        const [row] = await transaction.select().from(documents).where(eq(documents.digest, name)).limit(1);
        if (!row) await store.remove(name);
      });
    }
  };

  let old: string[] = [];
  for await (const { name, writtenAt } of store.list()) {
    if (at.getTime() - writtenAt.getTime() > sweptAfterMs) old.push(name);
    if (old.length < batch) continue;
    await sweep(old);
    old = [];
  }
  if (old.length > 0) await sweep(old);
}
