import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  firmWithCash,
  granted,
  key,
  localFirm,
  openedCase,
  openTown,
  paidInCash,
  type Town,
  typed,
} from './wage-deposit-town.ts';

describe.each(databaseKinds)('what authorities still have to do on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const labour = authority('labour');
  beforeAll(async () => {
    town = await openTown(kind, '2018-03-05');
  });
  afterAll(() => town.records.close());

  const dutiesOf = async (firm: CompanyActor, state: 'overdue' | 'running' | 'open' = 'open') =>
    (await town.as(lucheng.supervising).dutiesDue({ state })).duties.filter(
      (one) => one.firm.creditCode === firm.company.creditCode,
    );
  const toRecord = async () => (await town.as(lucheng.supervising).dashboard({})).duties;
  const changesGrade = async (firm: CompanyActor, grade: 'grade-1' | 'grade-2' | 'grade-3', approvedOn: string) => {
    const answer = await town.as(firm).submitGradeChange({
      idempotencyKey: key(),
      qualifications: [{ category: 'general-contracting', grade }],
      approvedOn,
    });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    await granted(town, answer.outcome.request.id);
  };

  test('a contract that is filed and not assessed shows its last day of payment in the queue', async () => {
    const firm = localFirm();
    const filed = await town.as(firm).fileContract({
      idempotencyKey: key(),
      registeredDivision: '330302',
      qualifications: [{ category: 'other' }],
      contractFiledOn: '2018-03-01',
    });
    // 2, 5 to 9, 12 to 16, 19 to 23, 26 to 29 March are 20 working days.
    expect(filed).toMatchObject({ outcome: { request: { dueOn: '2018-03-29' } } });
    const { requests } = await town.as(lucheng.deciding).requests({ state: 'submitted', kind: 'assessment' });
    expect(requests).toMatchObject([{ dueOn: '2018-03-29', submittedOn: '2018-03-05' }]);
  });

  test('what was paid late stays in the queue until it is in the credit record', async () => {
    const firm = localFirm();
    await assessed(town, firm, '330302', '2018-03-05');
    // 6 to 9 (4), 12 to 16 (9), 19 to 23 (14), 26 to 30 (19) March, 2 April (20).
    town.on('2018-04-03');
    await paidInCash(town, firm);
    expect((await town.as(firm).myDeposit()).duties).toMatchObject([{ metOn: '2018-04-03', state: 'met-late' }]);
    expect(await dutiesOf(firm, 'overdue')).toMatchObject([
      { duty: 'payment', dueOn: '2018-04-02', metOn: '2018-04-03', overdue: true, toRecord: true },
    ]);
    expect(await dutiesOf(firm, 'running')).toEqual([]);
    expect(await toRecord()).toMatchObject({ overdue: 1, overdueAndNotRecorded: 1 });
    expect(
      await town
        .as(lucheng.supervising)
        .enterCreditRecord({ idempotencyKey: key(), creditCode: firm.company.creditCode, duty: 'payment' }),
    ).toMatchObject({ kind: 'granted' });
    expect(await dutiesOf(firm)).toEqual([]);
    expect(await toRecord()).toMatchObject({ overdue: 0, overdueAndNotRecorded: 0 });
  });

  test('what was paid on its last day is in no queue', async () => {
    const firm = localFirm();
    await assessed(town, firm, '330302', '2018-04-03');
    // 4 (1), 8 to 13 (7; the 8th made up for Qingming of 5 to 7), 16 to 20 (12), 23 to 28 (18; the 28th made up), 2 and 3 May (20).
    expect(await dutiesOf(firm, 'running')).toMatchObject([{ dueOn: '2018-05-03', toRecord: false }]);
    town.on('2018-05-03');
    await paidInCash(town, firm);
    expect(await dutiesOf(firm)).toEqual([]);
  });

  describe('an adjustment', () => {
    test('to a lower standard is late, and still not to be recorded; the firm sees what it gets back', async () => {
      const firm = await firmWithCash(town);
      await changesGrade(firm, 'grade-2', '2018-05-02');
      // 900,000 instead of 600,000.
      expect((await town.as(firm).myDeposit()).adjustment).toEqual({ payIn: 30_000_000, payBack: 0 });
      await paidInCash(town, firm, '330302', { amount: 30_000_000, purpose: 'adjustment' });
      expect((await town.as(firm).myDeposit()).adjustment).toBeUndefined();
      town.on('2018-06-01');
      // Of May after the 3rd: 4 (1), 7 to 11 (6), 14 to 18 (11), 21 to 25 (16), 28 to 31 (20). Applied for a day late.
      await changesGrade(firm, 'grade-3', '2018-05-03');
      expect((await town.as(firm).myDeposit()).adjustment).toEqual({ payIn: 0, payBack: 30_000_000 });
      town.on('2018-08-01');
      expect((await town.as(firm).myDeposit()).duties.at(-1)).toMatchObject({
        duty: 'adjustment',
        dueOn: '2018-05-31',
        metOn: '2018-06-01',
        state: 'met-late',
        toRecord: false,
      });
      expect(await dutiesOf(firm, 'overdue')).toEqual([]);
      expect(await toRecord()).toMatchObject({ overdueAndNotRecorded: 0 });
      const back = await town.as(firm).submitInstrument({ idempotencyKey: key(), purpose: 'adjustment' });
      if (back.kind !== 'granted') throw new Error('not submitted');
      await granted(town, back.outcome.request.id);
      expect(await dutiesOf(firm)).toEqual([]);
      expect(await toRecord()).toMatchObject({ overdueAndNotRecorded: 0 });
    });

    test('of a deposit that was raised is told with its multiple', async () => {
      const firm = await firmWithCash(town);
      const { creditCode } = firm.company;
      // A sanction raises it to one and a half times the standard: 900,000.
      await town
        .as(lucheng.deciding)
        .demandTopUp({ idempotencyKey: key(), creditCode, grounds: [{ ground: 'labour-sanction' }] });
      await paidInCash(town, firm, '330302', { amount: 30_000_000, purpose: 'top-up' });
      await changesGrade(firm, 'grade-2', '2018-07-31');
      // One and a half times 900,000 are 1,350,000: 450,000 more, and not the 300,000 between the standards.
      const { adjustment } = await town.as(firm).myDeposit();
      expect(adjustment).toEqual({ payIn: 45_000_000, payBack: 0 });
      await paidInCash(town, firm, '330302', { amount: 45_000_000, purpose: 'adjustment' });
      expect(await town.as(firm).myDeposit()).toMatchObject({ balance: 135_000_000, level: 135_000_000 });
    });
  });

  test('a firm is not exempted while a labour authority has not said whether its arrears are serious', async () => {
    const firm = localFirm('330302', '虚构老字号建筑公司');
    const { creditCode, name } = firm.company;
    const june = (project: string) => ({
      project,
      occurredOn: '2018-07-02',
      claims: [typed('100', { month: '2018-06' })],
    });
    const arrears = await openedCase(town, firm, june('虚构工地一期'), labour.executing);
    await town.as(lucheng.deciding).assess({
      idempotencyKey: key(),
      name,
      creditCode,
      registeredDivision: '330302',
      qualifications: [{ category: 'general-contracting', grade: 'grade-3' }],
      history: { firstPaidOn: '2015-08-03' },
      contractFiledOn: '2018-08-01',
    });
    town.on('2018-08-03');
    const asked = await town.as(firm).submitExemption({ idempotencyKey: key() });
    if (asked.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(asked)}`);
    const { id } = asked.outcome.request;
    expect((await town.as(lucheng.deciding).request({ id })).arrearsCases).toEqual([
      { id: arrears, agency: '330302', project: '虚构工地一期', occurredOn: '2018-07-02', state: 'open' },
    ]);
    expect((await town.as(firm).request({ id })).arrearsCases).toEqual([]);
    const decide = () =>
      town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });
    await expect(decide()).rejects.toMatchObject({
      code: 'CONFLICT',
      fault: { code: 'cases-undecided', remedy: { zh: expect.any(String), en: expect.any(String) } },
    });
    expect((await town.as(firm).myDeposit()).phase).toBe('assessed');
    // An assessment that would exempt at once is stopped in the same way.
    const another = localFirm('330302', '虚构另一老字号公司');
    await openedCase(town, another, june('虚构工地二期'), labour.executing);
    await expect(
      town.as(lucheng.deciding).assess({
        idempotencyKey: key(),
        name: another.company.name,
        creditCode: another.company.creditCode,
        registeredDivision: '330302',
        qualifications: [{ category: 'general-contracting', grade: 'grade-3' }],
        history: { firstPaidOn: '2015-03-02' },
        contractFiledOn: '2018-08-03',
      }),
    ).rejects.toMatchObject({ fault: { code: 'cases-undecided' } });
    expect((await town.as(another).myDeposit()).phase).toBe('none');

    expect(
      await town.as(labour.deciding).recordArrears({ idempotencyKey: key(), id: arrears, serious: false }),
    ).toMatchObject({ kind: 'granted' });
    expect(await decide()).toMatchObject({ outcome: { events: [{ kind: 'exempted' }] } });
  });
});
