import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';
import * as schema from '../database/schema.ts';

/**
 * Clears dead rows away and gathers statistics, table by table, so that others have their turn in between. A PostgreSQL
 * server does so by itself; in the embedded database nobody else does.
 */
export async function vacuumEmbedded(database: Database, signal: AbortSignal): Promise<void> {
  for (const table of Object.values(schema)) {
    if (!is(table, PgTable)) continue;
    signal.throwIfAborted();
    await database.execute(sql`vacuum (analyze) ${sql.identifier(getTableName(table))}`);
  }
}
