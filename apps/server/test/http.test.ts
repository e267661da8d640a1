import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Post } from '../src/accounts/appointment-post.ts';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import type { Configuration } from '../src/configuration.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { type RunningServer, startServer } from '../src/start.ts';
import type { AppRouter } from '../src/trpc/router.ts';
import { configured, Log } from './configured.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { databaseKinds, temporaryDirectory } from './records.ts';
import { insuranceOfficial, openTestAccount, operatorPost, signedIn } from './signing-in.ts';
import { verifier } from './verifier.ts';

const insurance = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;

const now = new Date('2018-10-01T00:00:00Z');

const start = async (
  kind: OpenDatabase['kind'],
  log: Log,
  changes: Partial<Configuration> = {},
): Promise<RunningServer> => startServer(await configured(kind, changes), { now: () => now, logStream: log });

/** A server, and whom one may be there. */
async function startWithAccounts(kind: OpenDatabase['kind'], log: Log) {
  const configuration = await configured(kind);
  const secret = await sessionSecret(configuration.sessionSecret);
  const server = await startServer(configuration, { now: () => now, logStream: log });
  const as = async (post: Post): Promise<{ readonly cookie: string }> => {
    const { cookie } = await signedIn(server.address, await openTestAccount(server.records.database, secret, { post }));
    return { cookie };
  };
  return { server, as };
}

