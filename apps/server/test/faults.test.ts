import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { addDays, plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import { createTRPCClient, httpLink } from '@trpc/client';
import { count, eq } from 'drizzle-orm';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import { appendAudit } from '../src/audit/append.ts';
import { entriesPerHead, openAuditLog } from '../src/audit/audit-log.ts';
import { latestHead, verifyAudit } from '../src/audit/verify.ts';
import type { Database } from '../src/database/database.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { lockInTransaction } from '../src/database/lock-in-transaction.ts';
import { openServer } from '../src/database/open-server.ts';
import { fictionalAccounts } from '../src/demonstration/accounts.ts';
import { signDaily } from '../src/jobs/sign-daily.ts';
import { stays } from '../src/medical-insurance/tables.ts';
import { transactionRetries } from '../src/metrics/metrics.ts';
import { startServer } from '../src/start.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { type AppRouter, appRouter } from '../src/trpc/router.ts';
import { contextOn, official } from './acting.ts';
import type { Browser } from './browser.ts';
import { configured, Log } from './configured.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { emptyPlace, type Place, placeOf } from './place.ts';
import { startPostgres } from './postgres-server.ts';
import { databaseKinds, openRecords, ownKey, serverDatabase } from './records.ts';
import { endAllProcesses, ServerProcess } from './server-process.ts';
import { serve } from './serving.ts';
import { insuranceOfficial, openTestAccount, signedIn } from './signing-in.ts';

const createCaller = callerFactory(appRouter);
const now = new Date('2018-10-01T02:03:04.005Z');
const insurance = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;

type Write = ReturnType<typeof stayToRecord>;
type Client = ReturnType<typeof clientOf>;
type Answer = Awaited<ReturnType<Client['medicalInsurance']['recordStay']['mutate']>>;

const clientOf = (address: string, { cookie }: { readonly cookie: string }) =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc`, headers: { cookie } })] });

/** Stays of as many people in one hospital that does not exist; their claim numbers tell them apart. */
function writesTo(hospital: string, many: number): readonly Write[] {
  return Array.from({ length: many }, (_, index) => {
    const birthDate = plainDate(`19${String(index % 100).padStart(2, '0')}-01-01`);
    const citizenNumber = citizenNumberFor({ division: '330302', birthDate, sequence: 1 + Math.floor(index / 100) });
    const claim = september({ institution: { id: hospital, grade: 'grade-3' }, number: String(index + 1) });
    return stayToRecord(claim, { citizenNumber, name: '虚构测试' });
  });
}

/** Does something with every item, so many at a time, in their order. */
async function forAll<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** How many rows each claim of a hospital has in the database. */
async function rowsOf(database: Database, hospital: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .select({ number: stays.claimNumber, rows: count() })
    .from(stays)
    .where(eq(stays.institution, hospital))
    .groupBy(stays.claimNumber);
  return new Map(rows.map((row) => [row.number, row.rows]));
}

const onceEach = (writes: readonly Write[]): ReadonlyMap<string, number> =>
  new Map(writes.map(({ claim }) => [claim.number, 1]));

async function reading<T>(place: Place, read: (database: Database) => Promise<T>): Promise<T> {
  const records = await place.open();
  try {
    return await read(records.database);
  } finally {
    await records.close();
  }
}

const demonstration = (place: Place): ServerProcess =>
  new ServerProcess({ ...place.environment, REQUESTS_PER_MINUTE: '100000' }, ['--demonstration']);

function insuranceExecuting(): (typeof fictionalAccounts)[number] {
  const account = fictionalAccounts.find(({ username }) => username === 'insurance-executing');
  if (!account) throw new Error('the demonstration has no such account');
  return account;
}

const retriesBy = async (sqlstate?: string): Promise<number> =>
  (await transactionRetries.get()).values
    .filter(({ labels }) => sqlstate === undefined || labels.sqlstate === sqlstate)
    .reduce((sum, { value }) => sum + value, 0);

afterAll(endAllProcesses);

/** Connections to a server on which nothing was sent yet, as many as it takes to send everything at once. */
const connections = (address: string, many: number): Promise<readonly Socket[]> =>
  Promise.all(
    Array.from({ length: many }, async () => {
      const { hostname, port } = new URL(address);
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      return socket;
    }),
  );

/**
 * Sends a write on a connection that is open.
 *
 * @returns when it has left this process, and what it is answered; nothing where the server has told that the database
 * did not get to it in time, so that it is to be sent again
 */
function sendOn(
  socket: Socket,
  address: string,
  { cookie }: { readonly cookie: string },
  write: Write,
): { readonly sent: Promise<unknown>; readonly answer: Promise<Answer | undefined> } {
  const request = httpRequest(`${address}/trpc/medicalInsurance.recordStay`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    createConnection: () => socket,
  });
  request.end(JSON.stringify(write));
  const answered = async (): Promise<Answer | undefined> => {
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const told = await text(response);
    if (response.statusCode === 503 && told.includes('"database-unavailable"')) return undefined;
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${told}`);
    return (JSON.parse(told) as { readonly result: { readonly data: Answer } }).result.data;
  };
  return { sent: once(request, 'finish'), answer: answered() };
}

