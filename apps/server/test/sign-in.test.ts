import { createHmac, randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import { accounts, secondFactors, sessions } from '../src/accounts/tables.ts';
import { auditEntries } from '../src/audit/tables.ts';
import { runningClock } from '../src/clock.ts';
import { notifications } from '../src/notifications/tables.ts';
import { type RunningServer, startServer } from '../src/start.ts';
import { Browser } from './browser.ts';
import { configured, Log } from './configured.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { databaseKinds } from './records.ts';
import {
  codeOf,
  enterCode,
  companyPost,
  insuranceOfficial,
  openTestAccount,
  operatorPost,
  signedIn,
  type TestAccount,
  testPassword,
} from './signing-in.ts';
import { citizenNumber } from '@wenzhou/identity';

interface Me {
  readonly role: string;
  readonly account: { readonly id: string; readonly hasSecondFactor: boolean } | null;
  readonly appointment: string | null;
  readonly capacities: readonly { readonly appointment: string | null; readonly role: string }[];
  readonly needsSecondFactor: boolean;
}

describe.each(databaseKinds)('on the %s database', (kind) => {
  const log = new Log();
  let server: RunningServer;
  let secret: string;

  beforeAll(async () => {
    const configuration = await configured(kind);
    secret = await sessionSecret(configuration.sessionSecret);
    // It goes on, so that what is told stands in its order.
    server = await startServer(configuration, {
      now: runningClock(() => new Date(), new Date('2018-10-01T00:00:00Z')).now,
      logStream: log,
    });
  });
  afterAll(() => server.stop());

  const opened = (given: Parameters<typeof openTestAccount>[2] = {}): Promise<TestAccount> =>
    openTestAccount(server.records.database, secret, given);

  const query = async (browser: Browser, name: string): Promise<unknown> => {
    const answer = (await (await browser.fetch(`/trpc/${name}`)).json()) as {
      readonly result: { readonly data: unknown };
    };
    return answer.result.data;
  };
  const me = async (browser: Browser): Promise<Me> => (await query(browser, 'accounts.me')) as Me;

  const change = (browser: Browser, name: string, input: unknown = undefined): Promise<Response> =>
    browser.post(`/trpc/${name}`, input);

  const faultOf = async (response: Response): Promise<string> => {
    const { error } = (await response.json()) as {
      readonly error: { readonly data: { readonly fault: { readonly code: string } } };
    };
    return error.data.fault.code;
  };

  const signIn = (browser: Browser, { username, password }: Pick<TestAccount, 'username' | 'password'>) =>
    browser.post('/auth/sign-in/username', { username, password });

  const sessionsOf = (account: TestAccount) =>
    server.records.database
      .select()
      .from(sessions)
      .where(eq(sessions.userId, account.id))
      .orderBy(asc(sessions.createdAt));

  const auditedOf = async (account: TestAccount): Promise<readonly string[]> => {
    const entries = await server.records.database
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subject, account.id))
      .orderBy(asc(auditEntries.sequence));
    return entries.map(({ action }) => action);
  };

  /** Which changes of how they sign in the holder of an account was told of. */
  const toldTo = async (account: TestAccount): Promise<readonly unknown[]> => {
    const told = await server.records.database
      .select()
      .from(notifications)
      .where(and(eq(notifications.accountId, account.id), eq(notifications.code, 'sign-in-changed')))
      .orderBy(asc(notifications.createdAt));
    return told.map(({ facts }) => (facts as { readonly change: string }).change);
  };

  describe('sign-in with a password', () => {
    test('answers by a cookie that scripts cannot read, and by nothing that would do instead of it', async () => {
      const account = await opened();
      const browser = new Browser(server.address);
      const response = await signIn(browser, account);
      expect([response.status, await response.json()]).toEqual([200, { twoFactorRedirect: false }]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const [cookie, ...others] = response.headers.getSetCookie();
      expect(others).toEqual([]);
      // Seven days at most; how long it really lasts stands in the session's row.
      expect(cookie).toMatch(/^wenzhou\.session_token=[^;]{40,}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(await me(browser)).toMatchObject({ role: 'guest', account: { id: account.id } });
      expect(await auditedOf(account)).toEqual(['signed-in']);
    });

    test('the user name counts whatever its case', async () => {
      const account = await opened();
      const response = await signIn(new Browser(server.address), {
        ...account,
        username: account.username.toUpperCase(),
      });
      expect(response.status).toBe(200);
    });

    test('a wrong password, an unknown name and what cannot be a name are answered alike', async () => {
      const account = await opened();
      const answers = await Promise.all(
        [
          { username: account.username, password: 'not the password' },
          { username: `nobody-${randomUUID().slice(0, 8)}`, password: 'not the password' },
          { username: "'; drop table accounts; --", password: 'not the password' },
          { username: '<script>alert(1)</script>', password: 'not the password' },
        ].map(async (given) => {
          const response = await signIn(new Browser(server.address), given);
          const { error } = (await response.json()) as { readonly error: { readonly data: object } };
          return {
            status: response.status,
            data: { ...error.data, requestId: '' },
            cookies: response.headers.getSetCookie(),
          };
        }),
      );
      expect(answers[0]).toMatchObject({
        status: 401,
        data: { code: 'UNAUTHORIZED', fault: { code: 'sign-in-failed', reason: { zh: '用户名或密码不对。' } } },
      });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });

    test('a failed try is audited under a keyed digest of the name, not under the name', async () => {
      const account = await opened();
      await signIn(new Browser(server.address), { ...account, password: 'not the password' });
      const entries = await server.records.database.select().from(auditEntries).orderBy(asc(auditEntries.sequence));
      const name = createHmac('sha256', secret).update(account.username).digest('hex');
      expect(entries.at(-1)).toMatchObject({ action: 'sign-in-failed', subject: 'password', details: { name } });
      expect(JSON.stringify(entries)).not.toContain(account.username);
    });

    test.each([
      ['nothing', {}],
      ['no password', { username: 'somebody' }],
      ['an object for a name', { username: { $ne: '' }, password: 'x' }],
      ['a list', [1]],
      ['an endless password', { username: 'somebody', password: 'x'.repeat(129) }],
    ])('%s is no request', async (_, body) => {
      const response = await new Browser(server.address).post('/auth/sign-in/username', body);
      expect([response.status, await faultOf(response)]).toEqual([400, 'request-malformed']);
    });

    test('nobody signs up over the web, and nothing else of the library is open', async () => {
      const browser = new Browser(server.address);
      for (const path of [
        '/auth/sign-up/email',
        '/auth/sign-in/email',
        '/auth/update-user',
        '/auth/delete-user',
        '/auth/ok',
      ]) {
        const response = await browser.post(path, { email: 'a@b.example', password: testPassword, name: 'x' });
        expect([path, response.status]).toEqual([path, 404]);
      }
      // An address of the portal, like any other.
      expect((await browser.fetch('/auth/get-session')).headers.get('content-type')).toContain('text/');
    });
  });

  describe('sessions', () => {
    test('every sign-in makes a new one and ends the one before it', async () => {
      const account = await opened();
      const browser = await signedIn(server.address, account);
      const before = browser.cookie;
      await signedIn(server.address, account, browser);
      expect(browser.cookie).not.toBe(before);
      const left = new Browser(server.address);
      left.keep('wenzhou.session_token', before.split('=')[1] ?? '');
      expect(await me(left)).toMatchObject({ role: 'anonymous' });
      expect(await sessionsOf(account)).toHaveLength(1);
    });

    test('a session that somebody slipped in is not taken over', async () => {
      const [attacker, victim] = [await opened(), await opened()];
      const fixed = await signedIn(server.address, attacker);
      const browser = new Browser(server.address);
      const [name = '', value = ''] = fixed.cookie.split('=');
      browser.keep(name, value);
      await signedIn(server.address, victim, browser);
      expect(browser.cookie).not.toBe(fixed.cookie);
      expect(await me(browser)).toMatchObject({ account: { id: victim.id } });
      expect(await me(fixed)).toMatchObject({ role: 'anonymous' });
    });

    test.each([
      ['a token without a signature', (token: string) => token],
      [
        'a signature of another secret',
        (token: string) => `${token}.${createHmac('sha256', 'another').update(token).digest('base64')}`,
      ],
      [
        'a signature of another token',
        (token: string) => `${token}.${createHmac('sha256', 'x').update('y').digest('base64')}`,
      ],
      ['no signature behind the full stop', (token: string) => `${token}.`],
      ['nothing at all', () => ''],
      ['what cannot be decoded', () => '%E0%A4%A'],
    ])('%s is nobody', async (_, cookieOf) => {
      const account = await opened();
      await signedIn(server.address, account);
      const [session] = await sessionsOf(account);
      const browser = new Browser(server.address);
      browser.keep('wenzhou.session_token', encodeURIComponent(cookieOf(session?.token ?? '')));
      expect(await me(browser)).toMatchObject({ role: 'anonymous' });
    });

    test('one can be revoked from another place and ends at once', async () => {
      const account = await opened();
      const here = await signedIn(server.address, account);
      const there = await signedIn(server.address, account);
      const listed = (await query(here, 'accounts.sessions')) as readonly { id: string; isCurrent: boolean }[];
      expect(listed).toHaveLength(2);
      const other = listed.find(({ isCurrent }) => !isCurrent);
      expect((await change(here, 'accounts.revokeSession', { id: other?.id })).status).toBe(200);
      expect(await me(there)).toMatchObject({ role: 'anonymous' });
      expect(await me(here)).toMatchObject({ role: 'guest' });
      expect(await auditedOf(account)).toEqual(['signed-in', 'signed-in', 'session-revoked']);
    });

    test('whoever signs in again in the same browser leaves the session behind, and the audit says so', async () => {
      const account = await opened();
      const browser = await signedIn(server.address, account);
      await signedIn(server.address, account, browser);
      expect(await sessionsOf(account)).toHaveLength(1);
      expect(await auditedOf(account)).toEqual(['signed-in', 'session-left', 'signed-in']);
    });

    test('all others can be revoked', async () => {
      const account = await opened();
      const here = await signedIn(server.address, account);
      const others = [await signedIn(server.address, account), await signedIn(server.address, account)];
      const answer: unknown = await (await change(here, 'accounts.revokeOtherSessions')).json();
      expect(answer).toMatchObject({ result: { data: { revoked: 2 } } });
      expect(await Promise.all(others.map(async (other) => (await me(other)).role))).toEqual([
        'anonymous',
        'anonymous',
      ]);
      expect(await me(here)).toMatchObject({ role: 'guest' });
    });

    test("somebody else's is not there to be revoked", async () => {
      const [one, other] = [await opened(), await opened()];
      const browser = await signedIn(server.address, one);
      await signedIn(server.address, other);
      const [theirs] = await sessionsOf(other);
      for (const id of [theirs?.id, randomUUID()]) {
        const response = await change(browser, 'accounts.revokeSession', { id });
        expect([response.status, await faultOf(response)]).toEqual([404, 'no-such-matter']);
      }
      expect(await sessionsOf(other)).toHaveLength(1);
    });

    test('signing out ends it for whoever kept the cookie', async () => {
      const account = await opened();
      const browser = await signedIn(server.address, account);
      const kept = new Browser(server.address);
      kept.keep('wenzhou.session_token', browser.cookie.split('=')[1] ?? '');
      expect(await me(kept)).toMatchObject({ role: 'guest' });
      expect((await browser.post('/auth/sign-out')).status).toBe(200);
      expect(browser.cookie).toBe('');
      expect(await me(kept)).toMatchObject({ role: 'anonymous' });
      expect(await auditedOf(account)).toEqual(['signed-in', 'signed-out']);
    });

    const hours = 3_600_000;

    test('it ends 12 hours after the last request, and 7 days after the sign-in', async () => {
      const account = await opened();
      const browser = await signedIn(server.address, account);
      const move = async (change: Partial<typeof sessions.$inferInsert>): Promise<void> => {
        await server.records.database.update(sessions).set(change).where(eq(sessions.userId, account.id));
      };
      const endsIn = async (): Promise<number> => {
        const [session] = await sessionsOf(account);
        return Math.round(((session?.expiresAt.getTime() ?? 0) - Date.now()) / hours);
      };
      expect(await endsIn()).toBe(12);
      // Used an hour after it was last used: 12 hours from now.
      const ago = (by: number): Date => new Date(Date.now() - by * hours);
      await move({ updatedAt: ago(1), expiresAt: ago(-11) });
      expect(await me(browser)).toMatchObject({ role: 'guest' });
      expect(await endsIn()).toBe(12);
      // Six days and 20 hours after the sign-in there are 4 hours left.
      await move({ createdAt: ago(164), updatedAt: ago(1), expiresAt: ago(-3) });
      expect(await me(browser)).toMatchObject({ role: 'guest' });
      expect(await endsIn()).toBe(4);
      await move({ expiresAt: ago(0.001) });
      expect(await me(browser)).toMatchObject({ role: 'anonymous' });
      const response = await change(browser, 'accounts.revokeOtherSessions');
      expect([response.status, await faultOf(response)]).toEqual([401, 'sign-in-required']);
    });

    test('a closed account has none', async () => {
      const account = await opened();
      const browser = await signedIn(server.address, account);
      await server.records.database.update(accounts).set({ closedAt: new Date() }).where(eq(accounts.id, account.id));
      expect(await me(browser)).toMatchObject({ role: 'anonymous' });
      const right = await signIn(new Browser(server.address), account);
      expect([right.status, await faultOf(right)]).toEqual([403, 'account-closed']);
      const wrong = await signIn(new Browser(server.address), { ...account, password: 'not the password' });
      expect(await faultOf(wrong)).toBe('sign-in-failed');
    });
  });

  describe('capacities', () => {
    test('a person with a citizen number acts as a resident until they choose otherwise', async () => {
      const { citizenNumber: number } = fictionalPerson();
      const account = await opened({ citizenNumber: citizenNumber(number), post: companyPost() });
      const browser = await signedIn(server.address, account);
      const before = await me(browser);
      expect(before).toMatchObject({ role: 'resident', appointment: null });
      expect(before.capacities.map(({ role }) => role)).toEqual(['resident', 'company-head']);
      expect(JSON.stringify(before)).not.toContain(number);
      expect(JSON.stringify(before)).toContain(`${number.slice(0, 6)}********${number.slice(14)}`);
      await change(browser, 'accounts.actAs', { appointment: account.appointment });
      expect(await me(browser)).toMatchObject({ role: 'company-head', appointment: account.appointment });
      await change(browser, 'accounts.actAs', { appointment: null });
      expect(await me(browser)).toMatchObject({ role: 'resident' });
    });

    test('an official comes to work, and may change to themselves; the audit says when, and in which capacity', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = await signedIn(server.address, account);
      expect(await me(browser)).toMatchObject({
        role: 'medical-insurance-official',
        appointment: account.appointment,
        needsSecondFactor: false,
      });
      await change(browser, 'accounts.actAs', { appointment: null });
      expect(await me(browser)).toMatchObject({ role: 'resident', appointment: null });
      const [changed] = await server.records.database
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.subject, account.id), eq(auditEntries.action, 'capacity-changed')));
      expect(changed?.details).toMatchObject({ appointment: null, by: account.id, as: account.appointment });
    });

    test("nobody acts under somebody else's appointment", async () => {
      const [one, other] = [await opened({ post: companyPost() }), await opened({ post: companyPost() })];
      const browser = await signedIn(server.address, one);
      for (const appointment of [other.appointment, randomUUID()]) {
        const response = await change(browser, 'accounts.actAs', { appointment });
        expect([response.status, await faultOf(response)]).toEqual([404, 'no-such-matter']);
      }
      expect(await me(browser)).toMatchObject({ appointment: one.appointment });
    });

    test('another sign-in acts as before, not as the session did', async () => {
      const { citizenNumber: number } = fictionalPerson();
      const account = await opened({ citizenNumber: citizenNumber(number), post: companyPost() });
      const browser = await signedIn(server.address, account);
      await change(browser, 'accounts.actAs', { appointment: account.appointment });
      expect(await me(await signedIn(server.address, account))).toMatchObject({ role: 'resident' });
    });
  });

  describe('throttling', () => {
    test('after ten failures from an address even the right password waits, and others do not', async () => {
      const [account, other] = [await opened(), await opened()];
      const browser = new Browser(server.address);
      // All at once: however many come together, ten are tried.
      const tried = await Promise.all(
        Array.from({ length: 14 }, () => signIn(browser, { ...account, password: 'not the password' })),
      );
      expect(tried.map(({ status }) => status).toSorted()).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
      const waiting = await signIn(browser, account);
      expect([waiting.status, await faultOf(waiting)]).toEqual([429, 'sign-in-throttled']);
      const seconds = Number(waiting.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(800);
      expect(seconds).toBeLessThanOrEqual(900);
      expect((await signIn(browser, other)).status).toBe(200);
    });

    test('a success counts for nothing and lets the account start anew', async () => {
      const account = await opened();
      const browser = new Browser(server.address);
      for (let round = 0; round < 2; round += 1) {
        for (let wrong = 0; wrong < 6; wrong += 1)
          expect((await signIn(browser, { ...account, password: 'not the password' })).status).toBe(401);
        expect((await signIn(browser, account)).status).toBe(200);
      }
    });
  });

  describe('a second factor', () => {
    const stay = () => stayToRecord(september());

    test('an official without one may do nothing but look after their own account', async () => {
      const account = await opened({ post: insuranceOfficial, hasCodes: false });
      const browser = await signedIn(server.address, account);
      expect(await me(browser)).toMatchObject({
        role: 'medical-insurance-official',
        account: { hasSecondFactor: false },
        needsSecondFactor: true,
      });
      const response = await change(browser, 'medicalInsurance.recordStay', stay());
      expect([response.status, await faultOf(response)]).toEqual([403, 'second-factor-required']);
      expect((await browser.fetch('/trpc/accounts.sessions')).status).toBe(200);
    });

    const secretIn = (totpURI: string): string => new URL(totpURI).searchParams.get('secret') ?? '';

    interface Enrolment {
      readonly totpURI: string;
      readonly backupCodes: readonly string[];
    }

    const enrolled = async (account: TestAccount) => {
      const browser = await signedIn(server.address, account);
      const response = await browser.post('/auth/two-factor/enable', { password: account.password });
      const { totpURI, backupCodes } = (await response.json()) as Enrolment;
      const before = browser.cookie;
      const verified = await browser.post('/auth/two-factor/verify-totp', { code: codeOf(secretIn(totpURI)) });
      return { browser, totpURI, backupCodes, before, verified };
    };

    test('is set up with the password and the first code; the session is a new one then', async () => {
      const account = await opened({ post: insuranceOfficial, hasCodes: false });
      const { browser, totpURI, backupCodes, before, verified } = await enrolled(account);
      expect([verified.status, await verified.json()]).toEqual([200, {}]);
      expect(decodeURIComponent(totpURI)).toMatch(
        new RegExp(`^otpauth://totp/温州民生规则:${account.username}\\?.*secret=[A-Z2-7]+`),
      );
      expect(backupCodes).toHaveLength(10);
      expect(browser.cookie).not.toBe(before);
      expect(await sessionsOf(account)).toHaveLength(1);
      expect(await me(browser)).toMatchObject({ needsSecondFactor: false, account: { hasSecondFactor: true } });
      const response = await change(browser, 'medicalInsurance.recordStay', stay());
      expect(response.status).toBe(200);
      expect(await auditedOf(account)).toEqual(['signed-in', 'second-factor-enrolled']);
      expect(await toldTo(account)).toEqual(['second-factor-enrolled']);
    });

    test('a wrong password or code sets nothing up', async () => {
      const account = await opened({ post: insuranceOfficial, hasCodes: false });
      const browser = await signedIn(server.address, account);
      const wrong = await browser.post('/auth/two-factor/enable', { password: 'not the password' });
      expect([wrong.status, await faultOf(wrong)]).toEqual([400, 'password-wrong']);
      const none = await browser.post('/auth/two-factor/enable', {});
      expect([none.status, await faultOf(none)]).toEqual([400, 'password-wrong']);
      await browser.post('/auth/two-factor/enable', { password: account.password });
      const code = await browser.post('/auth/two-factor/verify-totp', { code: '000000' });
      expect([code.status, await faultOf(code)]).toEqual([401, 'code-wrong']);
      expect(await me(browser)).toMatchObject({ needsSecondFactor: true, account: { hasSecondFactor: false } });
    });

    test('with one, the password alone opens nothing', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = new Browser(server.address);
      const response = await signIn(browser, account);
      expect(await response.json()).toEqual({ twoFactorRedirect: true });
      expect(browser.cookie).not.toMatch(/session_token/);
      expect(await me(browser)).toMatchObject({ role: 'anonymous' });
      expect(await sessionsOf(account)).toEqual([]);
      expect(await auditedOf(account)).toEqual([]);
      const code = await browser.post('/auth/two-factor/verify-totp', {
        code: codeOf(account.oneTimeCodeSecret ?? ''),
      });
      expect([code.status, await code.json()]).toEqual([200, {}]);
      expect(await me(browser)).toMatchObject({ role: 'medical-insurance-official', needsSecondFactor: false });
      expect(await auditedOf(account)).toEqual(['signed-in']);
    });

    test('a code counts once, and the next one is taken', async () => {
      const account = await opened({ post: insuranceOfficial });
      const secret = account.oneTimeCodeSecret ?? '';
      const first = new Browser(server.address);
      await signIn(first, account);
      const enter = (browser: Browser, code: string): Promise<Response> =>
        browser.post('/auth/two-factor/verify-totp', { code });
      const code = codeOf(secret);
      expect((await enter(first, code)).status).toBe(200);

      const second = new Browser(server.address);
      await signIn(second, account);
      const refused = await enter(second, code);
      expect([refused.status, await refused.json()]).toMatchObject([
        401,
        {
          error: {
            data: {
              fault: {
                code: 'code-used',
                reason: { zh: '这个动态口令已经用过，每个口令只能用一次。' },
                remedy: { en: 'Wait until the app shows the next one, thirty seconds at most, and enter that.' },
              },
            },
          },
        },
      ]);
      expect(await me(second)).toMatchObject({ role: 'anonymous' });
      // The password need not be given again for the next.
      expect((await enter(second, codeOf(secret, 1))).status).toBe(200);
      expect(await me(second)).toMatchObject({ role: 'medical-insurance-official', needsSecondFactor: false });
      expect(await auditedOf(account)).toEqual(['signed-in', 'signed-in']);
      // Nor within a session.
      expect(await faultOf(await enter(second, code))).toBe('code-used');
      // The same digits may well be the code of somebody else.
      const other = await opened({ post: insuranceOfficial });
      const third = new Browser(server.address);
      await signIn(third, other);
      expect((await enter(third, code)).status).toBe(200);
    });

    test('of many who enter one code at the same moment one is signed in', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browsers = Array.from({ length: 5 }, () => new Browser(server.address));
      for (const browser of browsers) await signIn(browser, account);
      const code = codeOf(account.oneTimeCodeSecret ?? '');
      const answers = await Promise.all(
        browsers.map((browser) => browser.post('/auth/two-factor/verify-totp', { code })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401, 401]);
      expect(await sessionsOf(account)).toHaveLength(1);
      const roles = await Promise.all(browsers.map(async (browser) => (await me(browser)).role));
      expect(roles.filter((role) => role !== 'anonymous')).toEqual(['medical-insurance-official']);
    });

    test('a browser is not trusted for the next time, whatever it asks for', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = new Browser(server.address);
      await signIn(browser, account);
      await browser.post('/auth/two-factor/verify-totp', {
        code: codeOf(account.oneTimeCodeSecret ?? ''),
        trustDevice: true,
      });
      await browser.post('/auth/sign-out');
      expect(await (await signIn(browser, account)).json()).toEqual({ twoFactorRedirect: true });
    });

    test('five wrong codes, or a code without a password before it, begin anew', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = new Browser(server.address);
      const wrong = () => browser.post('/auth/two-factor/verify-totp', { code: '000000' });
      expect(await faultOf(await wrong())).toBe('sign-in-again');
      await signIn(browser, account);
      for (let tries = 0; tries < 5; tries += 1) expect(await faultOf(await wrong())).toBe('code-wrong');
      expect(await faultOf(await wrong())).toBe('sign-in-again');
      const right = await browser.post('/auth/two-factor/verify-totp', {
        code: codeOf(account.oneTimeCodeSecret ?? ''),
      });
      expect(await faultOf(right)).toBe('sign-in-again');
    });

    test('ten wrong codes in a row lock the account for a while', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = new Browser(server.address);
      for (let round = 0; round < 2; round += 1) {
        await signIn(browser, account);
        for (let tries = 0; tries < 5; tries += 1)
          await browser.post('/auth/two-factor/verify-totp', { code: '000000' });
      }
      await signIn(browser, account);
      const right = await browser.post('/auth/two-factor/verify-totp', {
        code: codeOf(account.oneTimeCodeSecret ?? ''),
      });
      expect([right.status, await faultOf(right)]).toEqual([429, 'second-factor-locked']);
      // As long as it is still locked.
      const told = Number(right.headers.get('retry-after'));
      expect(told).toBeGreaterThan(800);
      expect(told).toBeLessThanOrEqual(900);
      await server.records.database
        .update(secondFactors)
        .set({ lockedUntil: new Date(Date.now() + 61_000) })
        .where(eq(secondFactors.userId, account.id));
      const later = await browser.post('/auth/two-factor/verify-totp', {
        code: codeOf(account.oneTimeCodeSecret ?? ''),
      });
      expect(later.status).toBe(429);
      expect(Number(later.headers.get('retry-after'))).toBeLessThanOrEqual(61);
    });

    test('a backup code works once', async () => {
      const account = await opened({ post: insuranceOfficial, hasCodes: false });
      const { backupCodes } = await enrolled(account);
      const enter = async (code = ''): Promise<Response> => {
        const browser = new Browser(server.address);
        await signIn(browser, account);
        return browser.post('/auth/two-factor/verify-backup-code', { code });
      };
      expect((await enter(backupCodes[0])).status).toBe(200);
      expect(await faultOf(await enter(backupCodes[0]))).toBe('code-wrong');
      expect((await enter(backupCodes[1])).status).toBe(200);
    });

    test('it is switched off with the password, and new backup codes are made with it', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = await signedIn(server.address, account);
      const codes = await browser.post('/auth/two-factor/generate-backup-codes', { password: account.password });
      expect(((await codes.json()) as Enrolment).backupCodes).toHaveLength(10);
      expect(await faultOf(await browser.post('/auth/two-factor/enable', { password: account.password }))).toBe(
        'second-factor-present',
      );
      expect(await faultOf(await browser.post('/auth/two-factor/disable', { password: 'x' }))).toBe('password-wrong');
      expect((await browser.post('/auth/two-factor/disable', { password: account.password })).status).toBe(200);
      expect(await me(browser)).toMatchObject({ needsSecondFactor: true, account: { hasSecondFactor: false } });
      expect(await auditedOf(account)).toEqual(['signed-in', 'backup-codes-made', 'second-factor-removed']);
      expect(await toldTo(account)).toEqual(['backup-codes-made', 'second-factor-removed']);
    });

    test('a session that was not proved with it changes nothing about it, nor the password', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = await signedIn(server.address, account);
      await server.records.database
        .update(sessions)
        .set({ secondFactorAt: null })
        .where(eq(sessions.userId, account.id));
      const { password } = account;
      for (const [path, body] of [
        ['/auth/two-factor/disable', { password }],
        ['/auth/two-factor/generate-backup-codes', { password }],
        ['/auth/change-password', { currentPassword: password, newPassword: `${password} and more` }],
      ] as const) {
        const response = await browser.post(path, body);
        expect([path, response.status, await faultOf(response)]).toEqual([path, 403, 'second-factor-required']);
      }
      const wrong = await browser.post('/auth/two-factor/verify-totp', { code: '000000' });
      expect(await faultOf(wrong)).toBe('code-wrong');
      await enterCode(browser, account.oneTimeCodeSecret ?? '');
      expect(await me(browser)).toMatchObject({ needsSecondFactor: false });
    });

    test('codes that are guessed within a session are throttled as well', async () => {
      const account = await opened({ post: insuranceOfficial });
      const browser = await signedIn(server.address, account);
      const statuses = [];
      for (let tries = 0; tries < 11; tries += 1)
        statuses.push((await browser.post('/auth/two-factor/verify-totp', { code: '000000' })).status);
      expect(statuses).toEqual([...Array(10).fill(401), 429]);
    });
  });

  describe('changing the password', () => {
    test('takes the old one, ends all other sessions, and leaves the old one behind', async () => {
      const account = await opened();
      const [here, there] = [await signedIn(server.address, account), await signedIn(server.address, account)];
      const newPassword = 'another password for tests';
      const wrong = await here.post('/auth/change-password', { currentPassword: 'x', newPassword });
      expect([wrong.status, await faultOf(wrong)]).toEqual([400, 'password-wrong']);
      const short = await here.post('/auth/change-password', {
        currentPassword: account.password,
        newPassword: 'x'.repeat(11),
      });
      expect([short.status, await faultOf(short)]).toEqual([400, 'request-malformed']);
      const changed = await here.post('/auth/change-password', { currentPassword: account.password, newPassword });
      expect([changed.status, await changed.json()]).toEqual([200, {}]);
      expect(await toldTo(account)).toEqual(['password-changed']);
      expect(await me(here)).toMatchObject({ role: 'guest' });
      expect(await me(there)).toMatchObject({ role: 'anonymous' });
      expect(await faultOf(await signIn(new Browser(server.address), account))).toBe('sign-in-failed');
      expect((await signIn(new Browser(server.address), { ...account, password: newPassword })).status).toBe(200);
    });

    test('is for whoever is signed in', async () => {
      const response = await new Browser(server.address).post('/auth/change-password', {
        currentPassword: testPassword,
        newPassword: 'another password for tests',
      });
      expect([response.status, await faultOf(response)]).toEqual([401, 'sign-in-required']);
    });
  });

  describe("another site's page", () => {
    test.each<[string, Record<string, string>]>([
      ['of another origin', { origin: 'https://evil.example' }],
      ['in a frame without an origin', { origin: 'null' }],
      ['of another site, as the browser says', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      ['of another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ])('%s changes nothing with the cookies of whoever looks at it', async (_, headers) => {
      const account = await opened({ post: operatorPost });
      const browser = await signedIn(server.address, account);
      for (const [path, body] of [
        ['/trpc/accounts.revokeOtherSessions', {}],
        ['/auth/sign-out', {}],
        ['/auth/sign-in/username', { username: account.username, password: account.password }],
      ] as const) {
        const response = await browser.post(path, body, headers);
        expect([path, response.status, await faultOf(response)]).toEqual([path, 403, 'cross-site-request']);
      }
      expect(await me(browser)).toMatchObject({ role: 'operator' });
    });

    test.each<[string, Record<string, string>]>([
      ['our own page', { 'sec-fetch-site': 'same-origin' }],
      ['an address that somebody typed', { 'sec-fetch-site': 'none' }],
    ])('%s is served', async (_, headers) => {
      const browser = await signedIn(server.address, await opened());
      expect((await browser.post('/auth/sign-out', {}, headers)).status).toBe(200);
    });
  });

  test('behind TLS, cookies go over TLS only', async () => {
    const configuration = await configured(kind, { publicAddress: 'https://civic.example' });
    const own = await sessionSecret(configuration.sessionSecret);
    const secure = await startServer(configuration, { now: () => new Date(), logStream: new Log() });
    const account = await openTestAccount(secure.records.database, own);
    const browser = new Browser(secure.address);
    const response = await browser.post(
      '/auth/sign-in/username',
      { username: account.username, password: account.password },
      { origin: 'https://civic.example' },
    );
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-wenzhou\.session_token=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await me(browser)).toMatchObject({ role: 'guest' });
    await secure.stop();
  });

  test('without a cookie nothing is asked of the database', async () => {
    const configuration = await configured(kind);
    const closed = await startServer(configuration, { now: () => new Date(), logStream: new Log() });
    await closed.records.close();
    const response = await fetch(`${closed.address}/trpc/resourceTrading.catalogue`);
    expect(response.status).toBe(200);
    await closed.stop().catch(() => undefined);
  });
});