const input = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const body = (value: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

const unwrapped = (answer: unknown): unknown => (answer as { readonly result: { readonly data: unknown } }).result.data;

interface ErrorBody {
  readonly error: {
    readonly message: string;
    readonly data: {
      readonly code: string;
      readonly fault: { readonly code: string; readonly reason: object; readonly remedy: object };
      readonly fields?: readonly object[];
      readonly requestId: string;
    };
  };
}

/** Keeps whoever records something waiting until it is released. */
const hold = ({ records }: RunningServer): Promise<() => void> =>
  new Promise((begun) => {
    void records.database.transaction(async (transaction) => {
      await transaction.execute(sql`lock table audit_entries in access exclusive mode`);
      await new Promise<void>((release) => begun(release));
    });
  });

describe.each(databaseKinds)('on the %s database', (kind) => {
  describe('a server without a portal', () => {
    const log = new Log();
    let server: RunningServer;
    let as: Awaited<ReturnType<typeof startWithAccounts>>['as'];
    let official: { readonly cookie: string };
    beforeAll(async () => {
      ({ server, as } = await startWithAccounts(kind, log));
      official = await as(insuranceOfficial);
    });
    afterAll(() => server.stop());

    const askAsNobody = (path: string, init?: RequestInit): Promise<Response> =>
      fetch(`${server.address}${path}`, init);
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      askAsNobody(path, { ...init, headers: { ...init.headers, ...official } });

    test('health and readiness', async () => {
      expect(await (await ask('/health')).json()).toEqual({ status: 'up' });
      expect(await (await ask('/ready')).json()).toEqual({ status: 'ready' });
    });

    test('every answer carries the security headers and an id of its own', async () => {
      const answers = await Promise.all(
        ['/health', '/trpc/system.status', '/nothing.txt', '/'].map((path) => ask(path)),
      );
      for (const { headers } of answers) {
        const policy = headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'self'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toContain('unsafe');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-powered-by')).toBeNull();
      }
      expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(answers.length);
    });

    test.each<[string, string, RequestInit | undefined, number, string]>([
      ['an unknown procedure', '/trpc/medicalInsurance.nothing', undefined, 404, 'not-found'],
      ['an unknown file', '/assets/nothing.js', undefined, 404, 'not-found'],
      ['an unknown address below /trpc', '/trpc/a/b', undefined, 404, 'not-found'],
      [
        'a change by GET',
        `/trpc/medicalInsurance.recordStay?input=${input({})}`,
        undefined,
        405,
        'method-not-supported',
      ],
      [
        'an input that is not JSON',
        '/trpc/medicalInsurance.previewSettlement?input=%7B',
        undefined,
        400,
        'request-malformed',
      ],
      [
        'a body that is not JSON',
        '/trpc/medicalInsurance.recordStay',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"citizenNumber":"330302' },
        400,
        'request-malformed',
      ],
      [
        'an input of another shape',
        '/trpc/medicalInsurance.recordStay',
        body({ idempotencyKey: 'short' }),
        400,
        'request-malformed',
      ],
      [
        'a form',
        '/trpc/medicalInsurance.recordStay',
        { method: 'POST', body: new FormData() },
        415,
        'media-type-not-supported',
      ],
      [
        'text',
        '/trpc/medicalInsurance.recordStay',
        { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
        415,
        'media-type-not-supported',
      ],
      ['too much', '/trpc/medicalInsurance.recordStay', body({ x: 'x'.repeat(300_000) }), 413, 'request-too-large'],
      ['an address that cannot be decoded', '/%E0%A4%A', undefined, 400, 'request-malformed'],
    ])('%s is answered with code, reason and remedy and no stack', async (_, path, init, status, code) => {
      const response = await ask(path, init);
      const text = await response.text();
      expect([response.status, text]).toEqual([status, text]);
      const { error } = JSON.parse(text) as ErrorBody;
      expect(error.data.fault).toMatchObject({
        code,
        reason: { zh: expect.any(String), en: error.message },
        remedy: { zh: expect.any(String), en: expect.any(String) },
      });
      expect(error.data.requestId).toBe(response.headers.get('x-request-id'));
      expect(text).not.toMatch(/stack|\.ts|node_modules|330302/);
    });

    test('a malformed request names its fields', async () => {
      const response = await ask('/trpc/medicalInsurance.recordStay', body({ idempotencyKey: 'short', person: {} }));
      const { error } = (await response.json()) as ErrorBody;
      expect(error.data.fields).toEqual(
        expect.arrayContaining([
          { path: 'idempotencyKey', reason: expect.any(String) },
          { path: 'person.citizenNumber', reason: expect.any(String) },
        ]),
      );
    });

    test('of a batch with one bad call the others are answered', async () => {
      const client = createTRPCClient<AppRouter>({
        links: [httpBatchLink({ url: `${server.address}/trpc`, headers: official })],
      });
      const [good, bad, alsoGood] = await Promise.allSettled([
        client.system.status.query(),
        client.medicalInsurance.readYear.query({ ...insurance, citizenNumber: 'nobody', on: '2018-09-14' }),
        client.medicalInsurance.previewSettlement.query({ ...insurance, status: 'active', claim: september() }),
      ]);
      expect(good).toMatchObject({ status: 'fulfilled' });
      expect(bad).toMatchObject({ status: 'rejected', reason: expect.any(TRPCClientError) });
      expect(bad).toMatchObject({ reason: { data: { fault: { code: 'citizen-number-invalid' } } } });
      expect(alsoGood).toMatchObject({ value: { kind: 'granted' } });
    });

    test('a batch of more than 20 calls is no request', async () => {
      const names = Array.from({ length: 21 }, () => 'system.status').join(',');
      expect((await ask(`/trpc/${names}?batch=1&input=%7B%7D`)).status).toBe(400);
    });

    test('a query may come as POST, and its content reaches no log', async () => {
      const person = fictionalPerson();
      const client = createTRPCClient<AppRouter>({
        links: [httpLink({ url: `${server.address}/trpc`, methodOverride: 'POST', headers: official })],
      });
      await client.medicalInsurance.recordStay.mutate(stayToRecord(september(), person));
      const year = { ...insurance, citizenNumber: person.citizenNumber, on: '2018-09-14' };
      expect(await client.medicalInsurance.readYear.query(year)).toMatchObject({ kind: 'found' });
      await ask(`/trpc/medicalInsurance.readYear?input=${input(year)}`);
      await ask(`/${person.citizenNumber}?number=${person.citizenNumber}`, {
        headers: { 'x-request-id': person.citizenNumber, 'user-agent': person.citizenNumber },
      });
      await ask(`/trpc/${person.citizenNumber}`);
      expect(log.text).toContain('"procedure":["medicalInsurance.readYear"]');
      expect(log.text).not.toContain(person.citizenNumber);
      expect(log.text).not.toContain(person.name);
      for (const line of log.text.trim().split('\n'))
        expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) });
    });

    test('the audit is exported to an operator, up to a head signed now', async () => {
      await ask('/trpc/medicalInsurance.recordStay', body(stayToRecord(september())));
      const response = await askAsNobody('/audit/export', { headers: await as(operatorPost) });
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const text = await response.text();
      const head: unknown = await (await ask('/trpc/system.auditHead')).json();
      expect((await verifier()).verifyExport(text)).toMatchObject({ kind: 'untouched', head: unwrapped(head) });
    });

    test.each<[string, (path: string) => Promise<Response>, number, string]>([
      ['nobody', askAsNobody, 401, 'sign-in-required'],
      ['an official', ask, 403, 'not-permitted'],
    ])('the audit is not exported to %s', async (_, asked, status, code) => {
      const response = await asked('/audit/export');
      expect(response.status).toBe(status);
      expect(((await response.json()) as ErrorBody).error.data).toMatchObject({ fault: { code } });
    });

    test('nobody who is not signed in sees or records what is personal', async () => {
      const year = { ...insurance, citizenNumber: fictionalPerson().citizenNumber, on: '2018-09-14' };
      for (const response of [
        await askAsNobody(`/trpc/medicalInsurance.readYear?input=${input(year)}`),
        await askAsNobody('/trpc/medicalInsurance.recordStay', body(stayToRecord(september()))),
        // Not even whether it would have been a request.
        await askAsNobody('/trpc/medicalInsurance.recordStay', body({})),
      ]) {
        expect(response.status).toBe(401);
        expect(((await response.json()) as ErrorBody).error.data.fault.code).toBe('sign-in-required');
      }
    });

    test('the other domains answer with their steps', async () => {
      const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${server.address}/trpc` })] });
      const [deposit, entry, tender, fireworks, map, catalogue] = await Promise.all([
        client.wageDeposit.assessDeposit.query({
          qualifications: [{ category: 'general-contracting', grade: 'grade-1' }],
          history: {},
          registeredDivision: '330302',
          contractFiledOn: '2018-03-01',
          on: '2018-03-05',
        }),
        client.resourceTrading.mustEnterPlatform.query({ on: '2018-03-01', item: 'A99' }),
        client.resourceTrading.layOutTender.query({ notice: '2018-03-01' }),
        client.fireworkNotice.maySetOff.query({
          at: '2018-02-14T20:00:00+08:00',
          where: { longitude: 120.655, latitude: 28.017 },
        }),
        client.fireworkNotice.map.query(),
        client.resourceTrading.catalogue.query(),
      ]);
      expect(deposit).toMatchObject({
        kind: 'granted',
        outcome: { due: { dueOn: '2018-03-29' } },
        steps: expect.any(Array),
      });
      expect(entry).toMatchObject({ kind: 'refused' });
      // 20 days from the issue, the day of the issue not counted.
      const milestones = tender.kind === 'granted' ? tender.outcome.milestones : [];
      expect(milestones.find(({ milestone }) => milestone === 'deadline')).toMatchObject({ earliest: '2018-03-21' });
      expect(fireworks).toMatchObject({ kind: 'granted', outcome: { answer: 'forbidden', sites: 'fictional' } });
      expect(map).toMatchObject({ origin: 'fictional', areas: { type: 'FeatureCollection' } });
      expect(catalogue).toMatchObject({ edition: 2018 });
    });

    test.each([
      ['wageDeposit.assessDeposit', null],
      ['resourceTrading.mustEnterPlatform', null],
      ['resourceTrading.layOutTender', []],
      ['fireworkNotice.maySetOff', {}],
      ['fireworkNotice.maySetOff', { at: 1, where: null, product: 'x' }],
      ['medicalInsurance.previewSettlement', { claim: [], carriedIn: 3 }],
    ])('%s with %o is refused by the rule, not broken', async (procedure, given) => {
      const response = await ask(`/trpc/${procedure}?input=${input(given)}`);
      expect(await response.json()).toMatchObject({ result: { data: { kind: 'refused' } } });
    });

    test('pages say how to build the portal', async () => {
      const response = await ask('/medical-insurance');
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(text).toContain('pnpm --filter @wenzhou/portal build');
      expect(text).toContain('门户网站尚未构建');
    });
  });

  describe('a server with a portal', () => {
    let server: RunningServer;
    beforeAll(async () => {
      const portalDirectory = await temporaryDirectory();
      await mkdir(join(portalDirectory, 'assets'));
      await writeFile(join(portalDirectory, 'index.html'), '<!doctype html><title>portal</title>');
      await writeFile(join(portalDirectory, 'assets', 'main-0a1b2c.js'), 'export {}');
      await writeFile(join(portalDirectory, 'assets', 'main-0a1b2c.js.gz'), gzipSync('export { compressed }'));
      await writeFile(join(portalDirectory, '.secret'), 'secret');
      server = await start(kind, new Log(), { portalDirectory });
    });
    afterAll(() => server.stop());

    test.each([
      ['/', 200, 'no-cache', 'portal'],
      ['/medical-insurance/estimate?scheme=resident', 200, 'no-cache', 'portal'],
      ['/assets/main-0a1b2c.js', 200, 'public, max-age=31536000, immutable', 'export'],
      ['/assets/gone.js', 404, 'no-store', 'not-found'],
      ['/favicon.ico', 404, 'no-store', 'not-found'],
      ['/trpc/nothing', 404, 'no-store', 'not-found'],
      ['/..%2f..%2fetc%2fpasswd', 404, 'no-store', 'not-found'],
      ['//', 200, 'no-cache', 'portal'],
      ['/.secret', 404, 'no-store', 'not-found'],
    ])('%s', async (path, status, caching, content) => {
      const response = await fetch(`${server.address}${path}`);
      const text = await response.text();
      expect([response.status, response.headers.get('cache-control')]).toEqual([status, caching]);
      expect(text).toContain(content);
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    });

    test('a file that was compressed when it was built is sent so to whoever reads that', async () => {
      const path = `${server.address}/assets/main-0a1b2c.js`;
      const compressed = await fetch(path, { headers: { 'accept-encoding': 'gzip' } });
      expect(await compressed.text()).toBe('export { compressed }');
      expect(compressed.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(compressed.headers.get('content-type')).toContain('javascript');
      const plain = await fetch(path, { headers: { 'accept-encoding': 'identity' } });
      expect(await plain.text()).toBe('export {}');
    });

    test('a page is not an answer to a change', async () => {
      const response = await fetch(`${server.address}/medical-insurance`, { method: 'POST' });
      expect(response.status).toBe(404);
    });
  });

  test('too many requests are told to wait, and health is not counted', async () => {
    const server = await start(kind, new Log(), { requestsPerMinute: 3 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await fetch(`${server.address}/trpc/system.status`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const response = await fetch(`${server.address}/trpc/system.status`);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(((await response.json()) as ErrorBody).error.data.fault.code).toBe('too-many-requests');
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
    await server.stop();
  });

  test('a server that stops answers what it was asked and waits for nobody else', async () => {
    const log = new Log();
    const { server, as } = await startWithAccounts(kind, log);
    const official = await as(insuranceOfficial);
    const { port } = new URL(server.address);
    const unused = connect(Number(port), '127.0.0.1');
    await once(unused, 'connect');
    const release = await hold(server);
    const person = fictionalPerson();
    const asked = log.saw('"msg":"asked"');
    const answer = fetch(
      `${server.address}/trpc/medicalInsurance.recordStay`,
      body(stayToRecord(september(), person), official),
    );
    await asked;
    const stopped = server.stop();
    release();
    expect((await answer).status).toBe(200);
    await stopped;
    await expect(fetch(`${server.address}/health`)).rejects.toThrow();
  });

  test('when the database is gone, readiness says so and errors say nothing of the inside', async () => {
    const log = new Log();
    const { server, as } = await startWithAccounts(kind, log);
    const official = await as(insuranceOfficial);
    const person = fictionalPerson();
    await server.records.close();
    const ready = await fetch(`${server.address}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', because: 'database' }]);
    const response = await fetch(
      `${server.address}/trpc/medicalInsurance.recordStay`,
      body(stayToRecord(september(), person), official),
    );
    const text = await response.text();
    // A server goes away by itself; the embedded database only where the program itself has closed it.
    const [status, code] = kind === 'server' ? [503, 'database-unavailable'] : [500, 'internal'];
    expect(response.status).toBe(status);
    expect(JSON.parse(text)).toMatchObject({ error: { data: { fault: { code } } } });
    expect(text).not.toMatch(/PGlite|pool|closed|stack|\.ts/);
    expect(log.text).toContain(kind === 'server' ? 'procedure refused the request' : 'procedure failed');
    expect(log.text).not.toContain(person.citizenNumber);
    await server.stop().catch(() => undefined);
  });
});
