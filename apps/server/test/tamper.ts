import { type SQL, sql, TransactionRollbackError } from 'drizzle-orm';
import type { Database, Transaction } from '../src/database/database.ts';

/** Does to the audit what its triggers forbid, looks at it, and takes it back. */
export async function tamper<T>(
  database: Database,
  statements: readonly SQL[],
  look: (transaction: Transaction) => Promise<T>,
): Promise<T | undefined> {
  let seen: T | undefined;
  await database
    .transaction(async (transaction) => {
      for (const table of ['audit_entries', 'audit_heads'])
        await transaction.execute(sql.raw(`alter table ${table} disable trigger ${table}_append_only`));
      for (const statement of statements) await transaction.execute(statement);
      seen = await look(transaction);
      transaction.rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
  return seen;
}
