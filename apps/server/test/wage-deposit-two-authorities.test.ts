import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { obligations } from '../src/deadlines/tables.ts';
import { notifications } from '../src/notifications/tables.ts';
import { companyActor, official } from './acting.ts';
import { databaseKinds } from './records.ts';
import { openTestAccount } from './signing-in.ts';
import {
  askedForWages,
  assessed,
  authority,
  firmCode,
  firmWithCash,
  key,
  openedCase,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
  typed,
} from './wage-deposit-town.ts';

const city = authority('construction', '330300');
const lucheng = authority('construction');
const labour = authority('labour');

type Authority = typeof lucheng;

describe.each(databaseKinds)('a use of deposits that two authorities keep, on the %s database', (kind) => {
  let town: Town;
  let contractor: CompanyActor;
  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    // From outside the city, so that its deposit is kept by the city's own authority.
    contractor = companyActor(firmCode('310115'), '虚构外地总承包公司');
    await assessed(town, contractor, '330300');
    await paidInCash(town, contractor, '330300');
  });
  afterAll(() => town.records.close());

  const answering = (changes: object = {}) => ({
    creditCode: contractor.company.creditCode,
    unsettled: 20_000_000,
    unqualified: false,
    ...changes,
  });
  /** For one worker, a yuan more than a deposit of its own holds. */
  const oneYuanBeyond = () => ({
    amount: 60_000_100,
    claims: [typed('600001')],
    generalContractor: answering(),
  });
  const idOf = (answer: unknown): string => {
    const { outcome } = answer as { readonly outcome?: { readonly request: { readonly id: string } } };
    if (!outcome) throw new Error(`not handed in: ${JSON.stringify(answer)}`);
    return outcome.request.id;
  };
  const grant = (by: Authority, id: string) =>
    town.as(by.deciding).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });
  const restOf = (answer: Awaited<ReturnType<typeof grant>>) => {
    const rest = answer.kind === 'granted' ? answer.outcome.rest : undefined;
    if (!rest) throw new Error(`nothing is left to another authority: ${JSON.stringify(answer)}`);
    return rest;
  };
  const balanceOf = async (firm: CompanyActor): Promise<number> => (await town.as(firm).myDeposit()).balance;
  /** Pays every share of a use out, and has it approved by a colleague. */
  const payOut = async (by: Authority, request: string, firm: CompanyActor, paidOn = '2019-01-14') => {
    const { creditCode } = firm.company;
    const { shares } = await town.as(by.executing).activation({ request, creditCode });
    const entered = await town.as(by.executing).enterWorkerPayments({
      idempotencyKey: key(),
      request,
      creditCode,
      paidOn,
      lines: shares
        .filter(({ share }) => share > 0)
        .map(({ worker, project, month }, index) => ({ worker, project, month, receipt: `${key()}-${index}` })),
    });
    if (entered.kind !== 'granted' || entered.outcome.payment === undefined)
      throw new Error(`not entered: ${JSON.stringify(entered)}`);
    const { payment } = entered.outcome;
    const approved = await town
      .as(by.deciding)
      .decideWorkerPayments({ idempotencyKey: key(), payment, decision: { kind: 'approve' } });
    expect(approved).toMatchObject({ kind: 'granted' });
  };

  test('a firm’s application: its own authority grants the first part, that of the contractor the rest', async () => {
    const subcontractor = await firmWithCash(town, '330302', '虚构分包公司');
    // 700,000 are owed; the subcontractor's 600,000 come first, 100,000 are left for the contractor's deposit.
    const claims = [typed('350000'), typed('350000')];
    const answer = await town.as(subcontractor).submitActivation({
      idempotencyKey: key(),
      amount: 70_000_000,
      fundsShort: true,
      claims,
      generalContractor: answering(),
    });
    expect(answer).toMatchObject({ outcome: { request: { agency: '330302', amount: 70_000_000 } } });
    const id = idOf(answer);
    await expect(grant(city, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const before = await balanceOf(contractor);
    const first = await grant(lucheng, id);
    expect(first).toMatchObject({
      outcome: { request: { state: 'granted' }, events: [{ kind: 'activated', facts: { amount: standardOfGrade3 } }] },
    });
    const rest = restOf(first);
    expect(rest).toMatchObject({ agency: '330300', state: 'submitted', amount: 10_000_000, kind: 'activation' });
    expect([await balanceOf(subcontractor), await balanceOf(contractor)]).toEqual([0, before]);

    await expect(grant(lucheng, rest.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const waiting = await town.as(city.deciding).request({ id: rest.id });
    expect(waiting.content).toMatchObject({ continues: id });
    expect(waiting.claims.map(({ owed }) => owed)).toEqual([5_000_000, 5_000_000]);
    expect(waiting.preview?.ruling).toMatchObject({ kind: 'granted' });
    expect(await grant(city, rest.id)).toMatchObject({
      outcome: { events: [{ kind: 'activated', facts: { amount: 10_000_000, basis: 'unsettled-sum' } }] },
    });
    expect(await balanceOf(contractor)).toBe(before - 10_000_000);
    // Each worker gets both parts, each from the authority of its deposit, and no more than is owed.
    await payOut(city, rest.id, contractor);
    await payOut(lucheng, id, subcontractor);
    expect((await town.as(subcontractor).myDeposit()).awaitingWages).toBe(0);
    expect(
      await town
        .as(subcontractor)
        .previewActivation({ amount: 1, fundsShort: true, claims: [{ ...claims[0], owed: '1' } as never] }),
    ).toMatchObject({ ruling: { kind: 'refused' } });
  });

  test('the contractor’s authority may refuse its part; the first part stays', async () => {
    const subcontractor = await firmWithCash(town, '330302', '虚构另一分包公司');
    const id = await askedForWages(town, subcontractor, oneYuanBeyond());
    const rest = restOf(await grant(lucheng, id));
    const before = await balanceOf(contractor);
    expect(
      await town.as(city.deciding).decideRequest({
        idempotencyKey: key(),
        id: rest.id,
        decision: { kind: 'refuse', note: '没有证明工程款未结清', article: 9 },
      }),
    ).toMatchObject({ outcome: { request: { state: 'refused' } } });
    expect(await balanceOf(contractor)).toBe(before);
    expect((await town.as(subcontractor).request({ id })).request.state).toBe('granted');
  });

  test('work given to an unqualified party: only the contractor’s authority decides', async () => {
    const team = companyActor(firmCode(), '虚构无资质队');
    const answer = await town.as(team).submitActivation({
      idempotencyKey: key(),
      amount: 10_000,
      fundsShort: false,
      claims: [typed('100')],
      generalContractor: answering({ unsettled: 0, unqualified: true }),
    });
    expect(answer).toMatchObject({ outcome: { request: { agency: '330300' } } });
    const decided = await grant(city, idOf(answer));
    expect(decided).toMatchObject({ outcome: { events: [{ facts: { basis: 'unqualified-party' } }] } });
    expect(decided.kind === 'granted' && decided.outcome.rest).toBeUndefined();
  });

  describe('a labour authority’s case', () => {
    let subcontractor: CompanyActor;
    let arrears: string;
    let id: string;
    const claims = [typed('300000'), typed('301000')];
    const open = async (firm: CompanyActor, wages = claims): Promise<string> => {
      const opened = await openedCase(town, firm, { project: '虚构工地一期', claims: wages }, labour.executing);
      await town.as(labour.deciding).issueOrder({ idempotencyKey: key(), id: opened, payBy: nextDay(town) });
      return opened;
    };
    const apply = (of: string, amount: number, changes: object = {}) =>
      town.as(labour.deciding).applyForActivation({ idempotencyKey: key(), id: of, amount, ...changes });
    const stateOf = async (of: string) => {
      const { arrearsCase, left } = await town.as(labour.deciding).arrearsCase({ id: of });
      return [arrearsCase.state, left];
    };
    const deadlineOf = async (of: string) => {
      const [deadline] = await town.records.database
        .select()
        .from(obligations)
        .where(and(eq(obligations.matter, `arrears-case:${of}`), eq(obligations.duty, 'arrears-order-payment')));
      return deadline?.metOn;
    };

    test('goes in two steps as well, and its order is met with the last share', async () => {
      subcontractor = await firmWithCash(town, '330302', '虚构欠薪分包公司');
      arrears = await open(subcontractor);
      town.on('2019-01-16');
      id = idOf(await apply(arrears, 60_100_000, { generalContractor: answering() }));
      const rest = restOf(await grant(lucheng, id));
      expect(rest).toMatchObject({ agency: '330300', applicant: 'labour-authority', amount: 100_000 });
      // Who has applied follows both parts.
      expect((await town.as(labour.deciding).request({ id: rest.id })).arrearsCase).toBe(arrears);
      await expect(apply(arrears, 100_000)).rejects.toMatchObject({ fault: { code: 'case-has-application' } });
      await grant(city, rest.id);
      await payOut(lucheng, id, subcontractor, '2019-01-16');
      expect(await stateOf(arrears)).toEqual(['applied', 100_000]);
      expect(await deadlineOf(arrears)).toBeNull();
      await payOut(city, rest.id, contractor, '2019-01-16');
      expect(await stateOf(arrears)).toEqual(['paid-from-deposit', 0]);
      expect(await deadlineOf(arrears)).toBe('2019-01-16');
      await expect(apply(arrears, 1)).rejects.toMatchObject({ fault: { code: 'case-not-open' } });
      expect((await town.as(labour.deciding).arrearsCases({ state: 'paid-from-deposit' })).cases).toMatchObject([
        { id: arrears },
      ]);
    });

    test('where the deposit reached a part only, the rest can be applied for, or the firm pays it', async () => {
      const poor = await firmWithCash(town, '330302', '虚构余额不足公司');
      const of = await open(poor, [typed('500000'), typed('400000')]);
      town.on('2019-01-18');
      await grant(lucheng, idOf(await apply(of, standardOfGrade3)));
      await expect(apply(of, 30_000_000)).rejects.toMatchObject({ fault: { code: 'case-has-application' } });
      const [use] = (await town.as(labour.deciding).arrearsCase({ id: of })).requests;
      await payOut(lucheng, use?.id ?? '', poor, '2019-01-18');
      expect(await stateOf(of)).toEqual(['partly-paid-from-deposit', 30_000_000]);
      expect(await deadlineOf(of)).toBeNull();

      // The contractor answers for the rest: what is left of each wage, 166,666.67 and 133,333.33 yuan.
      const shown = await town
        .as(labour.deciding)
        .previewApplication({ id: of, amount: 20_000_000, generalContractor: answering() });
      expect(shown.shares.map(({ line, owed }) => [line, owed])).toEqual([
        [1, 16_666_667],
        [2, 13_333_333],
      ]);
      const again = idOf(await apply(of, 20_000_000, { generalContractor: answering() }));
      expect((await town.as(labour.deciding).arrearsCase({ id: of })).arrearsCase.state).toBe('applied');
      await grant(city, again);
      await payOut(city, again, contractor, '2019-01-18');
      expect(await stateOf(of)).toEqual(['partly-paid-from-deposit', 10_000_000]);
      const paid = await town
        .as(labour.executing)
        .recordOrderPaid({ idempotencyKey: key(), id: of, paidOn: '2019-01-18' });
      expect(paid).toMatchObject({ arrearsCase: { state: 'paid' } });
      expect(await deadlineOf(of)).toBe('2019-01-18');
      expect(await stateOf(of)).toEqual(['paid', 0]);
    });

    test('an application for the rest that is taken back is no news; a share paid while it waited is', async () => {
      const at = await openTestAccount(town.records.database, key(), {
        post: { role: 'labour-official', agency: { kind: 'labour', division: '330302' }, duties: ['deciding'] },
      });
      const toldOf = async (one: string) =>
        (await town.records.database.select().from(notifications).where(eq(notifications.accountId, at.id))).filter(
          ({ code, path }) => code === 'arrears-paid-from-deposit' && path.endsWith(one),
        ).length;
      const withdraw = (one: string) => town.as(labour.deciding).withdrawRequest({ idempotencyKey: key(), id: one });
      const poor = await firmWithCash(town, '330302', '虚构余额不足公司二');
      const of = await open(poor, [typed('700000')]);
      town.on('2019-01-22');
      const first = idOf(await apply(of, standardOfGrade3));
      await grant(lucheng, first);
      await payOut(lucheng, first, poor, '2019-01-22');
      expect(await stateOf(of)).toEqual(['partly-paid-from-deposit', 10_000_000]);
      expect(await toldOf(of)).toBe(1);
      for (const day of ['2019-01-23', '2019-01-24']) {
        town.on(day);
        const rest = idOf(await apply(of, 1_000_000, { generalContractor: answering() }));
        expect((await stateOf(of))[0]).toBe('applied');
        await withdraw(rest);
        expect(await stateOf(of)).toEqual(['partly-paid-from-deposit', 10_000_000]);
      }
      expect(await toldOf(of)).toBe(1);

      // In two steps: the first share is paid while the rest waits with the contractor's authority.
      const other = await firmWithCash(town, '330302', '虚构余额不足公司三');
      const second = await open(other, [typed('610000')]);
      town.on('2019-01-28');
      const both = idOf(await apply(second, 61_000_000, { generalContractor: answering() }));
      const rest = restOf(await grant(lucheng, both));
      await payOut(lucheng, both, other, '2019-01-28');
      expect(await stateOf(second)).toEqual(['applied', 1_000_000]);
      expect(await toldOf(second)).toBe(0);
      await withdraw(rest.id);
      expect(await stateOf(second)).toEqual(['partly-paid-from-deposit', 1_000_000]);
      expect(await toldOf(second)).toBe(1);
    });
  });

  test('no official of another authority decides either part', async () => {
    const subcontractor = await firmWithCash(town, '330302', '虚构第三分包公司');
    const id = await askedForWages(town, subcontractor, oneYuanBeyond());
    const rest = restOf(await grant(lucheng, id));
    for (const stranger of [official('construction', '330304'), official('construction', '330302')])
      await expect(
        town.as(stranger).decideRequest({ idempotencyKey: key(), id: rest.id, decision: { kind: 'grant' } }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** The day after the town's today. */
const nextDay = (town: Town) =>
  new Date(town.clock.now().getTime() + 32 * 3_600_000).toISOString().slice(0, 10) as never;
