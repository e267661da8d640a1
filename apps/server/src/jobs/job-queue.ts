import { sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { OpenDatabase } from '../database/database.ts';
import { queueDatabase } from './queue-database.ts';
import type { RecurringJob } from './recurring-job.ts';

export interface JobQueue {
  /** Begins in the background, and goes on trying while the database is away. */
  readonly start: () => void;
  /** Begins nothing more; what still runs is left to be run again. */
  readonly stop: () => Promise<void>;
}

/** How patient a queue is, in seconds. */
export interface Pace {
  /** How often each process looks whether a job waits. */
  readonly poll: number;
  /** How long to wait before the queue is set up, so that a server answers its first requests before. */
  readonly delay: number;
  /** How long to wait before trying again when the database was away. */
  readonly restart: number;
}

const timeZone = 'Asia/Shanghai';

/** Two processes that start together set up their queues one after the other. The number must not change. */
const setUpLock = 8_018_002;

/** One waits at most; what was ended in the middle is run again after it expired. */
const options = { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 15 * 60 } as const;

const upkeep = { archiveCompletedAfterSeconds: 24 * 60 * 60, deleteAfterDays: 7, maintenanceIntervalSeconds: 300 };

/**
 * Queues of pg-boss in the server's own database, one for each job. Processes that share a database share the jobs: each
 * is run by one of them whenever its time has come.
 *
 * @param work runs the job of a name; what it throws is stored
 * @param onFailure told what failed besides
 */
export function jobQueue(
  records: OpenDatabase,
  recurring: readonly Pick<RecurringJob, 'name' | 'cron'>[],
  work: (name: string) => Promise<void>,
  { poll, delay, restart }: Pace,
  onFailure: (error: unknown) => void,
): JobQueue {
  const database = queueDatabase(records, onFailure);
  let boss: PgBoss | undefined;
  let starting: Promise<void> = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  let isStopping = false;

  async function setUp(next: PgBoss): Promise<void> {
    await next.start();
    const queues = new Set((await next.getQueues()).map(({ name }) => name));
    const crons = new Map((await next.getSchedules()).map(({ name, cron }) => [name, cron]));
    for (const { name, cron } of recurring) {
      if (!queues.has(name)) await next.createQueue(name, { name, ...options });
      if (crons.get(name) !== cron) await next.schedule(name, cron, {}, { tz: timeZone });
    }
  }

  /** The embedded database has one process, and one session, which must not wait for itself. */
  async function alone(begin: () => Promise<void>): Promise<void> {
    if (records.kind === 'embedded') return begin();
    await records.database.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(${setUpLock})`);
      await begin();
    });
  }

  async function begin(): Promise<void> {
    // One that failed to start cannot be started again.
    const next = new PgBoss({
      db: database,
      schema: 'pgboss',
      cronMonitorIntervalSeconds: Math.max(1, 6 * poll),
      cronWorkerIntervalSeconds: Math.max(1, poll),
      ...upkeep,
    });
    next.on('error', onFailure);
    boss = next;
    try {
      await alone(() => setUp(next));
      for (const { name } of recurring) await next.work(name, { pollingIntervalSeconds: poll }, () => work(name));
    } catch (error) {
      onFailure(error);
      await next.stop({ graceful: false }).catch(onFailure);
      if (!isStopping) beginAfter(restart);
    }
  }

  function beginAfter(seconds: number): void {
    const begins = (): void => {
      starting = begin();
    };
    waiting = setTimeout(begins, seconds * 1000).unref();
  }

  return {
    start: () => beginAfter(delay),
    stop: async () => {
      isStopping = true;
      clearTimeout(waiting);
      await starting;
      await boss?.stop({ graceful: false }).catch(onFailure);
      await database.close();
    },
  };
}
