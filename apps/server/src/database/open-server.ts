import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { exitCodes, StartFault } from '../fault.ts';
import type { OpenDatabase } from './database.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { listenOnServer } from './listen-on-server.ts';
import { migrateDatabase } from './migrate.ts';
import * as schema from './schema.ts';

const oldestVersion = 15;

/** Two servers that start together migrate one after the other. The number is arbitrary but must not change. */
const migrationLock = 8_018_001;

function unreachable(url: string, cause: unknown): StartFault {
  const { host } = new URL(url);
  return new StartFault(
    {
      code: 'database-unreachable',
      reason: {
        zh: `连不上 DATABASE_URL 所指的 PostgreSQL 服务器 ${host}，或账号、库名不对。`,
        en: `The PostgreSQL server ${host} of DATABASE_URL cannot be reached, or refuses the account or the database name.`,
      },
      remedy: {
        zh: '请确认服务器已启动、地址和密码无误、库已建好；或删去 DATABASE_URL 以使用本机数据目录。',
        en: 'Check that it runs, that address and password are right and that the database exists; or remove DATABASE_URL to use a data directory of this machine.',
      },
    },
    exitCodes.unavailable,
    { cause },
  );
}

const tooOld = (version: number): StartFault =>
  new StartFault(
    {
      code: 'database-too-old',
      reason: {
        zh: `PostgreSQL 版本为 ${version}，低于所需的 ${oldestVersion}。`,
        en: `PostgreSQL is version ${version}; ${oldestVersion} or later is needed.`,
      },
      remedy: { zh: '请升级数据库服务器。', en: 'Upgrade the database server.' },
    },
    exitCodes.unavailable,
  );

/**
 * Connects to a PostgreSQL server and brings the database up to date.
 *
 * @param onLostConnection told when an idle connection breaks; the pool replaces it by itself
 */
export async function openServer(url: string, onLostConnection: (error: unknown) => void): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    // Statements that do not wait for each other go out together.
    pipeline: true,
    stream: gatheringSocket,
  });
  pool.on('error', onLostConnection);
  // The pool hears of a connection that breaks while it is idle only. In use, between two statements, nobody would, which
  // would end the process; whoever uses it is told by their next statement.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    const client = await pool.connect().catch((error: unknown) => {
      throw unreachable(url, error);
    });
    try {
      const { rows } = await client.query<{ version: number }>(
        `select current_setting('server_version_num')::int / 10000 as version`,
      );
      const version = rows[0]?.version ?? 0;
      if (version < oldestVersion) throw tooOld(version);
      await client.query('select pg_advisory_lock($1)', [migrationLock]);
      try {
        await migrateDatabase((config) => migrate(drizzle(client, { schema }), config));
      } finally {
        await client.query('select pg_advisory_unlock($1)', [migrationLock]);
      }
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: 'server',
    database: drizzle(pool, { schema }),
    listen: (channel, listener) => listenOnServer(url, channel, listener, onLostConnection),
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    // Several statements have several answers, which nobody reads; a connection on which they fail is closed.
    statements: async (text, values) => ({ rows: (await pool.query(text, values && [...values])).rows ?? [] }),
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  };
}
