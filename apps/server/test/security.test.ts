import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citizenNumber } from '@wenzhou/identity';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { type Actor, anonymous, type Role, roles } from '../src/accounts/actor.ts';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import { credentials, secondFactors, sessions } from '../src/accounts/tables.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { permissions } from '../src/permissions/permissions.ts';
import { type RunningServer, startServer } from '../src/start.ts';
import type { Context } from '../src/trpc/context.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, official, operator, resident } from './acting.ts';
import { Browser } from './browser.ts';
import { configured, Log } from './configured.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { filledInput } from './filled-input.ts';
import { matters, openWorld, type World } from './matters.ts';
import { databaseKinds, openRecords, temporaryDirectory } from './records.ts';
import { codeOf, insuranceOfficial, openTestAccount, operatorPost, signedIn, testPassword } from './signing-in.ts';

const faultOf = async (response: Response): Promise<string> => {
  const { error } = (await response.json()) as {
    readonly error: { readonly data: { readonly fault: { readonly code: string } } };
  };
  return error.data.fault.code;
};

const dataOf = async <T>(response: Response): Promise<T> =>
  ((await response.json()) as { readonly result: { readonly data: T } }).result.data;

const input = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

const somebody: Readonly<Record<Role, () => Actor>> = {
  anonymous: () => anonymous,
  guest: () => ({ role: 'guest', account: resident(fictionalPerson().citizenNumber).account }),
  resident: () => resident(fictionalPerson().citizenNumber),
  'company-head': () => companyActor('91330302PDY00001X5'),
  'company-staff': () => companyActor('91330302PDY00001X5', '虚构建筑公司', 'company-staff'),
  'construction-official': () => official('construction'),
  'labour-official': () => official('labour'),
  'medical-insurance-official': () => official('medical-insurance'),
  operator,
};

const injections = [
  `'; drop table accounts; --`,
  `" or "1"="1`,
  `%' or '1' like '1`,
  `\\'; select pg_sleep(30); --`,
  `$$; delete from audit_entries; $$`,
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `javascript:alert(1)`,
  `../../../../etc/passwd`,
  `{{7*7}}\${7*7}`,
  `a\u0000b`,
  `a\ud800b`,
  `\u202egnp.exe`,
];

