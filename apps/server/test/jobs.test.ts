import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { creditCodeFor } from '@wenzhou/identity';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { sessions, signInAttempts, verifications } from '../src/accounts/tables.ts';
import { appendAudit } from '../src/audit/append.ts';
import { latestHead } from '../src/audit/verify.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { openServer } from '../src/database/open-server.ts';
import { oblige } from '../src/deadlines/oblige.ts';
import { deleteExpired } from '../src/jobs/delete-expired.ts';
import { type JobOptions, type Jobs, openJobs } from '../src/jobs/jobs.ts';
import { mergedRuns } from '../src/jobs/merged-runs.ts';
import { reconcileDaily } from '../src/jobs/reconcile-daily.ts';
import type { RecurringJob } from '../src/jobs/recurring-job.ts';
import { signDaily } from '../src/jobs/sign-daily.ts';
import { reconciliations } from '../src/ledger/tables.ts';
import { metrics } from '../src/metrics/metrics.ts';
import { notify } from '../src/notifications/notify.ts';
import { outbox } from '../src/outbox/tables.ts';
import { knownAccount, knownCompany } from './known-accounts.ts';
import { catchMail, headerOf } from './mail-catcher.ts';
import { emptyPlace } from './place.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { databaseKinds, openAudit, openRecords, serverDatabase } from './records.ts';
import { endAllProcesses, ServerProcess } from './server-process.ts';

const everyMinute = '* * * * *';
/** At no time that a test runs, but for one minute of the year. */
const atNewYear = '0 0 1 1 *';

const job = (name: string, work: RecurringJob['work'], changes: Partial<RecurringJob> = {}): RecurringJob => ({
  name,
  cron: everyMinute,
  atStart: false,
  work,
  ...changes,
});

const quick = (failures: unknown[] = []): JobOptions => ({
  onFailure: (error) => void failures.push(error),
  pace: { poll: 0.5, delay: 0, restart: 0.1 },
});

/** Waits for what a job does, longer than it takes. */
const eventually = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 55_000, interval: 50 });

const queueRows = async (
  records: OpenDatabase,
  name: string,
): Promise<readonly { state: string; output: unknown }[]> => {
  const { rows } = await records.statements('select state, output from pgboss.job where name = $1', [name]);
  return rows as { state: string; output: unknown }[];
};

/** Has a job run now, whatever its schedule says. */
const enqueueJob = (records: OpenDatabase, name: string): Promise<unknown> =>
  records.statements(`insert into pgboss.job (name, retry_delay) values ('${name}', 0)`);

/** A database server of the test's own, that it may stop; beside the others, where its account can reach it. */
const ownPostgres = (): Promise<PostgresServer> => startPostgres(join(inject('root'), `postgres-${randomUUID()}`));