test.each(databaseKinds)(
  'SIGKILL in the middle of a thousand writes sent at once: on the %s database each is there exactly once',
  async (kind) => {
    const [many, killedAfter] = [1000, 100];
    const place = await emptyPlace(kind);
    const hospital = `fictional-${randomUUID()}`;
    const writes = writesTo(hospital, many);
    const killed = demonstration(place);
    const address = await killed.address();
    const session = await signedIn(address, insuranceExecuting());
    const acknowledged = new Map<string, Answer>();
    let ending: Promise<unknown> | undefined;
    let unanswered = 0;
    let turnedAway = 0;
    // The process does not run while they are sent: all of them wait for it before it takes up the first.
    const sockets = await connections(address, many);
    killed.child.kill('SIGSTOP');
    const requests = writes.map((write, index) => {
      const socket = sockets[index];
      if (!socket) throw new Error('a connection for each');
      return { number: write.claim.number, ...sendOn(socket, address, session, write) };
    });
    const answers = requests.map(async ({ number, answer }) => {
      try {
        const answered = await answer;
        if (answered) acknowledged.set(number, answered);
        else turnedAway += 1;
      } catch (error) {
        // Nothing fails but what the kill cut off.
        if (ending === undefined) throw error;
        unanswered += 1;
      }
      if (acknowledged.size === killedAfter) ending ??= killed.end('SIGKILL');
    });
    await Promise.all(requests.map(({ sent }) => sent));
    expect(acknowledged.size).toBe(0);
    killed.child.kill('SIGCONT');
    await Promise.all(answers);
    await ending;
    expect(killed.child.signalCode).toBe('SIGKILL');
    expect(unanswered).toBeGreaterThan(0);
    expect(acknowledged.size).toBeGreaterThanOrEqual(killedAfter);
    expect(acknowledged.size + turnedAway + unanswered).toBe(many);

    const next = demonstration(place);
    const client = clientOf(await next.address(), session);
    await forAll([...acknowledged.keys()], 10, async (number) => {
      const write = writes[Number(number) - 1];
      const citizenNumber = write?.person.citizenNumber ?? '';
      const year = await client.medicalInsurance.readYear.query({ citizenNumber, ...insurance, on: '2018-09-14' });
      expect(year).toMatchObject({ kind: 'found', stays: [{}] });
    });

    const answeredAgain = new Map<string, Answer>();
    // As many at a time as there are connections to the database, so that none waits for one for long.
    await forAll(writes, 10, async (write) => {
      answeredAgain.set(write.claim.number, await client.medicalInsurance.recordStay.mutate(write));
    });
    expect([...answeredAgain.values()].filter(({ kind: outcome }) => outcome !== 'granted')).toEqual([]);
    expect(answeredAgain.size).toBe(many);
    for (const [number, answer] of acknowledged) expect(answeredAgain.get(number)).toEqual(answer);
    expect(await next.end('SIGTERM')).toBe(0);
    await reading(place, async (database) => {
      expect(await rowsOf(database, hospital)).toEqual(onceEach(writes));
      expect(await verifyAudit(database)).toMatchObject({ kind: 'intact' });
    });
  },
  240_000,
);

interface Refused {
  readonly error?: { readonly data: { readonly fault: { readonly code: string } } };
}

