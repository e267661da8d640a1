import { and, asc, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { obligations } from '../src/deadlines/tables.ts';
import { databaseKinds } from './records.ts';
import { authority, firmWithCash, granted, key, openTown, paidInCash, type Town } from './wage-deposit-town.ts';

describe.each(databaseKinds)('duties that run beside each other on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  beforeAll(async () => {
    town = await openTown(kind, '2018-03-05');
  });
  afterAll(() => town.records.close());

  const demand = async (firm: CompanyActor, ground: 'labour-sanction' | 'referred-to-police') => {
    const { creditCode } = firm.company;
    const answer = await town
      .as(lucheng.deciding)
      .demandTopUp({ idempotencyKey: key(), creditCode, grounds: [{ ground }] });
    if (answer.kind !== 'granted') throw new Error(`not demanded: ${JSON.stringify(answer)}`);
  };
  const pays = (firm: CompanyActor) => paidInCash(town, firm, '330302', { amount: 30_000_000, purpose: 'top-up' });
  const record = (firm: CompanyActor, duty: 'top-up' | 'adjustment', by = lucheng.supervising) =>
    town.as(by).enterCreditRecord({ idempotencyKey: key(), creditCode: firm.company.creditCode, duty });
  const openTopUps = async (firm: CompanyActor) =>
    town.records.database
      .select({ dueOn: obligations.dueOn, remindOn: obligations.remindOn })
      .from(obligations)
      .where(
        and(
          eq(obligations.company, firm.company.creditCode),
          eq(obligations.duty, 'wage-deposit-top-up'),
          isNull(obligations.metOn),
        ),
      )
      .orderBy(asc(obligations.dueOn));

  describe('each demand has its own deadline', () => {
    let firm: CompanyActor;
    const other = authority('construction');
    beforeAll(async () => {
      firm = await firmWithCash(town);
      town.on('2018-03-06');
      await demand(firm, 'labour-sanction');
      town.on('2018-03-12');
      await demand(firm, 'referred-to-police');
    });

    test('both run, and the one that is answered ends alone', async () => {
      // 7 to 9 (3), 12 to 16 (8), 19 to 23 (13), 26 to 30 March (18), 2 and 3 April (20).
      // 13 to 16 (4), 19 to 23 (9), 26 to 30 March (14), 2 to 4 (17), 8 (made up for Qingming), 9 and 10 April (20).
      expect(await openTopUps(firm)).toMatchObject([{ dueOn: '2018-04-03' }, { dueOn: '2018-04-10' }]);
      town.on('2018-03-13');
      await pays(firm);
      expect(await openTopUps(firm)).toMatchObject([{ dueOn: '2018-04-10' }]);
    });

    test('a notice that was received on paper on another day moves the last day and its reminders', async () => {
      const { creditCode } = firm.company;
      const receive = (receivedOn: string, by = other.deciding) =>
        town.as(by).recordReceipt({ idempotencyKey: key(), creditCode, receivedOn });
      town.on('2018-03-15');
      expect(await receive('2018-03-11')).toMatchObject({ refusals: [{ code: 'day-too-early' }] });
      expect(await receive('2018-03-16')).toMatchObject({ refusals: [{ code: 'day-to-come' }] });
      await expect(receive('2018-03-14', authority('construction', '330304').deciding)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      // 15 and 16 (2), 19 to 23 (7), 26 to 30 March (12), 2 to 4 (15), 8 to 12 April (20).
      expect(await receive('2018-03-14')).toMatchObject({
        outcome: { event: { kind: 'notice-received', facts: { receivedOn: '2018-03-14', dueOn: '2018-04-12' } } },
      });
      expect(await openTopUps(firm)).toEqual([
        { dueOn: '2018-04-12', remindOn: ['2018-04-02', '2018-04-07', '2018-04-11'] },
      ]);
      expect(await town.as(firm).myDeposit()).toMatchObject({
        duties: [
          { duty: 'payment' },
          { state: 'met', demandedOn: '2018-03-06', since: '2018-03-06' },
          { demandedOn: '2018-03-12', since: '2018-03-14', dueOn: '2018-04-12', state: 'running' },
        ],
      });
    });

    test('whoever has moved the last day does not enter that it was missed', async () => {
      town.on('2018-04-12');
      expect(await record(firm, 'top-up')).toMatchObject({ refusals: [{ code: 'not-overdue' }] });
      town.on('2018-04-13');
      const mover = { ...other.deciding, duties: ['supervising'] } as const;
      await expect(record(firm, 'top-up', mover)).rejects.toMatchObject({ fault: { code: 'duties-not-separate' } });
      expect(await record(firm, 'top-up')).toMatchObject({ outcome: { event: { facts: { dueOn: '2018-04-12' } } } });
      await pays(firm);
      expect(await openTopUps(firm)).toEqual([]);
    });
  });

  describe('a change of grade', () => {
    const applies = async (firm: CompanyActor) => {
      const answer = await town.as(firm).submitGradeChange({
        idempotencyKey: key(),
        qualifications: [{ category: 'general-contracting', grade: 'grade-2' }],
        approvedOn: '2018-04-20',
      });
      if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
      return answer.outcome.request.id;
    };

    test('that was told in time and waits for the decision keeps the firm out of the credit record', async () => {
      const [early, late] = [await firmWithCash(town), await firmWithCash(town)];
      // 23 to 27 (5), 28 April (made up), 2 to 4 (9), 7 to 11 (14), 14 to 18 (19), 21 May (20).
      town.on('2018-05-21');
      const inTime = await applies(early);
      town.on('2018-05-22');
      const tooLate = await applies(late);
      await expect(record(early, 'adjustment')).rejects.toMatchObject({ fault: { code: 'handed-in-waits' } });
      expect(await record(late, 'adjustment')).toMatchObject({ refusals: [{ code: 'not-overdue' }] });
      await granted(town, inTime);
      await granted(town, tooLate);
      expect(await record(early, 'adjustment')).toMatchObject({ refusals: [{ code: 'not-overdue' }] });
      expect(await record(late, 'adjustment')).toMatchObject({
        outcome: { event: { kind: 'credit-record-entered', facts: { dueOn: '2018-05-21' } } },
      });
    });
  });

  test('what waits for one demand holds back nothing that was late for another', async () => {
    const firm = await firmWithCash(town);
    await demand(firm, 'labour-sanction');
    // 23 to 25 (3), 28 May to 1 June (8), 4 to 8 (13), 11 to 15 (18), after the Dragon Boat days of 16 to 18, 19 and 20 (20).
    expect(await openTopUps(firm)).toMatchObject([{ dueOn: '2018-06-20' }]);
    town.on('2018-06-21');
    await pays(firm);
    await demand(firm, 'referred-to-police');
    const submitted = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'top-up',
      instrument: { kind: 'cash', amount: 30_000_000 },
      receipt: { bank: '虚构银行', number: 'XG-D-1', paidOn: '2018-06-21' },
    });
    expect(submitted).toMatchObject({ kind: 'granted' });
    expect(await record(firm, 'top-up')).toMatchObject({ outcome: { event: { facts: { dueOn: '2018-06-20' } } } });
  });

  test('cash that the bank received in time holds the entry back, though it was handed in later', async () => {
    const firm = await firmWithCash(town);
    await demand(firm, 'labour-sanction');
    // 22 (1), 25 to 29 June (6), 2 to 6 (11), 9 to 13 (16), 16 to 19 July (20).
    town.on('2018-07-20');
    await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'top-up',
      instrument: { kind: 'cash', amount: 30_000_000 },
      receipt: { bank: '虚构银行', number: 'XG-D-2', paidOn: '2018-07-19' },
    });
    await expect(record(firm, 'top-up')).rejects.toMatchObject({ fault: { code: 'handed-in-waits' } });
  });
});
