import { createHash } from 'node:crypto';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import * as z from 'zod';
import { migrationsFolder } from '../folders.ts';

export const backupFormat = 'wenzhou-civic-backup-1';

/** By which a version of the program knows a backup of its own tables: the digest of all its migrations. */
export function schemaDigest(): string {
  const hash = createHash('sha256');
  for (const migration of readMigrationFiles({ migrationsFolder })) hash.update(`${migration.hash}\n`);
  return hash.digest('hex');
}

/** The first line. */
export const headerSchema = z.object({ format: z.string(), schema: z.string(), at: z.iso.datetime() });

/** Begins the rows of a table. */
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });

/** A row of it: each value as PostgreSQL writes it. */
const rowSchema = z.object({ row: z.array(z.string().nullable()) });

/** The bytes of a document, in base64. */
const documentSchema = z.object({ document: z.string(), bytes: z.base64() });

/** What stands between the first line and the last. */
export const contentSchema = z.union([rowSchema, tableSchema, documentSchema]);

/** The last line: how much there was, and the SHA-256 of all lines before, in hexadecimal. */
export const endSchema = z.object({ rows: z.int(), documents: z.int(), digest: z.string() });

export type BackupEnd = z.output<typeof endSchema>;