afterAll(endAllProcesses);

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords(kind);
  });
  afterAll(() => records.close());

  test('a job runs when its time has come, and again after the jobs were stopped and started', async () => {
    const failures: unknown[] = [];
    for (const round of [1, 2]) {
      let runs = 0;
      const jobs = openJobs(records, [job('count', async () => void (runs += 1))], quick(failures));
      jobs.start();
      if (round === 2) await eventually(() => enqueueJob(records, 'count'));
      // Where a minute begins meanwhile, the job's time comes once more.
      await eventually(async () => {
        expect(runs).toBeGreaterThan(0);
        const rows = await queueRows(records, 'count');
        expect(rows.length).toBeGreaterThanOrEqual(round);
        expect(rows.filter(({ state }) => state !== 'completed')).toEqual([]);
      });
      await jobs.stop();
    }
    expect(failures).toEqual([]);
  });

  test('a failure is reported and counted, tried again, and nothing of what it held is stored', async () => {
    const failures: unknown[] = [];
    const name = `fail-once-${kind}`;
    let runs = 0;
    const secret = new Error('110101199001011237');
    const work = async (): Promise<void> => {
      runs += 1;
      if (runs === 1) throw secret;
    };
    const jobs = openJobs(records, [job(name, work, { cron: atNewYear })], quick(failures));
    jobs.start();
    await eventually(() => enqueueJob(records, name));
    await eventually(() => expect(runs).toBe(2));
    await jobs.stop();
    expect(failures).toEqual([secret]);
    const rows = await queueRows(records, name);
    expect(rows.map(({ state }) => state)).toEqual(['completed']);
    expect(JSON.stringify(rows)).not.toContain('110101199001011237');
    expect(await metrics.metrics()).toContain(`job_runs_total{job="${name}",outcome="failed"} 1`);
  });

  test('a stop lets what runs come to its end, tells it to, and begins nothing more', async () => {
    let wasTold = false;
    let hasEnded = false;
    let runs = 0;
    const jobs = openJobs(
      records,
      [
        job(
          'slow',
          async (signal) => {
            runs += 1;
            if (!signal.aborted) await once(signal, 'abort');
            wasTold = true;
            await records.ping();
            hasEnded = true;
          },
          { atStart: true },
        ),
      ],
      quick(),
    );
    jobs.start();
    await eventually(() => expect(runs).toBe(1));
    await jobs.stop();
    expect([wasTold, hasEnded]).toEqual([true, true]);
    jobs.runSoon('slow');
    await records.ping();
    expect(runs).toBe(1);
  });

  test('jobs that were never started stop as well', async () => {
    await openJobs(records, [], quick()).stop();
  });

  test('expired sessions, verifications and old tries to sign in are deleted, others are kept', async () => {
    const { database } = records;
    const now = new Date('2019-02-02T01:00:00Z');
    const [before, after] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)];
    const userId = await knownAccount(database);
    for (const [id, expiresAt] of Object.entries({ expired: before, valid: after })) {
      const dates = { expiresAt, createdAt: before, updatedAt: before };
      await database.insert(sessions).values({ id, token: id, userId, ...dates });
      await database.insert(verifications).values({ id, identifier: id, value: id, ...dates });
    }
    const day = 24 * 60 * 60 * 1000;
    await database.insert(signInAttempts).values([
      { id: 'old', key: 'old', count: 5, lastRequest: now.getTime() - day - 1 },
      { id: 'recent', key: 'recent', count: 5, lastRequest: now.getTime() - day },
    ]);
    await deleteExpired(database, now);
    expect(await database.select({ id: sessions.id }).from(sessions)).toEqual([{ id: 'valid' }]);
    expect(await database.select({ id: verifications.id }).from(verifications)).toEqual([{ id: 'valid' }]);
    expect(await database.select({ id: signInAttempts.id }).from(signInAttempts)).toEqual([{ id: 'recent' }]);
  });

  test('a head of the audit is signed once on a day in China on which something was entered', async () => {
    const { database } = records;
    const audit = await openAudit(database);
    const heads = async (): Promise<number> => (await latestHead(database))?.number ?? 0;
    const enter = (at: Date): Promise<void> =>
      database.transaction((transaction) =>
        appendAudit(transaction, { action: 'test', subject: 'test', details: {} }, at),
      );
    await signDaily(database, audit, new Date('2019-02-02T10:00:00Z'));
    expect(await heads()).toBe(1);
    await enter(new Date('2019-02-02T11:00:00Z'));
    await signDaily(database, audit, new Date('2019-02-02T15:59:59Z'));
    expect(await heads()).toBe(1);
    await signDaily(database, audit, new Date('2019-02-02T16:00:00Z'));
    expect(await heads()).toBe(2);
    await signDaily(database, audit, new Date('2019-02-03T16:00:00Z'));
    expect(await heads()).toBe(2);
  });

  test('the ledger is proved once a day; what does not agree is reported', async () => {
    const { database } = records;
    const found: unknown[] = [];
    const reconcile = (at: string): Promise<void> =>
      reconcileDaily(database, new Date(at), (outcome) => void found.push(outcome));
    await reconcile('2019-02-02T01:00:00Z');
    await reconcile('2019-02-02T15:00:00Z');
    expect(await database.select({ on: reconciliations.on }).from(reconciliations)).toEqual([{ on: '2019-02-02' }]);
    await reconcile('2019-02-02T16:00:00Z');
    expect(await database.select({ on: reconciliations.on }).from(reconciliations)).toHaveLength(2);
    expect(found).toEqual([]);
  });
});

