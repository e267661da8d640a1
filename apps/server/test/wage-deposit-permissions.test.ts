import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, type CompanyActor } from '../src/accounts/actor.ts';
import { wageDepositPermissions } from '../src/permissions/wage-deposit.ts';
import { wageDepositRouter } from '../src/wage-deposit/router.ts';
import { companyActor, official, operator, resident } from './acting.ts';
import { databaseKinds } from './records.ts';
import {
  askedForWages,
  authority,
  type Caller,
  firmCode,
  firmWithCash,
  key,
  openedCase,
  openTown,
  type Town,
  workerNumber,
} from './wage-deposit-town.ts';

const notFound = { code: 'NOT_FOUND', fault: { code: 'no-such-matter' } };

test('every procedure has its row, and no row is without a procedure', () => {
  const procedures = Object.keys(wageDepositRouter._def.procedures).map((name) => `wageDeposit.${name}`);
  expect(Object.keys(wageDepositPermissions).toSorted()).toEqual(
    procedures.filter((name) => name !== 'wageDeposit.assessDeposit').toSorted(),
  );
});

describe.each(databaseKinds)('who may do what on the %s database', (kind) => {
  let town: Town;
  let firm: CompanyActor;
  let request: string;
  let arrears: string;
  let activated: string;
  const lucheng = authority('construction');
  const labour = authority('labour');
  const strangers = {
    'another firm': companyActor(firmCode(), '虚构别家公司'),
    'another county’s construction authority': official('construction', '330304'),
    'another county’s labour authority': official('labour', '330304'),
  } as const;

  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    firm = await firmWithCash(town);
    activated = await askedForWages(town, firm);
    await town
      .as(lucheng.deciding)
      .decideRequest({ idempotencyKey: key(), id: activated, decision: { kind: 'grant' } });
    request = await askedForWages(town, firm);
    arrears = await openedCase(town, firm);
  });
  afterAll(() => town.records.close());

  const reading = (caller: Caller): Readonly<Record<string, () => Promise<unknown>>> => ({
    request: () => caller.request({ id: request }),
    deposit: () => caller.deposit({ creditCode: firm.company.creditCode }),
    timeline: () => caller.timeline({ creditCode: firm.company.creditCode }),
    activation: () => caller.activation({ request: activated, creditCode: firm.company.creditCode }),
    arrearsCase: () => caller.arrearsCase({ id: arrears }),
  });

  const changing = (caller: Caller): Readonly<Record<string, () => Promise<unknown>>> => ({
    decideRequest: () => caller.decideRequest({ idempotencyKey: key(), id: request, decision: { kind: 'grant' } }),
    withdrawRequest: () => caller.withdrawRequest({ idempotencyKey: key(), id: request }),
    clearOut: () => caller.clearOut({ idempotencyKey: key(), creditCode: firm.company.creditCode }),
    enterCreditRecord: () =>
      caller.enterCreditRecord({ idempotencyKey: key(), creditCode: firm.company.creditCode, duty: 'payment' }),
    demandTopUp: () => caller.demandTopUp({ idempotencyKey: key(), creditCode: firm.company.creditCode }),
    recordReceipt: () =>
      caller.recordReceipt({
        idempotencyKey: key(),
        creditCode: firm.company.creditCode,
        receivedOn: '2019-01-14',
      }),
    revokeExemption: () => caller.revokeExemption({ idempotencyKey: key(), creditCode: firm.company.creditCode }),
    enterWorkerPayments: () =>
      caller.enterWorkerPayments({
        idempotencyKey: key(),
        request: activated,
        creditCode: firm.company.creditCode,
        paidOn: '2019-01-14',
        lines: [{ worker: key(), project: '虚构', month: '2018-12', receipt: 'XG-1' }],
      }),
    issueOrder: () => caller.issueOrder({ idempotencyKey: key(), id: arrears, payBy: '2019-02-01' }),
    recordOrderPaid: () => caller.recordOrderPaid({ idempotencyKey: key(), id: arrears, paidOn: '2019-01-14' }),
    applyForActivation: () => caller.applyForActivation({ idempotencyKey: key(), id: arrears, amount: 10_000 }),
    recordArrears: () => caller.recordArrears({ idempotencyKey: key(), id: arrears, serious: true }),
    reportGround: () =>
      caller.reportGround({
        idempotencyKey: key(),
        id: arrears,
        ground: { ground: 'labour-sanction' },
        occurredOn: '2019-01-10',
        reference: '虚构1号',
      }),
  });

  const outcomeOf = async (call: () => Promise<unknown>): Promise<unknown> => {
    try {
      await call();
      return 'answered';
    } catch (error) {
      const { code, fault } = error as { code: string; fault?: { code: string } };
      return `${code} ${fault?.code}`;
    }
  };

  test.each(Object.entries(strangers))(
    '%s neither reads nor changes a matter, nor learns that there is one',
    async (_, actor) => {
      const caller = town.as(actor);
      for (const [name, call] of Object.entries({ ...reading(caller), ...changing(caller) }))
        expect([name, await outcomeOf(call)]).toEqual([
          name,
          expect.stringMatching(/^NOT_FOUND no-such-matter$|^FORBIDDEN not-permitted$/),
        ]);
      // What does not exist answers the same.
      if ('company' in actor) await expect(caller.request({ id: key() })).rejects.toMatchObject(notFound);
    },
  );

  test.each<[string, Actor]>([
    ['nobody who is signed in', anonymous],
    ['a resident', resident(workerNumber())],
    ['an operator', operator()],
    ['a medical-insurance official', official('medical-insurance')],
  ])('%s does none of it', async (_, actor) => {
    const caller = town.as(actor);
    for (const [name, call] of Object.entries({ ...reading(caller), ...changing(caller) }))
      expect([name, await outcomeOf(call)]).toEqual([
        name,
        expect.stringMatching(/^UNAUTHORIZED sign-in-required$|^FORBIDDEN not-permitted$/),
      ]);
  });

  test('the city’s officials read the matters of every county and decide none of them', async () => {
    const city = official('construction', '330300');
    const caller = town.as(city);
    for (const name of ['request', 'deposit', 'timeline', 'activation'])
      expect([name, await outcomeOf(reading(caller)[name] ?? (() => Promise.reject(new Error(name))))]).toEqual([
        name,
        'answered',
      ]);
    for (const name of [
      'decideRequest',
      'clearOut',
      'enterCreditRecord',
      'demandTopUp',
      'recordReceipt',
      'revokeExemption',
      'enterWorkerPayments',
    ])
      expect([name, await outcomeOf(changing(caller)[name] ?? (() => Promise.reject(new Error(name))))]).toEqual([
        name,
        'NOT_FOUND no-such-matter',
      ]);
    expect((await caller.requests({ state: 'submitted' })).total).toBe(1);
    expect((await caller.requests({ division: '330304' })).total).toBe(0);
    expect((await caller.dashboard({})).divisions).toMatchObject([{ division: '330302', firms: 1, waiting: 1 }]);
    expect((await town.as(lucheng.deciding).dashboard({})).divisions).toEqual([]);
  });

  test('lists hold what is within reach, whatever division is named', async () => {
    const ouhai = town.as(official('construction', '330304'));
    expect(await ouhai.requests({})).toEqual({ total: 0, requests: [] });
    expect(await ouhai.activations({ state: 'all' })).toEqual({ total: 0, activations: [] });
    await expect(ouhai.requests({ division: '330302' })).rejects.toMatchObject(notFound);
    await expect(ouhai.dashboard({ division: '330302' })).rejects.toMatchObject(notFound);
    expect((await town.as(strangers['another firm']).requests({})).total).toBe(0);
    expect((await town.as(strangers['another county’s labour authority']).arrearsCases({})).total).toBe(0);
  });

  test('an official acts in the duties of the post only', async () => {
    const withoutDuty = town.as(lucheng.executing);
    const call = changing(withoutDuty)['decideRequest'];
    expect(call && (await outcomeOf(call))).toBe('FORBIDDEN duty-not-held');
    const careless = { ...lucheng.deciding, account: { ...lucheng.deciding.account, hasSecondFactor: false } };
    const unproved = changing(town.as(careless))['decideRequest'];
    expect(unproved && (await outcomeOf(unproved))).toBe('FORBIDDEN second-factor-required');
  });

  test('a labour official does not read what a firm has asked for by itself', async () => {
    await expect(town.as(labour.deciding).request({ id: request })).rejects.toMatchObject(notFound);
    await expect(town.as(official('labour', '330300')).request({ id: request })).rejects.toMatchObject(notFound);
  });

  test('the register is open to everybody and tells nothing of workers', async () => {
    for (const actor of [anonymous, firm, lucheng.deciding]) {
      const entry = await town.as(actor).registerEntry({ creditCode: firm.company.creditCode });
      expect(entry).toMatchObject({ kind: 'found', entry: { name: firm.company.name, standing: 'short' } });
      expect((await town.as(actor).register({ search: '虚构建筑' })).total).toBe(1);
    }
  });
});