const record = async (browser: Browser, write: Write): Promise<{ status: number; told: string; body: Refused }> => {
  const response = await browser.post('/trpc/medicalInsurance.recordStay', write);
  const body = (await response.json()) as Refused;
  const told = `${body.error?.data.fault.code}, retry after ${response.headers.get('retry-after')}`;
  return { status: response.status, told, body };
};

// The embedded database does not go away from its process and come back.
test('a database that is stopped and started under load is waited for, and nothing is lost or doubled', async () => {
  const postgres = await startPostgres(join(inject('root'), `postgres-${randomUUID()}`));
  try {
    const place = await placeOf({ kind: 'server', url: postgres.url });
    const hospital = `fictional-${randomUUID()}`;
    const writes = writesTo(hospital, 200);
    const atOnce = 20;
    const served = demonstration(place);
    const browser = await signedIn(await served.address(), insuranceExecuting());
    const refused = new Set<string>();
    const answers = new Map<string, unknown>();
    const statuses = new Set<number>();
    let restarting: Promise<void> | undefined;
    let waiting = 0;
    let allWait = (): void => undefined;
    const everybodyWaits = new Promise<void>((resolve) => (allWait = resolve));
    const restart = async (): Promise<void> => {
      await postgres.stop();
      await everybodyWaits;
      await postgres.start();
    };
    await forAll(writes, atOnce, async (write) => {
      let answer = await record(browser, write);
      statuses.add(answer.status);
      if (answer.status === 503) {
        refused.add(answer.told);
        waiting += 1;
        if (waiting === atOnce) allWait();
        await restarting;
        answer = await record(browser, write);
      }
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
      answers.set(write.claim.number, answer.body);
      if (answers.size === 50) restarting = restart();
    });
    expect([...statuses].toSorted()).toEqual([200, 503]);
    // Whoever was about to be answered is told that it is not known.
    const told = new Set(['database-unavailable, retry after 2', 'outcome-unknown, retry after 2']);
    expect([...refused].filter((one) => !told.has(one))).toEqual([]);
    await forAll(writes, atOnce, async (write) =>
      expect((await record(browser, write)).body).toEqual(answers.get(write.claim.number)),
    );
    expect(await served.end('SIGTERM')).toBe(0);
    await reading(place, async (database) => {
      expect(await rowsOf(database, hospital)).toEqual(onceEach(writes));
      expect(await verifyAudit(database)).toMatchObject({ kind: 'intact' });
    });
  } finally {
    await endAllProcesses();
    await postgres.stop();
  }
}, 180_000);

// A database server alone can be away.
test('an outage is told once by the audit, and the head that became due in it is signed afterwards', async () => {
  const postgres = await startPostgres(join(inject('root'), `postgres-${randomUUID()}`));
  const records = await openServer(postgres.url, () => undefined);
  try {
    const { database } = records;
    const failures: unknown[] = [];
    const audit = await openAuditLog(database, await ownKey(), (error) => void failures.push(error));
    await audit.sign(now);
    const enter = (): Promise<void> =>
      inTransaction(database, async (transaction) => {
        for (let entry = 0; entry < entriesPerHead; entry += 1)
          await appendAudit(transaction, { action: 'tested', subject: `subject-${entry}`, details: {} }, now);
      });
    for (const heads of [2, 3]) {
      await enter();
      await postgres.stop();
      for (let write = 0; write < 5; write += 1) await audit.signWhenDue(now);
      expect(failures).toHaveLength(heads - 1);
      await postgres.start();
      // The same job that signs daily, where nobody writes any more.
      await (heads === 2 ? audit.signWhenDue(now) : signDaily(database, audit, now));
      expect(await latestHead(database)).toMatchObject({ number: heads, treeSize: (heads - 1) * entriesPerHead });
      expect(failures).toHaveLength(heads - 1);
    }
    expect(await verifyAudit(database)).toMatchObject({ kind: 'intact' });
  } finally {
    await records.close();
    await postgres.stop();
  }
}, 120_000);