describe.each(databaseKinds)('on the %s database', (kind) => {
  const log = new Log();
  let server: RunningServer;
  let secret: string;

  beforeAll(async () => {
    const portalDirectory = await temporaryDirectory();
    await mkdir(join(portalDirectory, 'assets'));
    await writeFile(join(portalDirectory, 'index.html'), '<!doctype html><title>portal</title>');
    await writeFile(join(portalDirectory, 'assets', 'main-0a1b2c.js'), 'export {}');
    const configuration = await configured(kind, { portalDirectory });
    secret = await sessionSecret(configuration.sessionSecret);
    server = await startServer(configuration, { now: () => new Date('2019-01-14T01:00:00Z'), logStream: log });
  });
  afterAll(() => server.stop());

  describe('headers', () => {
    test.each([
      ['a page', '/zh/account'],
      ['a file', '/assets/main-0a1b2c.js'],
      ['a procedure', '/trpc/system.status'],
      ['what is not there', '/trpc/nothing'],
      ['what is refused', '/audit/export'],
      ['what is sent on', '/auth/callback/city'],
      ['the reference', '/reference'],
    ])('%s may load and run nothing but our own files, and is framed by nobody', async (_, path) => {
      const { headers } = await fetch(`${server.address}${path}`, { redirect: 'manual' });
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ])
        expect(policy.split(';')).toContain(directive);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
        expect(headers.get(name)).toBeNull();
    });

    test('another origin is not told that it may read', async () => {
      const response = await fetch(`${server.address}/trpc/system.status`, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.ok).toBe(false);
    });
  });

  describe('whatever stands in a free text', () => {
    const procedures = appRouter._def.procedures as unknown as Readonly<
      Record<string, { readonly _def: { readonly inputs: readonly z.ZodType[] } }>
    >;
    const withInput = Object.keys(procedures).filter((path) => (procedures[path]?._def.inputs.length ?? 0) > 0);
    let records: OpenDatabase;
    let context: Context;

    beforeAll(async () => {
      records = await openRecords(kind);
      context = await contextOn(records, new Date('2019-01-14T01:00:00Z'));
    });
    afterAll(() => records.close());

    const tables = async (): Promise<unknown> =>
      records.database.execute(sql`select count(*) from information_schema.tables where table_schema = 'public'`);

    test.each(withInput)('%s takes it as text or refuses it, and never breaks', async (path) => {
      const role = roles.find((one) => permissions[path]?.[one] !== undefined);
      if (!role) throw new Error(`${path} is for nobody`);
      const before = JSON.stringify(await tables());
      const [domain = '', name = ''] = path.split('.');
      for (const text of injections) {
        const given = Object.assign(
          {},
          ...(procedures[path]?._def.inputs ?? []).map((schema) => filledInput(schema, text)),
        ) as Record<string, unknown>;
        if ('idempotencyKey' in given) given['idempotencyKey'] = randomUUID();
        const caller: unknown = callerFactory(appRouter)({ ...context, actor: somebody[role]() });
        const call = (caller as Record<string, Record<string, (one: unknown) => Promise<unknown>>>)[domain]?.[name];
        const outcome = await call?.(given).then(
          () => 'answered',
          (error: unknown) => (error as { readonly code: string }).code,
        );
        expect([path, text, outcome]).not.toEqual([path, text, 'INTERNAL_SERVER_ERROR']);
      }
      expect(JSON.stringify(await tables())).toBe(before);
    });
  });

  describe('free texts about what there is', () => {
    const isText = /^(note|receipt|reference|reason|project|worker|name|title|issuer|number|bank)$/;
    let world: World;
    const stored: { readonly path: string; readonly text: string }[] = [];

    beforeAll(async () => {
      world = await openWorld(kind);
    });
    afterAll(() => world.town.records.close());

    /** The same input with a text of our own wherever it holds a free text. */
    const withText = (value: unknown, text: string, name = ''): unknown => {
      if (Array.isArray(value)) return value.map((item) => withText(item, text, name));
      if (typeof value === 'string') return isText.test(name) ? text : value;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, text, key)]));
    };

    const rows = async (query: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      (await world.town.records.statements(query)).rows as readonly Readonly<Record<string, unknown>>[];

    const tables = async (): Promise<readonly string[]> =>
      (await rows(`select table_name as name from information_schema.tables where table_schema = 'public'`)).map(
        ({ name }) => String(name),
      );

    /** Nobody ever removes a row of these, and two of them are what the injections are after. */
    const kept = ['accounts', 'audit_entries', 'ledger_lines', 'stays', 'deposits', 'arrears_cases'] as const;

    const counts = (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      rows(kept.map((table) => `select '${table}' as name, count(*)::int as count from ${table}`).join(' union all '));

    test.each(Object.keys(matters))(
      '%s takes it as text or refuses it, and nothing that was there goes',
      async (path) => {
        const [domain = '', name = ''] = path.split('.');
        let before = await counts();
        for (const [turn, injection] of injections.entries())
          for (const { by, strangers, input: whole } of matters[path]?.(world) ?? []) {
            if (strangers.includes(by)) continue;
            const text = `${path}-${turn} ${injection}`;
            const given = withText(whole, text) as Record<string, unknown>;
            const caller: unknown = callerFactory(appRouter)({ ...world.town.context, actor: by });
            const call = (caller as Record<string, Record<string, (one: unknown) => Promise<unknown>>>)[domain]?.[name];
            const outcome = await call?.(given).then(
              () => 'answered',
              (error: unknown) => (error as { readonly code: string }).code,
            );
            expect([path, text, outcome]).not.toEqual([path, text, 'INTERNAL_SERVER_ERROR']);
            const after = await counts();
            for (const [index, { name: table, count }] of after.entries())
              expect([path, text, table, Number(count) >= Number(before[index]?.['count'])]).toEqual([
                path,
                text,
                table,
                true,
              ]);
            before = after;
            if (outcome === 'answered' && JSON.stringify(given).includes(JSON.stringify(text).slice(1, -1)))
              stored.push({ path, text });
          }
      },
    );

    test('what was stored stands there letter by letter', async () => {
      const all = (
        await Promise.all((await tables()).map((table) => rows(`select to_jsonb(t)::text as row from "${table}" t`)))
      )
        .flat()
        .map(({ row }) => String(row))
        .join('\n');
      expect(stored.length).toBeGreaterThan(0);
      // A name may be given in an answer only; whatever has its path in the database has the whole text.
      for (const { text } of stored)
        if (all.includes(text.split(' ')[0] ?? text)) expect(all).toContain(JSON.stringify(text).slice(1, -1));
    });
  });

  test('what people type comes back as it was typed, as JSON that no browser takes for a page', async () => {
    const account = await openTestAccount(server.records.database, secret, { post: operatorPost });
    const browser = await signedIn(server.address, account);
    const name = `<script>alert("虚构")</script>'; drop table accounts; --`;
    const username = `typed-${randomUUID().slice(0, 8)}`;
    const opened = await browser.post('/trpc/accounts.open', {
      idempotencyKey: randomUUID(),
      username,
      name,
      password: testPassword,
    });
    expect(opened.status).toBe(200);
    const found = await browser.fetch(`/trpc/accounts.list?input=${input({ search: 'alert("虚构")' })}`);
    expect(found.headers.get('content-type')).toContain('application/json');
    expect(await dataOf<{ accounts: { name: string }[] }>(found)).toMatchObject({ total: 1, accounts: [{ name }] });
    // What is searched for is no pattern.
    for (const search of ['%', '_', `${username.slice(0, 4)}%`, '\\']) {
      const response = await browser.fetch(`/trpc/accounts.list?input=${input({ search })}`);
      expect(await dataOf<{ total: number }>(response)).toMatchObject({ total: 0 });
    }
  });

  describe('bodies', () => {
    const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const send = (path: string, body: string): Promise<Response> =>
      fetch(`${server.address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

    test.each<[string, string, string, number, string]>([
      [
        'an oversized one to a procedure',
        '/trpc/accounts.list',
        JSON.stringify('x'.repeat(300_000)),
        413,
        'request-too-large',
      ],
      ['a deep one to a procedure', '/trpc/accounts.list', deep(100_000), 400, 'request-too-deep'],
      ['a deep one to a rule', '/trpc/medicalInsurance.previewSettlement', deep(65), 400, 'request-too-deep'],
      [
        'one with a key that is no key',
        '/trpc/accounts.list',
        '{"__proto__":{"role":"operator"}}',
        400,
        'request-key-forbidden',
      ],
      [
        'an oversized one to sign in',
        '/auth/sign-in/username',
        JSON.stringify({ username: 'x'.repeat(9000) }),
        413,
        'request-too-large',
      ],
      ['a deep one to sign in', '/auth/sign-in/username', deep(4000), 400, 'request-malformed'],
      ['no JSON to sign in', '/auth/sign-in/username', '{"username":', 400, 'request-malformed'],
      [
        'a key that is no key to sign in',
        '/auth/sign-in/username',
        '{"__proto__":{"username":"x"}}',
        400,
        'request-malformed',
      ],
    ])('%s is refused', async (_, path, body, status, code) => {
      const response = await send(path, body);
      expect([response.status, await faultOf(response)]).toEqual([status, code]);
    });

    test('a deep one in an address', async () => {
      const response = await fetch(`${server.address}/trpc/medicalInsurance.previewSettlement?input=${deep(2000)}`);
      expect([response.status, await faultOf(response)]).toEqual([400, 'request-too-deep']);
    });

    test.each(['text/plain', 'application/x-www-form-urlencoded'])(
      '%s, which a form of another site could send',
      async (type) => {
        const response = await fetch(`${server.address}/auth/sign-in/username`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: '{"username":"x","password":"y"}',
        });
        expect([response.status, await faultOf(response)]).toEqual([415, 'media-type-not-supported']);
      },
    );
  });

  describe('where a request comes from', () => {
    const wrong = (address: string, from: string, username: string): Promise<Response> =>
      new Browser(address).post(
        '/auth/sign-in/username',
        { username, password: 'not the password' },
        { 'x-forwarded-for': from },
      );

    test('is not what it says itself: another made-up address a try opens no new tries', async () => {
      const { username } = await openTestAccount(server.records.database, secret);
      const statuses = [];
      for (let tries = 0; tries < 11; tries += 1)
        statuses.push((await wrong(server.address, `192.0.2.${tries}`, username)).status);
      expect(statuses).toEqual([...Array(10).fill(401), 429]);
    });

    test('is what a proxy says that is trusted', async () => {
      const configuration = await configured(kind, { trustedProxies: ['127.0.0.1'] });
      const own = await sessionSecret(configuration.sessionSecret);
      const behind = await startServer(configuration, { now: () => new Date(), logStream: new Log() });
      const { username } = await openTestAccount(behind.records.database, own);
      for (let tries = 0; tries < 11; tries += 1) await wrong(behind.address, '192.0.2.1', username);
      expect((await wrong(behind.address, '192.0.2.1', username)).status).toBe(429);
      expect((await wrong(behind.address, '192.0.2.2', username)).status).toBe(401);
      await behind.stop();
    });
  });

  describe('what is kept, and what leaves', () => {
    test('passwords as argon2id, codes sealed, and neither they nor tokens in any answer', async () => {
      const { database } = server.records;
      const account = await openTestAccount(database, secret, { post: operatorPost });
      const browser = await signedIn(server.address, account);
      const [credential] = await database.select().from(credentials).where(eq(credentials.userId, account.id));
      const [factor] = await database.select().from(secondFactors).where(eq(secondFactors.userId, account.id));
      const [session] = await database.select().from(sessions).where(eq(sessions.userId, account.id));
      expect(credential?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(factor?.secret).not.toContain(account.oneTimeCodeSecret);
      // Nothing is kept of where somebody was.
      expect(session?.ipAddress).toBeNull();
      const answers = await Promise.all(
        [
          'accounts.me',
          'accounts.sessions',
          `accounts.list?input=${input({})}`,
          `accounts.appointments?input=${input({})}`,
        ].map(async (path) => (await browser.fetch(`/trpc/${path}`)).text()),
      );
      for (const answer of answers) {
        expect(answer).toContain('"result"');
        for (const hidden of [
          credential?.password,
          factor?.secret,
          account.oneTimeCodeSecret,
          session?.token,
          'argon2',
        ])
          expect(answer).not.toContain(hidden);
      }
    });

    test('citizen numbers are masked in lists, and whoever is listed can see that they were', async () => {
      const { database } = server.records;
      const number = citizenNumber(fictionalPerson().citizenNumber);
      const person = await openTestAccount(database, secret, { citizenNumber: number });
      const browser = await signedIn(server.address, await openTestAccount(database, secret, { post: operatorPost }));
      const answer = await (await browser.fetch(`/trpc/accounts.list?input=${input({ search: number })}`)).text();
      expect(answer).toContain(`"${number.slice(0, 6)}********${number.slice(14)}"`);
      expect(answer).not.toContain(number);
      const own = await signedIn(server.address, person);
      const accesses = await dataOf<object>(await own.fetch('/trpc/accounts.accesses'));
      expect(accesses).toMatchObject({
        total: 1,
        accesses: [{ capacity: { zh: '系统管理员' }, procedure: 'accounts.list', title: { zh: '查看账号清单' } }],
      });
    });
  });

  test('no secret and no name gets into the log, nor when the database is gone', async () => {
    const quiet = new Log();
    const configuration = await configured(kind);
    const own = await sessionSecret(configuration.sessionSecret);
    const watched = await startServer(configuration, { now: () => new Date(), logStream: quiet });
    const { database } = watched.records;
    const person = fictionalPerson();
    const account = await openTestAccount(database, own, {
      post: insuranceOfficial,
      citizenNumber: citizenNumber(fictionalPerson().citizenNumber),
    });
    const browser = await signedIn(watched.address, account);
    const [session] = await database.select().from(sessions).where(eq(sessions.userId, account.id));
    const wrongPassword = 'a wrong password that nobody may read';
    await browser.post('/trpc/accounts.actAs', { appointment: account.appointment });
    await browser.post('/trpc/medicalInsurance.recordStay', stayToRecord(september(), person));
    await browser.post('/auth/two-factor/verify-totp', { code: '000000' });
    await browser.post('/auth/change-password', { currentPassword: wrongPassword, newPassword: wrongPassword });
    await browser.post('/auth/sign-in/username', { username: account.username, password: wrongPassword });
    await browser.fetch(`/trpc/accounts.list?input=${input({ search: person.name })}`);
    const code = codeOf(account.oneTimeCodeSecret ?? '');
    const { cookie } = browser;
    await watched.records.close();
    const failed = await browser.post('/auth/sign-in/username', {
      username: account.username,
      password: account.password,
    });
    expect(failed.status).toBeGreaterThanOrEqual(500);
    expect(await failed.text()).not.toMatch(/PGlite|pool|select|stack|\.ts/);
    expect((await browser.fetch('/trpc/accounts.me')).status).toBeGreaterThanOrEqual(500);
    for (const hidden of [
      account.username,
      account.password,
      wrongPassword,
      account.oneTimeCodeSecret ?? '',
      `"${code}"`,
      session?.token ?? '',
      cookie,
      own,
      person.name,
      person.citizenNumber,
      account.id,
    ])
      expect(quiet.text).not.toContain(hidden);
    expect(quiet.text).toContain('"route":"/auth/sign-in/username"');
    await watched.stop().catch(() => undefined);
  });
});