describe('work that is asked for while it runs', () => {
  test('runs once more for everybody who asked, also after a failure', async () => {
    const ends: ((failure?: Error) => void)[] = [];
    const run = mergedRuns(
      () =>
        new Promise((resolve, reject) => {
          ends.push((failure) => (failure ? reject(failure) : resolve()));
        }),
    );
    const first = run();
    const later = [run(), run(), run()];
    expect(ends).toHaveLength(1);
    ends[0]?.(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await vi.waitFor(() => expect(ends).toHaveLength(2));
    const last = run();
    ends[1]?.();
    await Promise.all(later);
    await vi.waitFor(() => expect(ends).toHaveLength(3));
    ends[2]?.();
    await last;
  });
});

// The embedded database serves one process, and does not go away from it.
describe('processes that share a database server', () => {
  test('run each job once for each time that it comes', async () => {
    const url = await serverDatabase();
    const processes = await Promise.all([1, 2, 3].map(() => openServer(url, () => undefined)));
    const failures: unknown[] = [];
    let runs = 0;
    const all: Jobs[] = [];
    for (const records of processes)
      all.push(openJobs(records, [job('once', async () => void (runs += 1))], quick(failures)));
    for (const jobs of all) jobs.start();
    const [records] = processes;
    if (!records) throw new Error('no process');
    await eventually(() => expect(runs).toBeGreaterThan(0));
    // Each of them looks at the schedules again.
    const looked = async (): Promise<unknown> => (await records.statements('select cron_on from pgboss.version')).rows;
    for (let count = 0; count < 2; count += 1) {
      const before = await looked();
      await eventually(async () => expect(await looked()).not.toEqual(before));
    }
    await Promise.all(all.map((jobs) => jobs.stop()));
    const { rows } = await records.statements(
      `select count(*)::int as jobs, count(distinct date_trunc('minute', created_on))::int as minutes
       from pgboss.job where name = 'once' and state = 'completed'`,
    );
    expect(rows).toEqual([{ jobs: runs, minutes: runs }]);
    expect(failures).toEqual([]);
    await Promise.all(processes.map((process) => process.close()));
  });

  test('a server that goes away in the middle of a job and comes back ends nothing; the jobs go on', async () => {
    const postgres = await ownPostgres();
    const records = await openServer(postgres.url, () => undefined);
    const failures: unknown[] = [];
    let runs = 0;
    let goOn = (): void => undefined;
    const jobs = openJobs(
      records,
      [
        job(
          'steady',
          async () => {
            runs += 1;
            if (runs === 1) await new Promise<void>((resolve) => (goOn = resolve));
          },
          { cron: atNewYear },
        ),
      ],
      quick(failures),
    );
    jobs.start();
    await eventually(() => enqueueJob(records, 'steady'));
    await eventually(() => expect(runs).toBe(1));
    await postgres.stop();
    goOn();
    await eventually(() => expect(failures.length).toBeGreaterThan(0));
    await postgres.start();
    await eventually(() => enqueueJob(records, 'steady'));
    await eventually(() => expect(runs).toBe(2));
    await jobs.stop();
    await records.close();
    await postgres.stop();
  });

  test('jobs begin once a server that was away is there', async () => {
    const postgres = await ownPostgres();
    const records = await openServer(postgres.url, () => undefined);
    await postgres.stop();
    const failures: unknown[] = [];
    let runs = 0;
    const jobs = openJobs(records, [job('late', async () => void (runs += 1), { cron: atNewYear })], quick(failures));
    jobs.start();
    await eventually(() => expect(failures.length).toBeGreaterThan(1));
    await postgres.start();
    await eventually(() => enqueueJob(records, 'late'));
    await eventually(() => expect(runs).toBe(1));
    await jobs.stop();
    await records.close();
    await postgres.stop();
  });
});

describe('the server as a process', () => {
  test.each(databaseKinds)('on the %s database: it does its jobs and stops at once', async (kind) => {
    const served = new ServerProcess({
      JOBS: 'true',
      LOG_LEVEL: 'error',
      ...(await emptyPlace(kind)).environment,
    });
    await served.address();
    expect(await served.end('SIGTERM')).toBe(0);
    expect(served.standardError).toBe('');
  });

  // The test reads and writes beside the process, which the embedded database lets nobody do.
  test('killed while it sends an e-mail; the next one sends it under the same id, and what was missed is told', async () => {
    const place = await emptyPlace('server');
    const records = await place.open();
    const { database } = records;
    const catcher = await catchMail();
    const environment = {
      JOBS: 'true',
      LOG_LEVEL: 'error',
      ...place.environment,
      PUBLIC_ADDRESS: 'https://civic.example',
      SMTP_URL: catcher.url,
      SMTP_FROM: 'notices@civic.example',
    };
    const code = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'MA2AAAA0' });
    await knownCompany(database, code);
    const account = await knownAccount(database, { company: code, email: 'yi@firm.example' });
    const at = new Date();
    const facts = {
      duty: 'wage-deposit-payment',
      dueOn: '2019-02-14',
      by: { zh: '虚构建筑公司', en: '虚构建筑公司' },
    } as const;
    await database.transaction((transaction) =>
      notify(transaction, { account }, { code: 'deadline-ahead', facts, path: '/deadlines', onceKey: 'test' }, at),
    );
    catcher.reply('hang');
    const killed = new ServerProcess(environment);
    await catcher.tried(1);
    await killed.end('SIGKILL');
    expect(await database.select().from(outbox)).toMatchObject([{ attempts: 1, deliveredAt: null, givenUpAt: null }]);

    await database.update(outbox).set({ claimedUntil: sql`now() - interval '1 second'` });
    await database.transaction((transaction) =>
      oblige(
        transaction,
        {
          matter: `wage-deposit:${code}`,
          duty: 'wage-deposit-payment',
          by: { company: code },
          provisions: [{ statute: 'wenzhou-2018-3', article: 4 }],
          facts: {},
          dueOn: '2019-02-14',
          remindOn: [],
        },
        at,
      ),
    );
    const both = [new ServerProcess(environment), new ServerProcess(environment)];
    await eventually(async () => {
      const rows = await database.select().from(outbox);
      expect(rows.map(({ deliveredAt }) => deliveredAt !== null)).toEqual([true, true]);
    });
    const rows = await database.select().from(outbox).orderBy(outbox.createdAt);
    expect(rows.map(({ attempts }) => attempts)).toEqual([2, 1]);
    expect(catcher.caught.map((mail) => headerOf(mail, 'Message-ID')).sort()).toEqual(
      rows.map(({ id }) => `<${id}@civic.example>`).sort(),
    );
    await Promise.all(both.map((one) => one.address()));
    expect(await Promise.all(both.map((one) => one.end('SIGTERM')))).toEqual([0, 0]);
    expect(both.map(({ standardError }) => standardError)).toEqual(['', '']);
    await catcher.close();
    await records.close();
  });
});