test.each(databaseKinds)(
  'of two officials who record the same claim at once one is granted it, the other lawfully refused, on the %s database',
  async (kind) => {
    const records = await openRecords(kind);
    try {
      const context = await contextOn(records, now);
      const callers = [1, 2].map(() => createCaller({ ...context, actor: official('medical-insurance', '330300') }));
      for (const round of Array.from({ length: 20 }).keys()) {
        const claim = september();
        const person = fictionalPerson();
        const answers = await Promise.all(
          callers.map((caller) =>
            // In every other round they take it for a claim of two people.
            caller.medicalInsurance.recordStay(stayToRecord(claim, round % 2 === 0 ? person : fictionalPerson())),
          ),
        );
        expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused']);
        expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({
          refusals: [{ code: 'claim-duplicate' }],
        });
        expect(await rowsOf(records.database, claim.institution.id)).toEqual(new Map([[claim.number, 1]]));
      }
      expect(await verifyAudit(records.database)).toMatchObject({ kind: 'intact', end: { entries: 20 } });
    } finally {
      await records.close();
    }
  },
);

test.each(databaseKinds)(
  'a request sent again is answered as before and stored once, on the %s database',
  async (kind) => {
    const records = await openRecords(kind);
    try {
      const context = await contextOn(records, now);
      const caller = createCaller({ ...context, actor: official('medical-insurance', '330300') });
      const write = stayToRecord(september());
      const answers = await Promise.all(Array.from({ length: 10 }, () => caller.medicalInsurance.recordStay(write)));
      answers.push(await caller.medicalInsurance.recordStay(write));
      expect(answers[0]).toMatchObject({ kind: 'granted' });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      const other = { ...write, claim: { ...write.claim, number: '0002' } };
      await expect(caller.medicalInsurance.recordStay(other)).rejects.toMatchObject({
        code: 'CONFLICT',
        fault: { code: 'idempotency-key-reused' },
      });
      expect(await rowsOf(records.database, write.claim.institution.id)).toEqual(new Map([['0001', 1]]));
      expect(await verifyAudit(records.database)).toMatchObject({ kind: 'intact', end: { entries: 1 } });
    } finally {
      await records.close();
    }
  },
);

test.each(databaseKinds)(
  'a machine clock that jumps ahead and back breaks nothing, on the %s database',
  async (kind) => {
    const configuration = await configured(kind);
    const secret = await sessionSecret(configuration.sessionSecret);
    const hour = 3_600_000;
    let machine = now.getTime();
    const hospital = `fictional-${randomUUID()}`;
    const writes = writesTo(hospital, 12);
    // The second time it starts an hour before it stopped.
    for (const half of [writes.slice(0, 6), writes.slice(6)]) {
      const log = new Log();
      const server = await startServer(configuration, { now: () => new Date(machine), logStream: log });
      try {
        const account = await openTestAccount(server.records.database, secret, { post: insuranceOfficial });
        const browser = await signedIn(server.address, account);
        for (const [index, write] of half.entries()) {
          machine += index % 2 === 0 ? 24 * hour : -hour;
          const answer = await record(browser, write);
          expect([answer.status, answer.body]).toMatchObject([
            200,
            { result: { data: { kind: 'granted', outcome: { recordedAt: new Date(machine).toISOString() } } } },
          ]);
        }
        expect((await browser.fetch('/trpc/system.auditHead')).status).toBe(200);
        expect(await verifyAudit(server.records.database)).toMatchObject({ kind: 'intact' });
        machine -= hour;
      } finally {
        await server.stop();
      }
      expect(log.text).not.toContain('"level":"error"');
    }
  },
);

