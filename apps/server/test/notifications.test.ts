import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Agency } from '../src/accounts/actor.ts';
import { accounts } from '../src/accounts/tables.ts';
import { type Clock, runningClock } from '../src/clock.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { mailNotices, noMail } from '../src/notifications/mail-notices.ts';
import { smtpMailer } from '../src/notifications/mailer.ts';
import { noticeText } from '../src/notifications/messages.ts';
import { notify, type Recipients } from '../src/notifications/notify.ts';
import { notifications } from '../src/notifications/tables.ts';
import type { Deliveries, Outcome } from '../src/outbox/delivery.ts';
import { enqueue } from '../src/outbox/enqueue.ts';
import { relayOutbox } from '../src/outbox/relay-outbox.ts';
import { outbox } from '../src/outbox/tables.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, operator } from './acting.ts';
import { knownAccount } from './known-accounts.ts';
import { catchMail, headerOf, type MailCatcher, partsOf } from './mail-catcher.ts';
import { databaseKinds, openRecords } from './records.ts';

const createCaller = callerFactory(appRouter);

const start = new Date('2019-02-02T01:00:00Z');
const minutes = (count: number): number => count * 60_000;

/** A notice that nobody was told before. */
let told = 0;
const reminder = (name = '虚构建筑公司') => {
  told += 1;
  return {
    code: 'deadline-ahead',
    facts: { duty: 'wage-deposit-payment', dueOn: '2019-02-14', by: { zh: name, en: name } },
    path: '/deadlines',
    onceKey: `test-${told}`,
  } as const;
};

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  let clock: Clock;
  let catcher: MailCatcher;
  beforeAll(async () => {
    records = await openRecords(kind);
  });
  afterAll(() => records.close());
  beforeEach(async () => {
    clock = runningClock(() => start);
    catcher = await catchMail();
    await records.database.delete(outbox);
  });
  afterEach(() => catcher.close());

  const advance = (by: number): void => clock.advanceTo(new Date(clock.now().getTime() + by));

  const tell = (recipients: Recipients, notice = reminder()): Promise<void> =>
    records.database.transaction((transaction) => notify(transaction, recipients, notice, clock.now()));

  const by = (url: string): Deliveries => ({
    email: mailNotices(
      records.database,
      smtpMailer({ url, from: '温州民生规则 <notices@civic.example>' }),
      () => 'https://civic.example',
    ),
  });

  const relay = (deliveries = by(catcher.url)): Promise<void> => relayOutbox(records.database, deliveries, clock.now);

  const waiting = () => records.database.select().from(outbox).orderBy(outbox.createdAt);

  /** What the claim of a relay that was ended runs out after. */
  const letClaimsExpire = () => records.database.update(outbox).set({ claimedUntil: sql`now() - interval '1 second'` });

  const noticesOf = async (account: string): Promise<string[]> => {
    const rows = await records.database.select().from(notifications).where(eq(notifications.accountId, account));
    return rows.map(({ code, facts }) => noticeText(code, facts).zh);
  };

  describe('in the portal', () => {
    const callerOf = async (actor: Actor) => createCaller({ ...(await contextOn(records, start, clock)), actor });

    /** Somebody who acts for a company that nobody else acts for. */
    async function somebody() {
      const id = await knownAccount(records.database);
      const actor = companyActor('91330302PDY00001X5');
      return { id, caller: await callerOf({ ...actor, account: { ...actor.account, id } }) };
    }

    test('an account has its own notices in both languages, the latest first, and what it has not read', async () => {
      const { id, caller } = await somebody();
      const other = await somebody();
      await tell({ account: id }, reminder('虚构甲公司'));
      advance(1000);
      await tell({ account: id }, reminder('虚构乙公司'));
      await tell({ account: other.id });
      const { notices, more, unread } = await caller.notifications.list();
      expect({ more, unread }).toEqual({ more: false, unread: 2 });
      expect(notices).toEqual([
        {
          id: expect.any(String),
          at: '2019-02-02T01:00:01.000Z',
          text: {
            zh: '虚构乙公司：缴纳工资支付保证金，最迟2019年2月14日办理。',
            en: '虚构乙公司: payment of the wage deposit is due by 14 February 2019.',
          },
          path: '/deadlines',
          read: false,
        },
        expect.objectContaining({ at: '2019-02-02T01:00:00.000Z', read: false }),
      ]);
    });

    test('some or all are marked as read, others’ are not', async () => {
      const { id, caller } = await somebody();
      const other = await somebody();
      for (let count = 0; count < 3; count += 1) await tell({ account: id });
      await tell({ account: other.id });
      const [first] = (await caller.notifications.list()).notices;
      const [foreign] = (await other.caller.notifications.list()).notices;
      const ids = [first?.id ?? '', foreign?.id ?? ''];
      expect(await caller.notifications.markRead({ ids })).toEqual({ unread: 2 });
      expect(await other.caller.notifications.list()).toMatchObject({ unread: 1, notices: [{ read: false }] });
      expect((await caller.notifications.list()).notices.map(({ read }) => read)).toEqual([true, false, false]);
      expect(await caller.notifications.markRead({ all: true })).toEqual({ unread: 0 });
      expect(await caller.notifications.list()).toMatchObject({ unread: 0 });
    });

    test('many are read in pages, those of the same moment too; another’s notice is no place to begin', async () => {
      const { id, caller } = await somebody();
      const other = await somebody();
      for (let count = 0; count < 60; count += 1) await tell({ account: id });
      await tell({ account: other.id });
      const first = await caller.notifications.list();
      expect(first.notices).toHaveLength(50);
      expect(first).toMatchObject({ more: true, unread: 60 });
      const before = first.notices.at(-1)?.id ?? '';
      const second = await caller.notifications.list({ before });
      expect(second.notices).toHaveLength(10);
      expect(second.more).toBe(false);
      expect(new Set([...first.notices, ...second.notices].map((notice) => notice.id)).size).toBe(60);
      const foreign = (await other.caller.notifications.list()).notices[0]?.id ?? '';
      expect(await caller.notifications.list({ before: foreign })).toMatchObject({ notices: [], more: false });
    });

    test('whoever is not signed in has none', async () => {
      const caller = await callerOf(anonymous);
      await expect(caller.notifications.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
      await expect(caller.notifications.markRead({ all: true })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    });

    test('an operator without a second factor reads their own as well', async () => {
      const actor = operator();
      const caller = await callerOf({ ...actor, account: { ...actor.account, hasSecondFactor: false } });
      expect(await caller.notifications.list()).toEqual({ notices: [], more: false, unread: 0 });
    });

    test('the same thing is told once; a closed account and one whose appointment ended are told nothing', async () => {
      const company = { company: '91330302PDY00001X5' };
      const agency: Agency = { kind: 'labour', division: '330302' };
      const staff = await knownAccount(records.database, { agency });
      const closed = await knownAccount(records.database, { agency });
      await records.database.update(accounts).set({ closedAt: start }).where(eq(accounts.id, closed));
      const notice = reminder();
      await tell({ agency }, notice);
      await tell({ agency }, notice);
      await tell(company, notice);
      expect(await noticesOf(staff)).toHaveLength(1);
      expect(await noticesOf(closed)).toEqual([]);
    });
  });

  describe('by e-mail', () => {
    test.each([
      [
        'zh',
        '虚构 <b>"甲"</b> & 公司',
        '虚构 <b>"甲"</b> & 公司：缴纳工资支付保证金，最迟2019年2月14日办理。',
        '请登录门户办理或查看：',
        '温州民生规则',
      ],
      [
        'en',
        "Fictional 'A' & Co.",
        "Fictional 'A' & Co.: payment of the wage deposit is due by 14 February 2019.",
        'Sign in to the portal to go on:',
        'Wenzhou Civic',
      ],
    ] as const)('in the language of the account: %s', async (language, name, line, goOn, signature) => {
      const account = await knownAccount(records.database, { email: 'yi@firm.example', language });
      await tell({ account }, reminder(name));
      await relay();
      expect(catcher.caught).toMatchObject([{ from: 'notices@civic.example', to: ['yi@firm.example'] }]);
      const [mail] = catcher.caught;
      if (!mail) throw new Error('nothing was sent');
      const [row] = await waiting();
      expect(headerOf(mail, 'From')).toBe('温州民生规则 <notices@civic.example>');
      expect(headerOf(mail, 'Subject')).toBe(line);
      expect(headerOf(mail, 'Message-ID')).toBe(`<${row?.id}@civic.example>`);
      expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
      const link = `https://civic.example/${language}/deadlines`;
      const parts = partsOf(mail);
      expect(parts['text/plain']).toContain(`${line}\n\n${goOn}\n${link}\n\n`);
      expect(parts['text/plain']).toContain(signature);
      const html = parts['text/html'] ?? '';
      expect(html).toContain(`<a href="${link}">${link}</a>`);
      expect(html).toContain(
        line
          .replace('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&#39;'),
      );
      expect(html).not.toContain('<b>');
      expect(row).toMatchObject({ attempts: 1, deliveredAt: clock.now(), givenUpAt: null, claimedUntil: null });
    });

    test('an account without an address is told in the portal only', async () => {
      const account = await knownAccount(records.database);
      await tell({ account });
      expect(await noticesOf(account)).toHaveLength(1);
      expect(await waiting()).toEqual([]);
    });

    test('facts do not get into the headers', async () => {
      const account = await knownAccount(records.database, { email: 'bing@firm.example' });
      await tell({ account }, reminder('虚构\r\nBcc: thief@elsewhere.example\r\n\r\n公司\u2028\u0085'));
      await relay();
      const [mail] = catcher.caught;
      if (!mail) throw new Error('nothing was sent');
      expect(mail.to).toEqual(['bing@firm.example']);
      expect(headerOf(mail, 'Bcc')).toBeUndefined();
      expect(headerOf(mail, 'Subject')).toBe(
        '虚构 Bcc: thief@elsewhere.example 公司 ：缴纳工资支付保证金，最迟2019年2月14日办理。',
      );
    });

    test('an address that holds more than one is not sent to', async () => {
      const account = await knownAccount(records.database, { email: 'a@firm.example>\r\nRCPT TO:<thief@b.example' });
      await tell({ account });
      await relay();
      expect(catcher.caught).toEqual([]);
      expect(await waiting()).toMatchObject([{ deliveredAt: null, givenUpAt: clock.now() }]);
    });

    test('with a user and a password', async () => {
      const asking = await catchMail({ user: 'civic', password: 'for tests: only' });
      const account = await knownAccount(records.database, { email: 'ding@firm.example' });
      await tell({ account });
      await relay(by(asking.url));
      expect(asking.caught).toHaveLength(1);

      // A wrong password is the operators' to put right; the message stays.
      await tell({ account });
      await relay(by(asking.url.replace('for', 'not')));
      expect(asking.caught).toHaveLength(1);
      expect(await waiting()).toMatchObject([{}, { givenUpAt: null, lastFailure: 'SMTP 535' }]);
      await asking.close();
    });

    test('refused for now, it is sent again a minute later, under the same id', async () => {
      const account = await knownAccount(records.database, { email: 'wu@firm.example' });
      await tell({ account });
      catcher.reply(451);
      await relay();
      expect(catcher.tries()).toBe(1);
      const [failed] = await waiting();
      expect(failed).toMatchObject({ attempts: 1, lastFailure: 'SMTP 451', deliveredAt: null, givenUpAt: null });
      advance(minutes(1) - 1);
      await relay();
      expect(catcher.tries()).toBe(1);
      advance(1);
      await relay();
      await relay();
      expect(catcher.tries()).toBe(2);
      expect(catcher.caught.map((mail) => headerOf(mail, 'Message-ID'))).toEqual([`<${failed?.id}@civic.example>`]);
      expect(await waiting()).toMatchObject([{ attempts: 2, lastFailure: null, deliveredAt: clock.now() }]);
    });

    test('refused for good, it is given up at once, and the operators are told in the portal, once a day', async () => {
      const account = await knownAccount(records.database, { email: 'ji@firm.example' });
      const watching = await knownAccount(records.database, { operator: true, email: 'operator@civic.example' });
      await tell({ account });
      await tell({ account });
      catcher.reply(550, 550);
      await relay();
      advance(minutes(10_000));
      await relay();
      expect(catcher.tries()).toBe(2);
      expect(await waiting()).toMatchObject([
        { attempts: 1, lastFailure: 'SMTP 550', givenUpAt: start, deliveredAt: null },
        { attempts: 1, lastFailure: 'SMTP 550', givenUpAt: start, deliveredAt: null },
      ]);
      expect(await noticesOf(watching)).toEqual([
        '2019年2月2日有通知多次投递未成，不再投递（SMTP 550）。请检查邮件服务器。',
      ]);
    });

    test('a server that is away is tried eight times over a day and a half, then it is given up', async () => {
      const account = await knownAccount(records.database, { email: 'geng@firm.example' });
      const { url } = catcher;
      await catcher.close();
      await tell({ account });
      for (const [index, pause] of [1, 5, 15, 60, 180, 480, 1440].entries()) {
        await relay(by(url));
        expect(await waiting()).toMatchObject([{ attempts: index + 1, givenUpAt: null }]);
        advance(minutes(pause) - 1);
        await relay(by(url));
        expect(await waiting()).toMatchObject([{ attempts: index + 1 }]);
        advance(1);
      }
      await relay(by(url));
      expect(await waiting()).toMatchObject([
        { attempts: 8, givenUpAt: clock.now(), lastFailure: expect.stringMatching(/^E[A-Z]+$/) },
      ]);
      catcher = await catchMail();
    });

    test('without a mail server nothing waits for one, and nothing is sent once there is one', async () => {
      const account = await knownAccount(records.database, { email: 'xin@firm.example' });
      await tell({ account });
      await relay({ email: noMail });
      await relay();
      expect(catcher.tries()).toBe(0);
      expect(await noticesOf(account)).toHaveLength(1);
      expect(await waiting()).toMatchObject([{ givenUpAt: start, lastFailure: 'no mail server is set' }]);
    });

    test('an account that was closed before it was sent gets nothing', async () => {
      const account = await knownAccount(records.database, { email: 'ren@firm.example' });
      await tell({ account });
      await records.database.update(accounts).set({ closedAt: start }).where(eq(accounts.id, account));
      await relay();
      expect(catcher.tries()).toBe(0);
      expect(await waiting()).toMatchObject([{ givenUpAt: start, deliveredAt: null }]);
    });
  });

  describe('the outbox', () => {
    test('a change that is rolled back leaves nothing in it', async () => {
      const account = await knownAccount(records.database, { email: 'gui@firm.example' });
      const changing = records.database.transaction(async (transaction) => {
        await notify(transaction, { account }, reminder(), start);
        throw new Error('no');
      });
      await expect(changing).rejects.toThrow('no');
      expect(await waiting()).toEqual([]);
      expect(await noticesOf(account)).toEqual([]);
    });

    test('four relays at once: nothing lost, nothing doubled', async () => {
      const account = await knownAccount(records.database, { email: 'jia@firm.example' });
      for (let count = 0; count < 30; count += 1) await tell({ account });
      await Promise.all(Array.from({ length: 4 }, () => relay()));
      const ids = (await waiting()).map(({ id }) => `<${id}@civic.example>`);
      expect(catcher.caught.map((mail) => headerOf(mail, 'Message-ID')).sort()).toEqual(ids.sort());
      expect(new Set(ids).size).toBe(30);
    });

    /** A delivery beyond the database that waits until it is let go. */
    function held() {
      const seen: string[] = [];
      let letGo: (outcome: Outcome) => void = () => undefined;
      let begun = (): void => undefined;
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const deliveries: Deliveries = {
        email: {
          beyond: ({ id }) => {
            seen.push(id);
            begun();
            return new Promise((resolve) => {
              letGo = resolve;
            });
          },
        },
      };
      return { seen, deliveries, hasBegun, letGo: (outcome: Outcome) => letGo(outcome) };
    }

    test('what a relay that was ended in the middle had taken is taken up again, under the same id', async () => {
      const account = await knownAccount(records.database, { email: 'yi@firm.example' });
      await tell({ account });
      const dead = held();
      const lost = relay(dead.deliveries);
      await dead.hasBegun;

      await relay();
      expect(catcher.tries()).toBe(0);
      await letClaimsExpire();
      await relay();
      expect(catcher.caught.map((mail) => headerOf(mail, 'Message-ID'))).toEqual([`<${dead.seen[0]}@civic.example>`]);
      expect(await waiting()).toMatchObject([{ attempts: 2, deliveredAt: start }]);

      // Should it live after all, what it has to say changes nothing any more.
      advance(1000);
      dead.letGo({ kind: 'failed', because: 'ECONNECTION' });
      await lost;
      expect(await waiting()).toMatchObject([{ attempts: 2, deliveredAt: start, lastFailure: null, givenUpAt: null }]);
    });

    test('one that ends its process every time is given up, too', async () => {
      const account = await knownAccount(records.database, { email: 'chou@firm.example' });
      await tell({ account });
      await records.database.update(outbox).set({ attempts: 7 });
      await relay({ email: { beyond: async () => ({ kind: 'failed', because: 'ECONNECTION' }) } });
      expect(await waiting()).toMatchObject([{ attempts: 8, givenUpAt: start }]);
    });

    test('told to stop, a relay ends after the message under way', async () => {
      const account = await knownAccount(records.database, { email: 'yin@firm.example' });
      await tell({ account });
      await tell({ account });
      const stopping = new AbortController();
      const slow = held();
      const relaying = relayOutbox(records.database, slow.deliveries, clock.now, stopping.signal);
      await slow.hasBegun;
      stopping.abort();
      slow.letGo({ kind: 'delivered' });
      await relaying;
      expect((await waiting()).filter(({ deliveredAt }) => deliveredAt === null)).toHaveLength(1);
    });

    describe('with an effect within the database', () => {
      /** Tells an account something else when a message is delivered; fails so many times after it has. */
      const within = (account: string, failures = 0): Deliveries => {
        let left = failures;
        return {
          email: {
            within: async (transaction, { id }, at) => {
              await notify(transaction, { account }, { ...reminder(), onceKey: `${id}-${left}` }, at);
              left -= 1;
              if (left >= 0) throw new TypeError('after the effect');
            },
          },
        };
      };
      const message = () =>
        records.database.transaction((transaction) => enqueue(transaction, 'email', { notification: '' }, clock.now()));

      test('it is there once when several relays run', async () => {
        const account = await knownAccount(records.database);
        for (let count = 0; count < 10; count += 1) await message();
        await Promise.all(Array.from({ length: 3 }, () => relay(within(account))));
        expect(await noticesOf(account)).toHaveLength(10);
      });

      test('a failure after it undoes it; the next try has it once; the failure is reported', async () => {
        const account = await knownAccount(records.database);
        await message();
        const deliveries = within(account, 1);
        await expect(relay(deliveries)).rejects.toThrow('1 deliveries failed');
        expect(await noticesOf(account)).toEqual([]);
        expect(await waiting()).toMatchObject([{ attempts: 1, lastFailure: 'TypeError', deliveredAt: null }]);
        advance(minutes(1));
        await relay(deliveries);
        await relay(deliveries);
        expect(await noticesOf(account)).toHaveLength(1);
      });

      test('a relay whose claim ran out has no effect after another one had it', async () => {
        const account = await knownAccount(records.database);
        await message();
        const slow = relayOutbox(records.database, within(account), clock.now);
        await letClaimsExpire();
        await Promise.all([slow, relay(within(account))]);
        expect(await noticesOf(account)).toHaveLength(1);
      });
    });
  });
});
