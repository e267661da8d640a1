import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { obligations } from '../src/deadlines/tables.ts';
import { personalAccesses } from '../src/personal-access/tables.ts';
import { databaseKinds } from './records.ts';
import {
  authority,
  firmWithCash,
  key,
  localFirm,
  openedCase,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
  typed,
  workerNumber,
} from './wage-deposit-town.ts';

describe.each(databaseKinds)('arrears of wages on the %s database', (kind) => {
  let town: Town;
  let firm: CompanyActor;
  const lucheng = authority('construction');
  const labour = authority('labour');
  const wages = [typed('8000'), typed('12000')];
  const owed = 2_000_000;
  let id: string;

  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    firm = await firmWithCash(town);
  });
  afterAll(() => town.records.close());

  const open = (changes: object = {}, by = labour): Promise<string> =>
    openedCase(town, firm, { project: '虚构工地一期', claims: wages, ...changes }, by.executing);
  const order = (of: string, payBy: string, by = labour.deciding) =>
    town.as(by).issueOrder({ idempotencyKey: key(), id: of, payBy });
  const apply = (of: string, changes: object = {}) =>
    town.as(labour.deciding).applyForActivation({ idempotencyKey: key(), id: of, amount: owed, ...changes });

  test('a case is opened with its workers, by the labour authority of the project’s place', async () => {
    await expect(open({ projectDivision: '330304' })).rejects.toMatchObject({
      fault: { code: 'project-elsewhere' },
      fields: ['projectDivision'],
    });
    await expect(open({ project: `虚构工地（${workerNumber()}）` })).rejects.toMatchObject({
      fault: { code: 'citizen-number-in-text' },
      fields: ['project'],
    });
    await expect(open({ occurredOn: '2019-01-15' })).rejects.toMatchObject({ fault: { code: 'day-to-come' } });
    const faulty = await town.as(labour.executing).openArrearsCase({
      idempotencyKey: key(),
      creditCode: firm.company.creditCode,
      name: '虚构',
      project: '虚构',
      projectDivision: '330302',
      occurredOn: '2019-01-10',
      claims: [typed('0')],
    });
    expect(faulty).toMatchObject({ kind: 'unreadable', faults: [{ code: 'amount-not-positive' }] });
    expect((await town.as(labour.deciding).arrearsCases({})).total).toBe(0);

    id = await open();
    const { on, arrearsCase, claims, deposit } = await town.as(labour.deciding).arrearsCase({ id });
    expect(arrearsCase).toMatchObject({ state: 'open', claims: 2, owed, ranOut: false });
    expect(on).toBe('2019-01-14');
    expect(deposit).toEqual({
      agency: '330302',
      phase: 'held',
      standing: 'complete',
      standard: standardOfGrade3,
      balance: standardOfGrade3,
      level: standardOfGrade3,
      seriousOn: [],
    });
    expect(claims.map(({ citizenNumber }) => citizenNumber)).toEqual(wages.map(({ citizenNumber }) => citizenNumber));
    const noted = await town.records.database
      .select()
      .from(personalAccesses)
      .where(eq(personalAccesses.accountId, labour.deciding.account.id));
    expect(noted).toHaveLength(2);
    expect(noted[0]).toMatchObject({ procedure: 'wageDeposit.arrearsCase', capacity: 'labour-official 330302' });
  });

  test('without an order the deposit is not used', async () => {
    expect(await apply(id)).toMatchObject({ refusals: [{ code: 'no-order-to-pay', at: [{ article: 7, item: 2 }] }] });
    expect((await town.as(labour.deciding).arrearsCase({ id })).requests).toEqual([]);
  });

  test('the firm is ordered to pay by a day to come, and reminded', async () => {
    await expect(order(id, '2019-01-14')).rejects.toMatchObject({ fault: { code: 'pay-by-not-ahead' } });
    const investigator = { ...labour.executing, duties: ['deciding'] } as const;
    await expect(order(id, '2019-01-25', investigator)).rejects.toMatchObject({
      fault: { code: 'duties-not-separate' },
    });
    const ordered = await order(id, '2019-01-25');
    expect(ordered).toMatchObject({
      arrearsCase: { state: 'ordered', payBy: '2019-01-25', ranOut: false },
      notice: { number: expect.stringMatching(/^WAOP-2019-/) },
    });
    await expect(order(id, '2019-01-28')).rejects.toMatchObject({ fault: { code: 'case-not-open' } });
    const [deadline] = await town.records.database
      .select()
      .from(obligations)
      .where(and(eq(obligations.matter, `arrears-case:${id}`), eq(obligations.duty, 'arrears-order-payment')));
    expect(deadline).toMatchObject({
      company: firm.company.creditCode,
      escalatesToKind: 'labour',
      dueOn: '2019-01-25',
      remindOn: ['2019-01-22', '2019-01-24'],
    });
  });

  test('an order that is paid closes the case', async () => {
    const other = await open({ claims: [typed('100')] });
    await order(other, '2019-01-25');
    await expect(
      town.as(labour.executing).recordOrderPaid({ idempotencyKey: key(), id: other, paidOn: '2019-01-15' }),
    ).rejects.toMatchObject({ fault: { code: 'day-to-come' } });
    expect(
      await town.as(labour.executing).recordOrderPaid({ idempotencyKey: key(), id: other, paidOn: '2019-01-14' }),
    ).toMatchObject({ arrearsCase: { state: 'paid', paidOn: '2019-01-14' } });
    await expect(apply(other, { amount: 10_000 })).rejects.toMatchObject({ fault: { code: 'case-not-open' } });
    const [deadline] = await town.records.database
      .select()
      .from(obligations)
      .where(eq(obligations.matter, `arrears-case:${other}`));
    expect(deadline?.metOn).toBe('2019-01-14');
  });

  test('on the last day the order still runs; on the day after the authority may apply, once', async () => {
    town.on('2019-01-25');
    expect(await apply(id)).toMatchObject({
      refusals: [{ code: 'order-still-running', facts: { payBy: '2019-01-25' } }],
    });
    expect((await town.as(labour.deciding).arrearsCases({ state: 'ran-out' })).total).toBe(0);
    expect((await town.as(labour.deciding).arrearsCases({ state: 'running' })).cases).toMatchObject([
      { id, ranOut: false },
    ]);
    town.on('2019-01-26');
    expect((await town.as(labour.deciding).arrearsCases({ state: 'ran-out' })).cases).toMatchObject([
      { id, ranOut: true },
    ]);
    expect((await town.as(labour.deciding).arrearsCases({ state: 'running' })).total).toBe(0);
    expect((await town.as(labour.deciding).arrearsCases({ state: 'ordered' })).total).toBe(1);
    expect(await town.as(labour.deciding).previewApplication({ id, amount: owed })).toMatchObject({
      arrears: owed,
      ruling: { outcome: { basis: 'labour-authority-application' } },
      shares: [{ share: 800_000 }, { share: 1_200_000 }],
    });
    const applied = await apply(id);
    expect(applied).toMatchObject({
      outcome: { request: { kind: 'activation', applicant: 'labour-authority', agency: '330302', amount: owed } },
    });
    await expect(apply(id)).rejects.toMatchObject({ fault: { code: 'case-has-application' } });
    expect((await town.as(labour.deciding).arrearsCase({ id })).arrearsCase.state).toBe('applied');
  });

  test('cases are found by part of the firm, its code or the project; what runs out first comes first', async () => {
    const later = await open({ project: '虚构工地_二期', claims: [typed('100')] });
    const sooner = await open({ project: '虚构工地_二期', claims: [typed('200')] });
    const waiting = await open({ project: '虚构工地x二期', claims: [typed('300')] });
    await order(later, '2019-03-01');
    await order(sooner, '2019-02-20');
    const found = async (input: object) =>
      (await town.as(labour.deciding).arrearsCases(input)).cases.map((row) => row.id);
    // An underscore is a character as any other.
    expect(await found({ find: '工地_二', order: 'due' })).toEqual([sooner, later]);
    expect(await found({ find: '二期', order: 'due' })).toEqual([sooner, later, waiting]);
    expect(new Set(await found({ find: '二期' }))).toEqual(new Set([sooner, later, waiting]));
    expect(await found({ find: firm.company.creditCode.slice(8).toLowerCase(), order: 'due' })).toEqual([
      sooner,
      later,
      waiting,
      id,
      expect.any(String),
    ]);
    expect(await found({ find: '虚构建筑', state: 'applied' })).toEqual([id]);
    expect(await found({ find: '没有这样的工程' })).toEqual([]);
  });

  test('an application that is withdrawn or refused can be made again', async () => {
    const [first] = (await town.as(labour.deciding).arrearsCase({ id })).requests;
    if (!first) throw new Error('no application');
    // The firm cannot take back what the labour authority asked for.
    await expect(town.as(firm).withdrawRequest({ idempotencyKey: key(), id: first.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await town.as(labour.deciding).withdrawRequest({ idempotencyKey: key(), id: first.id })).toMatchObject({
      already: false,
    });
    // The order has run out all the same, and the case waits for an application again.
    const ranOut = async () =>
      (await town.as(labour.deciding).arrearsCases({ state: 'ran-out' })).cases.map((one) => one.id);
    expect(await ranOut()).toContain(id);
    const unfounded = await apply(id);
    if (unfounded.kind !== 'granted') throw new Error('not applied');
    expect(await ranOut()).not.toContain(id);
    await town.as(lucheng.deciding).decideRequest({
      idempotencyKey: key(),
      id: unfounded.outcome.request.id,
      decision: { kind: 'refuse', note: '名单须更正' },
    });
    expect(await ranOut()).toContain(id);
    const second = await apply(id);
    if (second.kind !== 'granted') throw new Error('not applied');
    const decided = await town.as(lucheng.deciding).decideRequest({
      idempotencyKey: key(),
      id: second.outcome.request.id,
      decision: { kind: 'grant' },
    });
    expect(decided).toMatchObject({
      outcome: { events: [{ kind: 'activated', facts: { basis: 'labour-authority-application' } }] },
    });
    await expect(apply(id)).rejects.toMatchObject({ fault: { code: 'case-has-application' } });
    // Both authorities read the request and its workers.
    const shown = await town.as(labour.deciding).request({ id: second.outcome.request.id });
    expect(shown).toMatchObject({ arrearsCase: id, request: { state: 'granted' } });
  });

  test('used on the labour authority’s application, the deposit is topped up to one and a half times the standard', async () => {
    const { creditCode } = firm.company;
    const demanded = await town
      .as(lucheng.deciding)
      .demandTopUp({ idempotencyKey: key(), creditCode, receivedOn: '2019-01-26' });
    expect(demanded).toMatchObject({ outcome: { event: { facts: { grounds: ['labour-authority-application'] } } } });
    expect(await town.as(firm).myDeposit()).toMatchObject({
      level: 90_000_000,
      multiple: { numerator: 3, denominator: 2 },
      lacking: 90_000_000 - (standardOfGrade3 - owed),
    });
  });

  test('a top-up that was demanded and not paid in is overdue on the day after its last', async () => {
    // 28 to 31 January and 1 February (5), the make-up days 2 and 3 (7), 11 to 15 (12), 18 to 22 (17), 25 to 27 (20).
    const duty = async () => (await town.as(firm).myDeposit()).duties.find(({ duty }) => duty === 'top-up');
    expect(await duty()).toMatchObject({ dueOn: '2019-02-27' });
    town.on('2019-02-27');
    expect(await duty()).toMatchObject({ state: 'running' });
    town.on('2019-02-28');
    expect(await duty()).toMatchObject({ state: 'overdue' });
    const due = await town.as(lucheng.supervising).dutiesDue({ state: 'overdue', duty: 'top-up' });
    expect(due.duties).toMatchObject([{ firm: { creditCode: firm.company.creditCode }, overdue: true }]);
    await town
      .as(lucheng.supervising)
      .enterCreditRecord({ idempotencyKey: key(), creditCode: firm.company.creditCode, duty: 'top-up' });
    expect(await town.as(lucheng.deciding).dashboard({})).toMatchObject({
      supervised: 1,
      duties: { overdue: 1, overdueAndNotRecorded: 0 },
    });
  });

  describe('how serious it is', () => {
    let other: CompanyActor;
    const record = (of: string, serious: boolean) =>
      town.as(labour.deciding).recordArrears({ idempotencyKey: key(), id: of, serious });
    const caseOf = (occurredOn: string) =>
      open({ creditCode: other.company.creditCode, name: other.company.name, occurredOn, claims: [typed('100')] });
    const preview = (changes: object = {}) =>
      town.as(lucheng.deciding).previewTopUp({ creditCode: other.company.creditCode, ...changes });

    beforeAll(async () => {
      other = await firmWithCash(town, '330302', '虚构屡次欠薪公司');
    });

    test('one serious case is no ground; two within three years double the standard', async () => {
      const first = await caseOf('2019-01-20');
      expect(await record(first, true)).toMatchObject({
        outcome: { event: { kind: 'arrears-recorded', facts: { serious: true } } },
      });
      await expect(record(first, true)).rejects.toMatchObject({ fault: { code: 'arrears-already-recorded' } });
      expect(await preview()).toMatchObject({ refusals: [{ code: 'no-ground-for-top-up' }] });
      const second = await caseOf('2019-02-20');
      await record(second, true);
      const { deposit } = await town.as(labour.deciding).arrearsCase({ id: second });
      expect(deposit?.seriousOn).toEqual(['2019-02-20', '2019-01-20']);
      expect(await preview()).toMatchObject({ outcome: { level: 120_000_000, multiple: { numerator: 2 } } });
    });

    test('a mass incident counts from ten people on; several grounds: the highest multiple', async () => {
      const incident = await caseOf('2019-02-25');
      const report = (ground: object) =>
        town.as(labour.deciding).reportGround({
          idempotencyKey: key(),
          id: incident,
          ground: ground as { ground: 'labour-sanction' },
          occurredOn: '2019-02-25',
          reference: '虚构人社罚字1号',
        });
      const nine = await report({ ground: 'mass-incident', people: 9 });
      const ten = await report({ ground: 'mass-incident', people: 10 });
      const sanction = await report({ ground: 'labour-sanction' });
      const { reportedGrounds } = await town.as(lucheng.deciding).deposit({ creditCode: other.company.creditCode });
      expect(reportedGrounds).toHaveLength(3);
      expect((await town.as(other).myDeposit()).reportedGrounds).toEqual([]);
      const { creditCode } = other.company;
      const toConsider = async (because: 'record' | 'reported') =>
        (await town.as(lucheng.deciding).demandsToMake({ because })).firms.filter(
          (one) => one.firm.creditCode === creditCode,
        );
      expect(await toConsider('reported')).toMatchObject([{ agency: '330302', phase: 'held', reported: 3 }]);
      expect(await toConsider('record')).toMatchObject([{ level: standardOfGrade3, balance: standardOfGrade3 }]);
      expect(await town.as(lucheng.deciding).dashboard({})).toMatchObject({ groundsReported: 1 });
      expect(await preview({ reported: [nine.reported.id] })).toMatchObject({ outcome: { level: 120_000_000 } });
      expect(await preview({ reported: [ten.reported.id, sanction.reported.id] })).toMatchObject({
        outcome: { level: 180_000_000, multiple: { numerator: 3 } },
      });
      const demand = () =>
        town.as(lucheng.deciding).demandTopUp({
          idempotencyKey: key(),
          creditCode: other.company.creditCode,
          reported: [ten.reported.id, sanction.reported.id],
        });
      expect(await demand()).toMatchObject({ outcome: { event: { facts: { multiple: { numerator: 3 } } } } });
      await paidInCash(town, other, '330302', { amount: 120_000_000, purpose: 'top-up' });
      await expect(demand()).rejects.toMatchObject({ fault: { code: 'ground-taken-up' } });
      const left = await town.as(lucheng.deciding).deposit({ creditCode: other.company.creditCode });
      expect(left.reportedGrounds.map(({ ground }) => ground.ground)).toEqual(['mass-incident']);
      expect(await toConsider('record')).toEqual([]);
      expect(await toConsider('reported')).toMatchObject([{ reported: 1 }]);
    });

    test('of a firm without a deposit it is kept with the case, and nothing is on record of the firm', async () => {
      const nobody = localFirm();
      const of = await open({ creditCode: nobody.company.creditCode, name: '虚构', claims: [typed('100')] });
      expect(await record(of, true)).toMatchObject({ kind: 'granted', outcome: { sequence: 0 } });
      const shown = await town.as(labour.deciding).arrearsCase({ id: of });
      expect(shown.arrearsCase.serious).toBe(true);
      expect(shown.deposit).toBeUndefined();
    });
  });

  test('wages are recorded as paid unless an application for them waits or was granted', async () => {
    const paid = (of: string) =>
      town.as(labour.executing).recordOrderPaid({ idempotencyKey: key(), id: of, paidOn: '2019-03-02' });
    const other = await open({ claims: [typed('100')] });
    await order(other, '2019-03-01');
    town.on('2019-03-02');
    const applied = await apply(other, { amount: 10_000 });
    if (applied.kind !== 'granted') throw new Error('not applied');
    await expect(paid(other)).rejects.toMatchObject({ fault: { code: 'case-has-application' } });
    await town.as(labour.deciding).withdrawRequest({ idempotencyKey: key(), id: applied.outcome.request.id });
    expect(await paid(other)).toMatchObject({ arrearsCase: { state: 'paid', paidOn: '2019-03-02' } });
    await expect(paid(other)).rejects.toMatchObject({ fault: { code: 'case-not-open' } });
    await expect(paid(id)).rejects.toMatchObject({ fault: { code: 'case-has-application' } });
  });
});
