import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import { type AuditLog, openAuditLog } from '../src/audit/audit-log.ts';
import type { AuditKeyPlace } from '../src/audit/signing-key.ts';
import type { DatabaseChoice } from '../src/configuration.ts';
import type { Database, OpenDatabase } from '../src/database/database.ts';
import { openEmbedded } from '../src/database/open-embedded.ts';
import { openServer } from '../src/database/open-server.ts';

export const databaseKinds = ['embedded', 'server'] as const;

/** An empty directory that goes when all tests are over. */
export const temporaryDirectory = (): Promise<string> => mkdtemp(join(inject('root'), 'test-'));

/** A data directory that is up to date and empty. The system's own command copies its thousand files several times faster. */
export async function dataDirectory(): Promise<string> {
  const directory = join(await temporaryDirectory(), 'data');
  await promisify(execFile)('cp', ['-R', inject('templateDirectory'), directory]);
  return directory;
}

/** A database on the tests' PostgreSQL server, a copy of another one. */
async function serverDatabaseLike(template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(inject('postgresUrl'));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** A database on the tests' PostgreSQL server, empty and not yet migrated. */
export const serverDatabase = (): Promise<string> => serverDatabaseLike('template1');

/** An empty database of a kind that the test may use, up to date. */
export const emptyDatabase = async (kind: OpenDatabase['kind']): Promise<DatabaseChoice> =>
  kind === 'embedded'
    ? { kind, directory: await dataDirectory() }
    : { kind, url: await serverDatabaseLike(inject('templateDatabase')) };

/** An empty database of a kind, open. */
export async function openRecords(kind: OpenDatabase['kind']): Promise<OpenDatabase> {
  const choice = await emptyDatabase(kind);
  return choice.kind === 'embedded' ? openEmbedded(choice.directory) : openServer(choice.url, () => undefined);
}

/** A place where a key of the test's own is made. */
export const ownKey = async (): Promise<AuditKeyPlace> => ({
  file: join(await temporaryDirectory(), 'audit-key.pem'),
  mayBeMade: true,
});

/** The audit of a database, where no head fails to be signed. */
export const openAudit = async (database: Database, key?: AuditKeyPlace): Promise<AuditLog> =>
  openAuditLog(database, key ?? (await ownKey()), (error) => {
    throw error;
  });
