import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { build } from 'tsup';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../src/database/open-embedded.ts';
import { openServer } from '../src/database/open-server.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A directory that goes when all tests are over. */
    readonly root: string;
    /** The server's program, bundled, to be run as a process. */
    readonly program: string;
    /** A data directory that is up to date and empty, to be copied. */
    readonly templateDirectory: string;
    /** The maintenance database of a PostgreSQL server, in which tests make their own databases. */
    readonly postgresUrl: string;
    /** The name of a database on that server that is up to date and empty, to be copied. */
    readonly templateDatabase: string;
  }
}

const templateDatabase = 'template_of_tests';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the program from the sources, workspace packages included, into a folder like the package's own. */
async function bundleProgram(root: string): Promise<string> {
  const outDir = join(root, 'dist');
  await Promise.all(
    ['migrations', 'node_modules'].map((name) => symlink(join(packageFolder, name), join(root, name), 'dir')),
  );
  await build({
    config: false,
    entry: { main: join(packageFolder, 'src/main.ts') },
    outDir,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    outExtension: () => ({ js: '.mjs' }),
    noExternal: [/^@wenzhou\//],
    silent: true,
    esbuildOptions: (options) => {
      options.conditions = ['@wenzhou/source'];
    },
  });
  return join(outDir, 'main.mjs');
}

/** Starts the PostgreSQL server of the tests, with a database to copy. */
async function startPostgresWithTemplate(directory: string): Promise<PostgresServer> {
  const postgres = await startPostgres(directory);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  const url = new URL(postgres.url);
  url.pathname = `/${templateDatabase}`;
  await (await openServer(url.href, () => undefined)).close();
  return postgres;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'wenzhou-server-'));
  // The account that PostgreSQL runs under when the tests run as root has to reach its directory.
  await chmod(root, 0o755);
  const templateDirectory = join(root, 'template');
  const [postgres, template, program] = await Promise.all([
    startPostgresWithTemplate(join(root, 'postgres')),
    openEmbedded(templateDirectory),
    bundleProgram(root),
  ]);
  await template.close();
  project.provide('root', root);
  project.provide('program', program);
  project.provide('templateDirectory', templateDirectory);
  project.provide('postgresUrl', postgres.url);
  project.provide('templateDatabase', templateDatabase);
  return async () => {
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  };
}
