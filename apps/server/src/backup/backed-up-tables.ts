import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../database/schema.ts';

/** A table, as far as it takes to copy it. */
export interface BackedUpTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** What holds for a while only, and what would let whoever reads a backup in: people sign in again after a restore. */
const leftOut: ReadonlySet<PgTable> = new Set([schema.sessions, schema.signInAttempts, schema.verifications]);

const allTables: readonly PgTable[] = Object.values<unknown>(schema).flatMap((one) => (is(one, PgTable) ? [one] : []));

const nameOf = (table: PgTable): string => getTableConfig(table).name;

/** The names of the tables that rows of a table refer to. */
const referredTo = (table: PgTable): readonly string[] =>
  getTableConfig(table)
    .foreignKeys.map((key) => nameOf(key.reference().foreignTable))
    .filter((name) => name !== nameOf(table));

/** Each table behind those that its rows refer to. */
function inOrder(tables: readonly PgTable[]): readonly PgTable[] {
  const ordered: PgTable[] = [];
  const done = new Set<string>();
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter((table) => referredTo(table).every((name) => done.has(name)));
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${waiting.map(nameOf).join(', ')}`);
    ordered.push(...ready);
    for (const table of ready) done.add(nameOf(table));
    waiting = waiting.filter((table) => !done.has(nameOf(table)));
  }
  return ordered;
}

/** The tables of a backup, each behind those that its rows refer to. */
export const backedUpTables: readonly BackedUpTable[] = inOrder(allTables.filter((table) => !leftOut.has(table))).map(
  (table) => {
    const { name, columns } = getTableConfig(table);
    return { name, columns: columns.map((column) => ({ name: column.name, type: column.getSQLType() })) };
  },
);

/** Every table of the program, those that are left out of a backup, too. */
export const tableNames: readonly string[] = allTables.map(nameOf);
