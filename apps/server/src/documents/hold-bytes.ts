import type { Transaction } from '../database/database.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import type { DocumentStore } from './document-store.ts';

/**
 * Keeps the sweep away from bytes that a store has, until the row that refers to them is committed. Where they had lain
 * there for long without one, it may have been there first: then they are put again.
 */
export async function holdBytes(
  transaction: Transaction,
  store: DocumentStore,
  digest: string,
  bytes: Uint8Array,
): Promise<void> {
  await lockInTransaction(transaction, 'document', digest);
  if (!(await store.has(digest))) await store.put(bytes);
}
