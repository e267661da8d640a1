import { creditCodeFor } from '@wenzhou/identity';
import { and, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Agency, anonymous } from '../src/accounts/actor.ts';
import { auditEntries } from '../src/audit/tables.ts';
import { runningClock } from '../src/clock.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { discharge, oblige, type Obligation } from '../src/deadlines/oblige.ts';
import { obligations } from '../src/deadlines/tables.ts';
import { watchDeadlines } from '../src/deadlines/watch-deadlines.ts';
import { noticeText } from '../src/notifications/messages.ts';
import { notifications } from '../src/notifications/tables.ts';
import { outbox } from '../src/outbox/tables.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, official, operator, resident } from './acting.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { knownAccount, knownCompany } from './known-accounts.ts';
import { databaseKinds, openRecords } from './records.ts';

const createCaller = callerFactory(appRouter);

/** A moment by the clocks of China. */
const inChina = (day: string, time = '10:00:00'): Date => new Date(`${day}T${time}+08:00`);

let companiesMade = 0;
const freshCode = (): string => {
  companiesMade += 1;
  const organisation = `MA2${String(companiesMade).padStart(5, '0')}`;
  return creditCodeFor({ department: '9', category: '1', division: '330302', organisation });
};

const lucheng: Agency = { kind: 'construction', division: '330302' };
const yueqing: Agency = { kind: 'labour', division: '330382' };

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords(kind);
  });
  afterAll(() => records.close());

  /** A company with somebody who acts for it. */
  async function firm(): Promise<{ readonly code: string; readonly staff: string; readonly matter: string }> {
    const code = await knownCompany(records.database, freshCode());
    const staff = await knownAccount(records.database, { company: code, email: `${code}@firm.example` });
    return { code, staff, matter: `wage-deposit:${code}` };
  }

  const enter = (changes: Partial<Obligation> & Pick<Obligation, 'by' | 'matter' | 'dueOn'>): Promise<void> =>
    records.database.transaction((transaction) =>
      oblige(
        transaction,
        {
          duty: 'wage-deposit-payment',
          provisions: [{ statute: 'wenzhou-2018-3', article: 4 }],
          facts: {},
          remindOn: [],
          ...changes,
        },
        inChina('2018-03-01'),
      ),
    );

  const meet = (matter: string, on: string): Promise<void> =>
    records.database.transaction((transaction) => discharge(transaction, matter, 'wage-deposit-payment', on));

  /** What an account was told so far, in Chinese. */
  async function toldTo(account: string): Promise<string[]> {
    const rows = await records.database
      .select()
      .from(notifications)
      .where(eq(notifications.accountId, account))
      .orderBy(notifications.createdAt);
    return rows.map(({ code, facts }) => noticeText(code, facts).zh);
  }

  const stored = async (matter: string) => {
    const [row] = await records.database.select().from(obligations).where(eq(obligations.matter, matter));
    return row;
  };

  const watch = (day: string, time?: string): Promise<void> => watchDeadlines(records.database, inChina(day, time));

  const as = async (actor: Actor, day: string, demonstration = false) =>
    createCaller({ ...(await contextOn(records, inChina(day))), actor, demonstration });

  describe('across the Spring Festival of 2019', () => {
    // Filed on Monday 2019-01-14. Twenty working days: 01-15 to 02-01 are fourteen, the worked Saturday and Sunday 02-02
    // and 02-03 two more, 02-04 to 02-10 are days off, 02-11 to 02-14 the last four.
    const dueOn = '2019-02-14';
    // Five and one working days before.
    const remindOn = ['2019-02-02', '2019-02-13'];

    test('reminders on their days, a miss on the day after the last, the agency told, each once', async () => {
      const { code, staff, matter } = await firm();
      const clerk = await knownAccount(records.database, { agency: lucheng });
      await enter({ matter, by: { company: code }, escalatesTo: lucheng, dueOn, remindOn });

      await watch('2019-02-01', '23:59:59.999');
      expect(await toldTo(staff)).toEqual([]);

      const ahead = '虚构建筑公司：缴纳工资支付保证金，最迟2019年2月14日办理。';
      await watch('2019-02-02', '00:00:00');
      expect(await toldTo(staff)).toEqual([ahead]);
      for (const day of ['02-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-12'])
        await watch(`2019-${day}`);
      expect(await toldTo(staff)).toEqual([ahead]);
      await watch('2019-02-13');
      await watch('2019-02-13', '18:00:00');
      expect(await toldTo(staff)).toEqual([ahead, ahead]);

      await watch('2019-02-14', '23:59:59.999');
      expect(await toldTo(staff)).toEqual([ahead, ahead]);
      expect(await stored(matter)).toMatchObject({ missedAt: null });
      expect(await toldTo(clerk)).toEqual([]);

      const missed = '虚构建筑公司：缴纳工资支付保证金，最迟应于2019年2月14日办理，现已逾期。';
      await watch('2019-02-15', '00:00:00');
      expect(await toldTo(staff)).toEqual([ahead, ahead, missed]);
      expect(await toldTo(clerk)).toEqual([missed]);
      const obligation = await stored(matter);
      expect(obligation?.missedAt).toEqual(inChina('2019-02-15', '00:00:00'));
      await watch('2019-02-16');
      expect(await toldTo(staff)).toHaveLength(3);
      expect(await toldTo(clerk)).toHaveLength(1);

      const entered = await records.database
        .select({ details: auditEntries.details })
        .from(auditEntries)
        .where(and(eq(auditEntries.action, 'deadline-missed'), eq(auditEntries.subject, obligation?.id ?? '')));
      expect(entered).toEqual([{ details: { duty: 'wage-deposit-payment', dueOn } }]);
    });

    test('met on the last day: silence afterwards', async () => {
      const { code, staff, matter } = await firm();
      await enter({ matter, by: { company: code }, escalatesTo: lucheng, dueOn, remindOn });
      await watch('2019-02-02');
      await meet(matter, dueOn);
      await watch('2019-02-13');
      await watch('2019-02-15');
      expect(await toldTo(staff)).toHaveLength(1);
      expect(await stored(matter)).toMatchObject({ metOn: dueOn, missedAt: null });
    });

    test('met before any day to remind on: silence', async () => {
      const { code, staff, matter } = await firm();
      await enter({ matter, by: { company: code }, dueOn, remindOn });
      await meet(matter, '2019-01-20');
      for (const day of ['2019-02-02', '2019-02-14', '2019-02-15']) await watch(day);
      expect(await toldTo(staff)).toEqual([]);
    });

    test('what was missed can be met late', async () => {
      const { code, matter } = await firm();
      await enter({ matter, by: { company: code }, dueOn, remindOn });
      await watch('2019-02-15');
      const company = await as(companyActor(code), '2019-02-18');
      expect((await company.deadlines.mine()).deadlines).toMatchObject([{ missed: true, dueOn }]);
      await meet(matter, '2019-02-18');
      expect((await company.deadlines.mine()).deadlines).toEqual([]);
      expect(await stored(matter)).toMatchObject({ metOn: '2019-02-18', missedAt: inChina('2019-02-15') });
    });

    test.each([
      // The worked weekend and four days after the festival.
      ['2019-02-01', 13, 6],
      ['2019-02-03', 11, 4],
      ['2019-02-06', 8, 4],
      ['2019-02-13', 1, 1],
      ['2019-02-14', 0, 0],
      ['2019-02-15', -1, 0],
    ])('on %s there are %i days left, %i of them worked', async (today, calendar, working) => {
      const { code, matter } = await firm();
      await enter({ matter, by: { company: code }, dueOn, remindOn });
      const company = await as(companyActor(code), today);
      expect(await company.deadlines.mine()).toMatchObject({
        today,
        deadlines: [{ dueOn, daysLeft: { calendar, working }, missed: false }],
      });
    });
  });

  describe('across the National Day of 2018', () => {
    // 10-01 to 10-07 are days off, 09-29 and 09-30 worked. Five working days before 10-10: 10-09, 10-08, 09-30, 09-29,
    // 09-28.
    const dueOn = '2018-10-10';
    const remindOn = ['2018-09-28', '2018-09-30', '2018-10-08', '2018-10-09'];

    test('a clock that jumps over several days to remind on: one reminder, then those still to come', async () => {
      const { code, staff, matter } = await firm();
      await enter({ matter, by: { company: code }, dueOn, remindOn });
      await watch('2018-09-27');
      expect(await toldTo(staff)).toEqual([]);
      await watch('2018-10-08');
      expect(await toldTo(staff)).toHaveLength(1);
      expect(await stored(matter)).toMatchObject({ remindOn: ['2018-10-09'] });
      await watch('2018-10-09');
      await watch('2018-10-10');
      expect(await toldTo(staff)).toHaveLength(2);
    });

    test('a clock that jumps over all of it: no reminder of what is over, one miss', async () => {
      const { code, staff, matter } = await firm();
      await enter({ matter, by: { company: code }, dueOn, remindOn });
      await watch('2018-11-01');
      await watch('2018-11-02');
      expect(await toldTo(staff)).toEqual(['虚构建筑公司：缴纳工资支付保证金，最迟应于2018年10月10日办理，现已逾期。']);
      expect(await stored(matter)).toMatchObject({ remindOn: [], missedAt: inChina('2018-11-01') });
    });

    test('a clock that jumps ahead and back: nothing is told a second time, and nothing that is owed is lost', async () => {
      const { code, staff, matter } = await firm();
      const clerk = await knownAccount(records.database, { agency: yueqing });
      await enter({ matter, by: { company: code }, escalatesTo: yueqing, dueOn, remindOn });
      await watch('2018-10-08');
      for (const day of ['2018-09-27', '2018-09-28', '2018-09-30', '2018-10-08']) await watch(day);
      expect(await toldTo(staff)).toHaveLength(1);
      expect(await stored(matter)).toMatchObject({ remindOn: ['2018-10-09'], metOn: null, missedAt: null });
      await watch('2018-10-09');
      expect(await toldTo(staff)).toHaveLength(2);
      await watch('2018-10-11');
      for (const day of ['2018-09-28', '2018-10-09', '2018-10-10', '2018-10-11', '2018-11-01']) await watch(day);
      expect(await toldTo(staff)).toHaveLength(3);
      expect(await toldTo(clerk)).toHaveLength(1);
      expect(await stored(matter)).toMatchObject({ missedAt: inChina('2018-10-11'), metOn: null });
      await meet(matter, '2018-11-02');
      expect(await stored(matter)).toMatchObject({ missedAt: inChina('2018-10-11'), metOn: '2018-11-02' });
    });
  });

  test('an obligation that is entered again has its new days only', async () => {
    const { code, staff, matter } = await firm();
    await enter({ matter, by: { company: code }, dueOn: '2018-06-08', remindOn: ['2018-06-04'] });
    await enter({ matter, by: { company: code }, dueOn: '2018-06-29', remindOn: ['2018-06-25'] });
    await watch('2018-06-11');
    expect(await toldTo(staff)).toEqual([]);
    await watch('2018-06-25');
    expect(await toldTo(staff)).toHaveLength(1);
  });

  test('one that was missed stays as missed when it is entered again, and only the new one is listed and met', async () => {
    const { code, matter } = await firm();
    await enter({ matter, by: { company: code }, dueOn: '2018-04-10' });
    await watch('2018-04-11');
    await enter({ matter, by: { company: code }, dueOn: '2018-05-10' });
    const caller = await as(companyActor(code), '2018-04-12');
    expect((await caller.deadlines.mine()).deadlines.map(({ dueOn }) => dueOn)).toEqual(['2018-05-10']);
    await meet(matter, '2018-05-02');
    const kept = await records.database
      .select()
      .from(obligations)
      .where(eq(obligations.matter, matter))
      .orderBy(obligations.dueOn);
    expect(kept).toMatchObject([
      { dueOn: '2018-04-10', missedAt: inChina('2018-04-11'), metOn: null },
      { dueOn: '2018-05-10', missedAt: null, metOn: '2018-05-02', replacedAt: null },
    ]);
  });

  test('watched by several at once, everything is told once', async () => {
    const firms = await Promise.all(Array.from({ length: 6 }, firm));
    const agency: Agency = { kind: 'labour', division: '330303' };
    const clerk = await knownAccount(records.database, { agency });
    for (const [index, { code, matter }] of firms.entries())
      await enter({
        matter,
        by: { company: code },
        escalatesTo: agency,
        dueOn: index % 2 ? '2018-07-05' : '2018-07-20',
        remindOn: ['2018-07-04', '2018-07-05', '2018-07-06'].filter((day) => index % 2 === 0 || day <= '2018-07-05'),
      });
    await Promise.all(Array.from({ length: 4 }, () => watch('2018-07-06')));
    for (const { staff } of firms) expect(await toldTo(staff)).toHaveLength(1);
    expect(await toldTo(clerk)).toHaveLength(3);
  });

  test('an agency that owes is reminded itself', async () => {
    const ouhai: Agency = { kind: 'construction', division: '330304' };
    const clerk = await knownAccount(records.database, { agency: ouhai });
    const { code, staff } = await firm();
    await enter({
      matter: `wage-deposit-refund:${code}`,
      duty: 'wage-deposit-adjustment',
      by: { agency: ouhai },
      dueOn: '2018-08-10',
      remindOn: ['2018-08-08'],
    });
    await watch('2018-08-08');
    expect(await toldTo(clerk)).toEqual(['瓯海区建设行政主管部门：调整工资支付保证金额度，最迟2018年8月10日办理。']);
    expect(await toldTo(staff)).toEqual([]);
  });

  test('one that cannot be told does not keep the others from it', async () => {
    const { code, staff, matter } = await firm();
    await enter({ matter, by: { company: code }, dueOn: '2018-04-20', remindOn: ['2018-04-18'] });
    await enter({ matter: 'nobody', by: { company: code }, dueOn: '2018-04-19', remindOn: ['2018-04-17'] });
    await records.database.update(obligations).set({ company: null }).where(eq(obligations.matter, 'nobody'));
    await expect(watch('2018-04-18')).rejects.toThrow('1 of 2 deadlines were not seen to');
    expect(await toldTo(staff)).toHaveLength(1);
    await records.database.delete(obligations).where(eq(obligations.matter, 'nobody'));
  });

  test('a change that is rolled back leaves no deadline, no notice and nothing in the outbox', async () => {
    const { code, staff, matter } = await firm();
    const queued = () => records.database.select({ messages: count() }).from(outbox);
    const before = await queued();
    const changing = records.database.transaction(async (transaction) => {
      await oblige(
        transaction,
        {
          matter,
          duty: 'wage-deposit-payment',
          by: { company: code },
          provisions: [],
          facts: {},
          dueOn: '2018-05-10',
          remindOn: ['2018-05-08'],
        },
        inChina('2018-04-10'),
      );
      await watchDeadlines(transaction, inChina('2018-05-08'));
      throw new Error('no');
    });
    await expect(changing).rejects.toThrow('no');
    expect(await stored(matter)).toBeUndefined();
    expect(await toldTo(staff)).toEqual([]);
    expect(await queued()).toEqual(before);
  });

  describe('who sees which', () => {
    const agency: Agency = { kind: 'construction', division: '330381' };
    let code = '';
    beforeAll(async () => {
      code = (await firm()).code;
      const provisions = [{ statute: 'wenzhou-2018-3', article: 8 }];
      await enter({
        matter: `wage-deposit:${code}`,
        duty: 'wage-deposit-top-up',
        by: { company: code },
        escalatesTo: agency,
        provisions,
        facts: { times: 2 },
        dueOn: '2019-03-29',
      });
      await enter({
        matter: `wage-deposit-agency:${code}`,
        duty: 'wage-deposit-adjustment',
        by: { agency },
        dueOn: '2019-03-22',
      });
    });

    test('a company its own, with their articles', async () => {
      const { deadlines, more } = await (await as(companyActor(code), '2019-03-20')).deadlines.mine();
      expect(deadlines).toEqual([
        {
          id: expect.any(String),
          matter: `wage-deposit:${code}`,
          duty: 'wage-deposit-top-up',
          title: { zh: '补足工资支付保证金', en: 'topping up of the wage deposit' },
          by: { zh: '虚构建筑公司', en: '虚构建筑公司' },
          side: 'owed',
          provisions: [{ statute: 'wenzhou-2018-3', article: 8 }],
          facts: { times: 2 },
          dueOn: '2019-03-29',
          // 21, 22, 25 to 29 March
          daysLeft: { calendar: 9, working: 7 },
          missed: false,
        },
      ]);
      expect(more).toBe(false);
    });

    test('an agency what it owes and what is owed to it, the first first', async () => {
      const { deadlines } = await (await as(official('construction', '330381'), '2019-03-20')).deadlines.mine();
      expect(deadlines).toMatchObject([
        { side: 'owed', dueOn: '2019-03-22', by: { zh: '瑞安市建设行政主管部门' } },
        { side: 'awaited', dueOn: '2019-03-29', by: { zh: '虚构建筑公司' } },
      ]);
    });

    test.each([
      ['another company', () => companyActor(freshCode())],
      ['another district', () => official('construction', '330382')],
      ['another kind of agency', () => official('labour', '330381')],
    ])('%s none of them', async (_, actor) => {
      expect((await (await as(actor(), '2019-03-20')).deadlines.mine()).deadlines).toEqual([]);
    });

    test.each([
      ['nobody', () => anonymous, 'UNAUTHORIZED'],
      ['a resident', () => resident(fictionalPerson().citizenNumber), 'FORBIDDEN'],
      ['an operator', operator, 'FORBIDDEN'],
    ])('%s is refused', async (_, actor, code) => {
      await expect((await as(actor(), '2019-03-20')).deadlines.mine()).rejects.toMatchObject({ code });
    });
  });

  describe('the clock', () => {
    test('is told to everybody; outside a demonstration it does not move', async () => {
      const caller = await as(anonymous, '2019-01-14');
      expect(await caller.system.clock()).toEqual({
        now: '2019-01-14T02:00:00.000Z',
        today: '2019-01-14',
        movable: false,
      });
      const official = await as(operator(), '2019-01-14');
      await expect(official.system.advanceClock({ to: '2019-02-14' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        fault: { code: 'clock-not-movable' },
      });
    });

    test('of a demonstration moves ahead, is audited, and deadlines are seen to at once', async () => {
      const { code, staff, matter } = await firm();
      await enter({ matter, by: { company: code }, dueOn: '2020-02-14', remindOn: ['2020-02-12'] });
      const clock = runningClock(() => inChina('2020-01-13'));
      const actor = official('construction');
      const context = { ...(await contextOn(records, inChina('2020-01-13'), clock)), demonstration: true };
      const caller = createCaller({ ...context, actor });
      expect(await caller.system.clock()).toMatchObject({ today: '2020-01-13', movable: true });
      expect(await caller.system.advanceClock({ to: '2020-02-12' })).toEqual({
        now: '2020-02-12T01:00:00.000Z',
        today: '2020-02-12',
        movable: true,
      });
      expect(await toldTo(staff)).toHaveLength(1);
      await caller.system.advanceClock({ to: '2020-02-15' });
      expect(await toldTo(staff)).toHaveLength(2);
      const entered = await records.database
        .select({ at: auditEntries.at, details: auditEntries.details })
        .from(auditEntries)
        .where(eq(auditEntries.action, 'clock-advanced'))
        .orderBy(auditEntries.sequence);
      expect(entered).toEqual([
        {
          at: new Date('2020-02-12T01:00:00Z'),
          details: { to: '2020-02-12', by: actor.account.id, as: actor.appointment },
        },
        {
          at: new Date('2020-02-15T01:00:00Z'),
          details: { to: '2020-02-15', by: actor.account.id, as: actor.appointment },
        },
      ]);
    });

    test.each([
      ['back', '2020-05-31', 'clock-not-ahead'],
      ['to the same day', '2020-06-01', 'clock-not-ahead'],
      // 2020-06-01 and 400 days: 213 to the end of the year, 187 to 6 July.
      ['too far', '2021-07-07', 'clock-too-far'],
    ])('does not move %s', async (_, to, code) => {
      const caller = await as(operator(), '2020-06-01', true);
      await expect(caller.system.advanceClock({ to })).rejects.toMatchObject({ code: 'BAD_REQUEST', fault: { code } });
    });

    test('moves as far as it may', async () => {
      const caller = await as(operator(), '2020-06-01', true);
      expect(await caller.system.advanceClock({ to: '2021-07-06' })).toMatchObject({ today: '2021-07-06' });
    });

    test.each([
      ['nobody', () => anonymous, 'UNAUTHORIZED'],
      ['a company', () => companyActor(freshCode()), 'FORBIDDEN'],
      ['an official of the medical insurance', () => official('medical-insurance'), 'FORBIDDEN'],
    ])('is not moved by %s', async (_, actor, code) => {
      const caller = await as(actor(), '2020-06-01', true);
      await expect(caller.system.advanceClock({ to: '2020-06-02' })).rejects.toMatchObject({ code });
    });
  });
});
