import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import type { Actor } from '../src/accounts/actor.ts';
import type { postSchema } from '../src/accounts/appointment-post.ts';
import { isPassword } from '../src/accounts/password.ts';
import { accounts, appointments, credentials, secondFactors, sessions } from '../src/accounts/tables.ts';
import { auditEntries } from '../src/audit/tables.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { notifications } from '../src/notifications/tables.ts';
import type { Context } from '../src/trpc/context.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, operator, resident } from './acting.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { databaseKinds, openRecords } from './records.ts';
import { openTestAccount, operatorPost, testPassword } from './signing-in.ts';
import { firmCode } from './wage-deposit-town.ts';

const createCaller = callerFactory(appRouter);
const now = new Date('2019-01-14T01:00:00Z');

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  let context: Context;
  const administrator = operator();

  beforeAll(async () => {
    records = await openRecords(kind);
    context = await contextOn(records, now);
  });
  afterAll(() => records.close());

  const as = (actor: Actor) => createCaller({ ...context, actor }).accounts;
  const key = (): string => randomUUID();
  const somebody = () => ({ username: `test-${randomUUID().slice(0, 13)}`, name: '虚构某人', password: testPassword });
  const opened = async (changes: { citizenNumber?: string } = {}) => {
    const asked = { ...somebody(), ...changes };
    const { account } = await as(administrator).open({ idempotencyKey: key(), ...asked });
    return { ...asked, account };
  };
  const lastEntry = async () => {
    const entries = await records.database.select().from(auditEntries).orderBy(asc(auditEntries.sequence));
    return entries.at(-1);
  };

  describe('opening', () => {
    test('once for a key, with an argon2id hash and nothing of the password anywhere', async () => {
      const request = { idempotencyKey: key(), ...somebody() };
      const answers = await Promise.all(Array.from({ length: 3 }, () => as(administrator).open(request)));
      expect(new Set(answers.map(({ account }) => account)).size).toBe(1);
      const account = answers[0]?.account ?? '';
      const [credential] = await records.database.select().from(credentials).where(eq(credentials.userId, account));
      expect(await isPassword(testPassword, credential?.password ?? '')).toBe(true);
      expect(await lastEntry()).toMatchObject({
        action: 'account-opened',
        subject: account,
        details: { isResident: false, by: administrator.account.id },
      });
    });

    test('a user name or a citizen number is given once, whatever its case', async () => {
      const { citizenNumber } = fictionalPerson();
      const first = await opened({ citizenNumber });
      await expect(
        as(administrator).open({ idempotencyKey: key(), ...somebody(), username: first.username.toUpperCase() }),
      ).rejects.toMatchObject({ code: 'CONFLICT', fault: { code: 'username-taken' } });
      await expect(
        as(administrator).open({ idempotencyKey: key(), ...somebody(), citizenNumber: ` ${citizenNumber} ` }),
      ).rejects.toMatchObject({ code: 'CONFLICT', fault: { code: 'citizen-number-taken' } });
    });

    test('of two at once with one user name one is opened', async () => {
      const { username } = somebody();
      const both = await Promise.allSettled(
        [1, 2].map(() => as(administrator).open({ idempotencyKey: key(), ...somebody(), username })),
      );
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    test.each<[string, object, string | undefined]>([
      ['a citizen number for a user name', { username: '330302190001010017' }, undefined],
      ['a name of two letters', { username: 'ab' }, undefined],
      ['spaces in the user name', { username: 'a b c' }, undefined],
      ['a short password', { password: 'x'.repeat(11) }, undefined],
      ['no name', { name: '  ' }, undefined],
      ['an address that is none', { email: 'nobody' }, undefined],
      ['a citizen number that is none', { citizenNumber: '330302190001010010' }, 'citizen-number-invalid'],
    ])('%s is refused', async (_, changes, code) => {
      await expect(as(administrator).open({ idempotencyKey: key(), ...somebody(), ...changes })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        ...(code === undefined ? {} : { fault: { code } }),
      });
    });
  });

  describe('appointing', () => {
    const company = () => ({ creditCode: firmCode() as string, name: '虚构公司' });
    const lucheng: z.input<typeof postSchema> = {
      role: 'labour-official',
      agency: { kind: 'labour', division: '330302' },
      duties: ['deciding'],
    };

    test('an operator appoints a head, who appoints and ends the staff of that company and sees who is there', async () => {
      const [headAccount, staffAccount] = [await opened(), await opened()];
      const firm = company();
      await as(administrator).appoint({
        idempotencyKey: key(),
        username: headAccount.username,
        role: 'company-head',
        company: firm,
      });
      const head = companyActor(firm.creditCode, firm.name);
      const { appointment } = await as(head).appoint({
        idempotencyKey: key(),
        username: staffAccount.username.toUpperCase(),
        role: 'company-staff',
        company: firm,
      });
      expect(await lastEntry()).toMatchObject({
        action: 'appointed',
        subject: appointment,
        details: { account: staffAccount.account, role: 'company-staff', by: head.account.id },
      });
      const listed = await as(head).appointments({});
      expect(listed.appointments.map(({ role }) => role).toSorted()).toEqual(['company-head', 'company-staff']);
      await as(head).endAppointment({ idempotencyKey: key(), appointment });
      expect(await as(head).appointments({})).toMatchObject({ total: 1 });
      expect(await as(head).appointments({ withEnded: true })).toMatchObject({ total: 2 });
      await expect(as(head).endAppointment({ idempotencyKey: key(), appointment })).rejects.toMatchObject({
        fault: { code: 'no-such-matter' },
      });
    });

    test('a head appoints no other head, nobody for another company, and ends no head', async () => {
      const { username } = await opened();
      const firm = company();
      const head = companyActor(firm.creditCode, firm.name);
      const refused = { code: 'NOT_FOUND', fault: { code: 'no-such-matter' } };
      await expect(
        as(head).appoint({ idempotencyKey: key(), username, role: 'company-head', company: firm }),
      ).rejects.toMatchObject(refused);
      await expect(
        as(head).appoint({ idempotencyKey: key(), username, role: 'company-staff', company: company() }),
      ).rejects.toMatchObject(refused);
      await expect(as(head).appoint({ idempotencyKey: key(), username, role: 'operator' })).rejects.toMatchObject(
        refused,
      );
      const { appointment } = await as(administrator).appoint({
        idempotencyKey: key(),
        username,
        role: 'company-head',
        company: firm,
      });
      await expect(as(head).endAppointment({ idempotencyKey: key(), appointment })).rejects.toMatchObject(refused);
    });

    test('nobody appoints themselves: no operator as an official, no head as its staff', async () => {
      const { citizenNumber } = fictionalPerson();
      const { account, username } = await opened({ citizenNumber });
      const refused = { code: 'CONFLICT', fault: { code: 'own-account' } };
      const acting = (actor: Actor): Actor =>
        'account' in actor ? { ...actor, account: { ...actor.account, id: account } } : actor;
      for (const post of [lucheng, { role: 'operator' } as const])
        await expect(
          as(acting(administrator)).appoint({ idempotencyKey: key(), username, ...post }),
        ).rejects.toMatchObject(refused);
      const firm = company();
      await expect(
        as(acting(companyActor(firm.creditCode, firm.name))).appoint({
          idempotencyKey: key(),
          username,
          role: 'company-staff',
          company: firm,
        }),
      ).rejects.toMatchObject(refused);
      expect(await as(administrator).appointments({ account })).toMatchObject({ total: 0 });
    });

    test('an official has a citizen number, which no second account has', async () => {
      const { username } = await opened();
      await expect(as(administrator).appoint({ idempotencyKey: key(), username, ...lucheng })).rejects.toMatchObject({
        code: 'CONFLICT',
        fault: { code: 'official-not-identified' },
      });
      const { citizenNumber } = fictionalPerson();
      const known = await opened({ citizenNumber });
      await as(administrator).appoint({ idempotencyKey: key(), username: known.username, ...lucheng });
      await expect(opened({ citizenNumber })).rejects.toMatchObject({ fault: { code: 'citizen-number-taken' } });
    });

    test('the same appointment is there once, also of an operator, for whom company and agency are empty', async () => {
      const { username } = await opened({ citizenNumber: fictionalPerson().citizenNumber });
      for (const post of [
        { role: 'operator' } as const,
        { role: 'company-staff', company: company() } as const,
        lucheng,
      ]) {
        await as(administrator).appoint({ idempotencyKey: key(), username, ...post });
        await expect(as(administrator).appoint({ idempotencyKey: key(), username, ...post })).rejects.toMatchObject({
          code: 'CONFLICT',
          fault: { code: 'appointed-already' },
        });
      }
      // The database itself keeps it so.
      const [stored] = await records.database.select().from(appointments).where(eq(appointments.role, 'operator'));
      if (!stored) throw new Error('no operator was appointed');
      await expect(records.database.insert(appointments).values({ ...stored, id: randomUUID() })).rejects.toMatchObject(
        { cause: { code: '23505' } },
      );
    });

    test('a company keeps its name, and a user name must be known', async () => {
      const { username } = await opened();
      const firm = company();
      await as(administrator).appoint({ idempotencyKey: key(), username, role: 'company-head', company: firm });
      await expect(
        as(administrator).appoint({
          idempotencyKey: key(),
          username,
          role: 'company-staff',
          company: { ...firm, name: '虚构另名' },
        }),
      ).rejects.toMatchObject({ code: 'CONFLICT', fault: { code: 'company-name-differs' } });
      await expect(
        as(administrator).appoint({ idempotencyKey: key(), username: 'nobody-there', role: 'operator' }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', fault: { code: 'username-unknown' } });
    });

    test('nobody ends the appointment that they act under', async () => {
      await expect(
        as(administrator).endAppointment({ idempotencyKey: key(), appointment: administrator.appointment }),
      ).rejects.toMatchObject({ fault: { code: 'no-such-matter' } });
      const { id, appointment = '' } = await openTestAccount(records.database, 'x'.repeat(32), { post: operatorPost });
      const own: Actor = { ...administrator, account: { ...administrator.account, id }, appointment };
      await expect(as(own).endAppointment({ idempotencyKey: key(), appointment })).rejects.toMatchObject({
        code: 'CONFLICT',
        fault: { code: 'own-appointment' },
      });
    });
  });

  const givenSession = async (account: string): Promise<void> => {
    const at = new Date();
    const expiresAt = new Date(at.getTime() + 3_600_000);
    await records.database
      .insert(sessions)
      .values({ id: randomUUID(), token: randomUUID(), userId: account, createdAt: at, updatedAt: at, expiresAt });
  };

  test('closing ends sessions and appointments, and the account is appointed to nothing more', async () => {
    const { account, username } = await opened();
    await as(administrator).appoint({ idempotencyKey: key(), username, role: 'operator' });
    await givenSession(account);
    const idempotencyKey = key();
    const answer = await as(administrator).close({ idempotencyKey, account });
    expect(await as(administrator).close({ idempotencyKey, account })).toEqual(answer);
    expect(await records.database.select().from(sessions).where(eq(sessions.userId, account))).toEqual([]);
    expect(await as(administrator).appointments({ account })).toMatchObject({ total: 0 });
    expect(await as(administrator).list({ search: username })).toMatchObject({
      accounts: [{ closedAt: now.toISOString(), appointments: [] }],
    });
    await expect(
      as(administrator).appoint({ idempotencyKey: key(), username, role: 'operator' }),
    ).rejects.toMatchObject({ fault: { code: 'username-unknown' } });
    for (const gone of [account, randomUUID()])
      await expect(as(administrator).close({ idempotencyKey: key(), account: gone })).rejects.toMatchObject({
        fault: { code: 'no-such-matter' },
      });
    await expect(
      as(administrator).close({ idempotencyKey: key(), account: administrator.account.id }),
    ).rejects.toMatchObject({ fault: { code: 'own-account' } });
  });

  test('a sign-in that is reset has a new password, no sessions and, if the phone is lost, no codes', async () => {
    const { id } = await openTestAccount(records.database, 'x'.repeat(32), { post: operatorPost });
    const password = 'another password for tests';
    const factors = () => records.database.select().from(secondFactors).where(eq(secondFactors.userId, id));
    await givenSession(id);
    const reset = (removesSecondFactor: boolean) =>
      as(administrator).resetSignIn({ idempotencyKey: key(), account: id, password, removesSecondFactor });
    await reset(false);
    const [credential] = await records.database.select().from(credentials).where(eq(credentials.userId, id));
    expect(await isPassword(password, credential?.password ?? '')).toBe(true);
    expect(await records.database.select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
    expect(await factors()).toHaveLength(1);
    await reset(true);
    expect(await factors()).toEqual([]);
    const [account] = await records.database.select().from(accounts).where(eq(accounts.id, id));
    expect(account?.twoFactorEnabled).toBe(false);
    expect(await lastEntry()).toMatchObject({
      action: 'sign-in-reset',
      subject: id,
      details: { removesSecondFactor: true },
    });
    const told = await records.database.select().from(notifications).where(eq(notifications.accountId, id));
    expect(told).toMatchObject(
      [1, 2].map(() => ({ code: 'sign-in-changed', facts: { on: '2019-01-14', change: 'reset' }, path: '/account' })),
    );
  });

  test('an account that signs in with the city is given a password', async () => {
    const { account } = await opened();
    await records.database.delete(credentials).where(eq(credentials.userId, account));
    await as(administrator).resetSignIn({
      idempotencyKey: key(),
      account,
      password: testPassword,
      removesSecondFactor: false,
    });
    expect(await records.database.select().from(credentials).where(eq(credentials.userId, account))).toHaveLength(1);
  });

  test('one sets where one’s own notices go, and several may share an address', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { account, citizenNumber } = { ...(await opened()), citizenNumber: fictionalPerson().citizenNumber };
      const person = resident(citizenNumber);
      const self: Actor = { ...person, account: { ...person.account, id: account } };
      const contact = { email: 'family@mail.example', language: 'en' } as const;
      expect(await as(self).setContact({ idempotencyKey: key(), ...contact })).toEqual(contact);
      expect(await as(self).me()).toMatchObject({ account: contact });
      await as(self).setContact({ idempotencyKey: key(), email: null, language: 'zh' });
      expect(await as(self).me()).toMatchObject({ account: { email: null, language: 'zh' } });
    }
  });

  test('accounts are listed by page, and searched by name, user name and whole citizen number', async () => {
    const { citizenNumber } = fictionalPerson();
    const { account, username } = await opened({ citizenNumber });
    for (const search of [username.slice(2), username.toUpperCase(), citizenNumber, ` ${citizenNumber.toLowerCase()} `])
      expect((await as(administrator).list({ search })).accounts.map(({ id }) => id)).toEqual([account]);
    expect(await as(administrator).list({ search: citizenNumber.slice(0, 17) })).toMatchObject({ total: 0 });
    const first = await as(administrator).list({});
    expect(first.total).toBeGreaterThan(10);
    expect((await as(administrator).list({ page: 2 })).accounts).toHaveLength(
      Math.max(0, Math.min(50, first.total - 50)),
    );
  });

  test('the audit is whole and names nobody', async () => {
    expect(await verifyAudit(records.database)).toMatchObject({ kind: 'intact' });
    const text = JSON.stringify(await records.database.select().from(auditEntries));
    expect(text).not.toMatch(/虚构|test-|mail\.example|\$argon2/);
  });
});
