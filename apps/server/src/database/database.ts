import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type * as schema from './schema.ts';

type Schema = typeof schema;

/** The records, whichever of the two databases keeps them. */
export type Database = PgDatabase<PgQueryResultHKT, Schema>;

export type Transaction = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** What hears the notifications of a channel. */
export interface Listener {
  readonly onNotification: (payload: string) => void;
  /** Notifications may have been missed: the connection that listens broke and is there again. */
  readonly onGap: () => void;
}

/** How many connections there are to the database, and how many wait for one. */
interface Connections {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface OpenDatabase {
  readonly kind: 'embedded' | 'server';
  readonly database: Database;
  /** Hears what transactions notify on a channel once they are committed, from every process, until told to stop. */
  readonly listen: (channel: string, listener: Listener) => Promise<() => Promise<void>>;
  /** Where there are several. */
  readonly connections?: () => Connections;
  /** Runs SQL as a library hands it over: one statement with values, or several without, all of them or none. */
  readonly statements: (text: string, values?: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;
  /** Rejects when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}