// The embedded database does one transaction after the other, for one process.
describe('contention', () => {
  test('fifty stays of one person at once over two servers make the year that they make one after the other', async () => {
    const url = await serverDatabase();
    const [first, second, alone] = await Promise.all([
      openServer(url, () => undefined),
      openServer(url, () => undefined),
      openRecords('server'),
    ]);
    try {
      const person = fictionalPerson();
      const afterAllOfThem = new Date('2018-12-03T01:00:00Z');
      const claims = Array.from({ length: 50 }, (_, index) => {
        const admittedOn = addDays(plainDate('2018-07-02'), 2 * index);
        return september({
          number: String(index + 1),
          admittedOn,
          dischargedOn: addDays(admittedOn, 1),
          lines: [{ amount: 100_000 + 1000 * index, class: 'A' }],
        });
      });
      const [one, other, sole] = await Promise.all(
        [first, second, alone].map(async (records) =>
          createCaller({
            ...(await contextOn(records, afterAllOfThem)),
            actor: official('medical-insurance', '330300'),
          }),
        ),
      );
      if (!one || !other || !sole) throw new Error('a caller for each');
      const before = await retriesBy();
      const answers = await Promise.all(
        claims.map((claim, index) =>
          (index % 2 === 0 ? one : other).medicalInsurance.recordStay(stayToRecord(claim, person)),
        ),
      );
      // They take their locks in one order, so they wait for each other and none of them is begun again.
      expect((await retriesBy()) - before).toBe(0);
      expect(answers.filter(({ kind }) => kind !== 'granted')).toEqual([]);
      for (const claim of claims) await sole.medicalInsurance.recordStay(stayToRecord(claim, person));
      const asked = { citizenNumber: person.citizenNumber, ...insurance, on: '2018-09-14' };
      const [together, afterEachOther] = await Promise.all(
        [other, sole].map((caller) => caller.medicalInsurance.readYear(asked)),
      );
      if (together?.kind !== 'found' || afterEachOther?.kind !== 'found') throw new Error('no year');
      expect(together.stays).toHaveLength(50);
      // 50 × 1,000 yuan and 10 yuan more with each: 50,000 + 10 × (0 + … + 49) = 62,250
      expect(together.year.accumulated).toBe(6_225_000);
      expect(together.year.deductibleBorne).toBe(afterEachOther.year.deductibleBorne);
      expect(together.year).toEqual(afterEachOther.year);
      expect(await verifyAudit(first.database)).toMatchObject({ kind: 'intact', end: { entries: 50 } });
    } finally {
      await Promise.all([first, second, alone].map((records) => records.close()));
    }
  });

  test('of two transactions that lock each other out one is begun again, and both end well', async () => {
    const records = await openRecords('server');
    try {
      let holding = 0;
      let bothHold = (): void => undefined;
      const eachHoldsOne = new Promise<void>((resolve) => (bothHold = resolve));
      let tries = 0;
      const before = await retriesBy('40P01');
      const locking = (keys: readonly [string, string]): Promise<string> =>
        inTransaction(records.database, async (transaction) => {
          tries += 1;
          await lockInTransaction(transaction, 'claim', keys[0]);
          holding += 1;
          if (holding === 2) bothHold();
          await eachHoldsOne;
          await lockInTransaction(transaction, 'claim', keys[1]);
          return keys[0];
        });
      expect(await Promise.all([locking(['first', 'second']), locking(['second', 'first'])])).toEqual([
        'first',
        'second',
      ]);
      expect([tries, (await retriesBy('40P01')) - before]).toEqual([3, 1]);
    } finally {
      await records.close();
    }
  });
});

test.each(databaseKinds.flatMap((kind) => ['53100', 'ENOSPC'].map((code) => [kind, code] as const)))(
  'a full disk of the %s database (%s) is named, and the next request succeeds',
  async (kind, code) => {
    const records = await openRecords(kind);
    const full = [Object.assign(new Error('No space left on device'), { code })];
    const database: Database = Object.create(records.database, {
      transaction: {
        value: async (...given: Parameters<Database['transaction']>) => {
          const error = full.pop();
          // As the library for SQL wraps it.
          if (error) throw new Error('Failed query', { cause: error });
          return records.database.transaction(...given);
        },
      },
    });
    const server = await serve({ ...records, database });
    try {
      const write = stayToRecord(september());
      const headers = {
        'content-type': 'application/json',
        ...server.as(official('medical-insurance', '330300')),
      };
      const ask = (): Promise<Response> =>
        fetch(`${server.address}/trpc/medicalInsurance.recordStay`, {
          method: 'POST',
          headers,
          body: JSON.stringify(write),
        });
      const refused = await ask();
      expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toMatchObject([
        503,
        '2',
        { error: { data: { code: 'SERVICE_UNAVAILABLE', fault: { code: 'disk-full' } } } },
      ]);
      expect(await rowsOf(records.database, write.claim.institution.id)).toEqual(new Map());
      const next = await ask();
      expect([next.status, await next.json()]).toMatchObject([200, { result: { data: { kind: 'granted' } } }]);
      expect(await rowsOf(records.database, write.claim.institution.id)).toEqual(new Map([['0001', 1]]));
    } finally {
      await server.stop();
      await records.close();
    }
  },
);
