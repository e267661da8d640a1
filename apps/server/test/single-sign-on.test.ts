import { randomUUID } from 'node:crypto';
import { citizenNumber } from '@wenzhou/identity';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import { accounts, credentials, sessions } from '../src/accounts/tables.ts';
import { auditEntries } from '../src/audit/tables.ts';
import { type RunningServer, startServer } from '../src/start.ts';
import { Browser } from './browser.ts';
import { type Citizen, type CityProvider, startCityProvider } from './city-sign-on.ts';
import { configured, Log } from './configured.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { freePort } from './free-port.ts';
import { databaseKinds } from './records.ts';
import { codeOf, insuranceOfficial, openTestAccount, operatorPost } from './signing-in.ts';

describe.each(databaseKinds)('on the %s database', (kind) => {
  const log = new Log();
  let city: CityProvider;
  let server: RunningServer;
  let secret: string;

  beforeAll(async () => {
    // The provider has to know where to send people back to before the server listens there.
    const port = await freePort();
    city = await startCityProvider(`http://127.0.0.1:${port}`);
    const configuration = await configured(kind, {
      port,
      singleSignOn: {
        discoveryUrl: `${city.issuer}/.well-known/openid-configuration`,
        clientId: city.clientId,
        clientSecret: city.clientSecret,
        scopes: ['openid', 'profile', 'email'],
        citizenNumberClaim: 'citizen_number',
      },
    });
    secret = await sessionSecret(configuration.sessionSecret);
    server = await startServer(configuration, { now: () => new Date('2018-10-01T00:00:00Z'), logStream: log });
  });
  afterAll(async () => {
    await server.stop();
    await city.stop();
  });

  const backTo = { callbackURL: '/zh/account', errorCallbackURL: '/zh/sign-in' } as const;

  /** Where somebody who sets out from the portal is sent first. */
  const setOut = async (browser: Browser): Promise<string> => {
    const response = await browser.post('/auth/sign-in/social', backTo);
    const { url } = (await response.json()) as { readonly url: string };
    return url;
  };

  /** Follows every redirect from an address on until it leads back into the portal. @returns the addresses on the way */
  async function follow(browser: Browser, from: string): Promise<readonly string[]> {
    const way = [from];
    for (let address: string | null = from; address !== null && way.length < 12;) {
      const { headers } = await browser.fetch(address);
      const next: string | null = headers.get('location');
      address = next === null ? null : new URL(next, address).href;
      if (address !== null) way.push(address);
      if (address?.startsWith(`${server.address}/zh/`)) return way;
    }
    return way;
  }

  const cameBackTo = async (browser: Browser): Promise<string | undefined> => {
    const way = await follow(browser, await setOut(browser));
    return way.at(-1)?.replace(server.address, '');
  };

  const citizen = (changes: Partial<Citizen> = {}): Citizen => ({
    subject: randomUUID(),
    name: '虚构市民',
    citizenNumber: fictionalPerson().citizenNumber,
    ...changes,
  });

  interface Me {
    readonly role: string;
    readonly account: { readonly id: string } | null;
  }

  const me = async (browser: Browser): Promise<Me> => {
    const answer = (await (await browser.fetch('/trpc/accounts.me')).json()) as {
      readonly result: { readonly data: Me };
    };
    return answer.result.data;
  };

  const lastEntry = async () => {
    const [entry] = await server.records.database
      .select()
      .from(auditEntries)
      .orderBy(desc(auditEntries.sequence))
      .limit(1);
    return entry;
  };

  describe('somebody whom the city knows', () => {
    test('signs in for the first time and is a resident from then on', async () => {
      const person = citizen();
      city.signIn(person);
      const browser = new Browser(server.address);
      expect(await cameBackTo(browser)).toBe('/zh/account');
      const first = await me(browser);
      expect(first).toMatchObject({
        role: 'resident',
        account: { name: '虚构市民', username: null, email: null, hasSecondFactor: false },
        singleSignOn: true,
      });
      expect(await lastEntry()).toMatchObject({
        action: 'signed-in',
        subject: first.account?.id,
        details: { way: 'single-sign-on' },
      });
      const again = new Browser(server.address);
      expect(await cameBackTo(again)).toBe('/zh/account');
      expect((await me(again)).account?.id).toBe(first.account?.id);
      const stored = await server.records.database
        .select()
        .from(credentials)
        .where(eq(credentials.accountId, person.subject));
      // Nothing that could be used at the provider is kept.
      expect(stored).toMatchObject([{ providerId: 'city', accessToken: null, refreshToken: null, idToken: null }]);
    });

    test('whom the city does not name is not called by the id that it has for them', async () => {
      city.signIn(citizen({ name: '' }));
      const browser = new Browser(server.address);
      await cameBackTo(browser);
      expect(await me(browser)).toMatchObject({ role: 'resident', account: { name: '统一身份认证用户' } });
    });

    test('is the one whose account an operator has opened, known by the citizen number', async () => {
      const person = citizen();
      const account = await openTestAccount(server.records.database, secret, {
        citizenNumber: citizenNumber(person.citizenNumber ?? ''),
      });
      city.signIn(person);
      const browser = new Browser(server.address);
      await cameBackTo(browser);
      expect(await me(browser)).toMatchObject({ role: 'resident', account: { id: account.id } });
    });

    test('is nobody else because of an e-mail address', async () => {
      const account = await openTestAccount(server.records.database, secret, { post: operatorPost });
      await server.records.database
        .update(accounts)
        .set({ email: 'shared@mail.example', emailVerified: true })
        .where(eq(accounts.id, account.id));
      city.signIn(citizen({ email: 'shared@mail.example' }));
      const browser = new Browser(server.address);
      expect(await cameBackTo(browser)).toBe('/zh/account');
      const found = await me(browser);
      expect(found).toMatchObject({ role: 'resident' });
      expect(found.account?.id).not.toBe(account.id);
    });

    test('without a citizen number is nobody here yet, and a resident once the city tells it', async () => {
      const { citizenNumber: number, ...person } = citizen();
      city.signIn(person);
      const browser = new Browser(server.address);
      await cameBackTo(browser);
      const before = await me(browser);
      expect(before).toMatchObject({ role: 'guest' });
      city.signIn({ ...person, ...(number === undefined ? {} : { citizenNumber: number }) });
      await cameBackTo(browser);
      expect(await me(browser)).toMatchObject({ role: 'resident', account: { id: before.account?.id } });
    });

    test('as an official still enters a one-time code', async () => {
      const person = citizen();
      const account = await openTestAccount(server.records.database, secret, {
        citizenNumber: citizenNumber(person.citizenNumber ?? ''),
        post: insuranceOfficial,
      });
      city.signIn(person);
      const browser = new Browser(server.address);
      await cameBackTo(browser);
      await browser.post('/trpc/accounts.actAs', { appointment: account.appointment });
      expect(await me(browser)).toMatchObject({
        role: 'medical-insurance-official',
        account: { hasSecondFactor: true },
        needsSecondFactor: true,
      });
      const refused = await browser.post('/trpc/medicalInsurance.recordStay', {});
      expect(await refused.text()).toContain('second-factor-required');
      const proved = await browser.post('/auth/two-factor/verify-totp', {
        code: codeOf(account.oneTimeCodeSecret ?? ''),
      });
      expect(proved.status).toBe(200);
      expect(await me(browser)).toMatchObject({ needsSecondFactor: false });
      expect(await lastEntry()).toMatchObject({ action: 'second-factor-proved', subject: account.id });
    });
  });

  describe('somebody is sent back with the reason, and with no session', () => {
    const refusedBy = async (
      arrange: (browser: Browser) => Promise<string | undefined>,
    ): Promise<string | undefined> => {
      const browser = new Browser(server.address);
      const address = await arrange(browser);
      expect(await me(browser)).toMatchObject({ role: 'anonymous' });
      return address;
    };

    test('who turned away', async () => {
      city.signIn(undefined);
      expect(await refusedBy(cameBackTo)).toBe('/zh/sign-in?error=single-sign-on-cancelled');
      expect(await lastEntry()).toMatchObject({ action: 'sign-in-failed', subject: 'single-sign-on' });
    });

    test('whose citizen number is none', async () => {
      city.signIn(citizen({ citizenNumber: '330302190001010000' }));
      expect(await refusedBy(cameBackTo)).toBe('/zh/sign-in?error=single-sign-on-identity');
    });

    test('who comes with another citizen number than before', async () => {
      const person = citizen();
      city.signIn(person);
      await cameBackTo(new Browser(server.address));
      city.signIn({ ...person, citizenNumber: fictionalPerson().citizenNumber });
      expect(await refusedBy(cameBackTo)).toBe('/zh/sign-in?error=single-sign-on-identity');
    });

    test('whose account is closed', async () => {
      const person = citizen();
      city.signIn(person);
      const browser = new Browser(server.address);
      await cameBackTo(browser);
      const { account } = await me(browser);
      await server.records.database
        .update(accounts)
        .set({ closedAt: new Date() })
        .where(eq(accounts.id, account?.id ?? ''));
      expect(await refusedBy(cameBackTo)).toBe('/zh/sign-in?error=account-closed');
    });

    test('whose browser did not set out: an answer meant for another browser signs nobody in', async () => {
      city.signIn(citizen());
      const attacker = new Browser(server.address);
      let address = await setOut(attacker);
      while (!address.startsWith(`${server.address}/auth/callback/city`)) {
        const { headers } = await attacker.fetch(address);
        address = new URL(headers.get('location') ?? '', address).href;
      }
      const victim = new Browser(server.address);
      const response = await victim.fetch(address);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toContain('error=single-sign-on-failed');
      expect(await me(victim)).toMatchObject({ role: 'anonymous' });
    });

    test.each(['', '?code=x', '?state=x', '?code=x&state=y', '?error=%3Cscript%3E&state=x'])(
      'who makes up the answer %s',
      async (query) => {
        const response = await new Browser(server.address).fetch(`/auth/callback/city${query}`);
        expect(response.status).toBe(303);
        expect(response.headers.get('location')).toBe(`${server.address}/?error=single-sign-on-failed`);
      },
    );
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)', 'zh/account'])(
    'nobody is sent on to %s',
    async (address) => {
      const browser = new Browser(server.address);
      for (const body of [
        { ...backTo, callbackURL: address },
        { ...backTo, errorCallbackURL: address },
      ])
        expect((await browser.post('/auth/sign-in/social', body)).status).toBe(400);
    },
  );

  test('the session of before ends', async () => {
    city.signIn(citizen());
    const browser = new Browser(server.address);
    await cameBackTo(browser);
    const before = browser.cookie;
    await cameBackTo(browser);
    expect(browser.cookie).not.toBe(before);
    const { account } = await me(browser);
    expect(
      await server.records.database
        .select()
        .from(sessions)
        .where(eq(sessions.userId, account?.id ?? '')),
    ).toHaveLength(1);
  });

  test('nothing of it is in the log', () => {
    for (const personal of ['虚构市民', city.clientSecret, 'shared@mail.example', 'turned away'])
      expect(log.text).not.toContain(personal);
  });

  test('a provider that cannot be reached is named, and passwords work meanwhile', async () => {
    const configuration = await configured(kind, {
      singleSignOn: {
        discoveryUrl: `http://127.0.0.1:${await freePort()}/.well-known/openid-configuration`,
        clientId: 'x',
        clientSecret: 'y',
        scopes: ['openid'],
        citizenNumberClaim: 'citizen_number',
      },
    });
    const own = await sessionSecret(configuration.sessionSecret);
    const alone = await startServer(configuration, { now: () => new Date(), logStream: new Log() });
    const browser = new Browser(alone.address);
    const response = await browser.post('/auth/sign-in/social', backTo);
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('single-sign-on-unavailable'),
    ]);
    const { username, password } = await openTestAccount(alone.records.database, own);
    expect((await browser.post('/auth/sign-in/username', { username, password })).status).toBe(200);
    await alone.stop();
  });

  test('where none is configured, there is none', async () => {
    const alone = await startServer(await configured(kind), { now: () => new Date(), logStream: new Log() });
    const response = await new Browser(alone.address).post('/auth/sign-in/social', backTo);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('single-sign-on-absent')]);
    await alone.stop();
  });
});
