import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anonymous } from '../src/accounts/actor.ts';
import { accounts, appointments } from '../src/accounts/tables.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import { fictionalAccounts } from '../src/demonstration/accounts.ts';
import { fictionalContractor, fictionalSubcontractor } from '../src/demonstration/firms.ts';
import { fictionalPersons } from '../src/demonstration/persons.ts';
import { seedDemonstration } from '../src/demonstration/seed.ts';
import { seedWageDeposit } from '../src/demonstration/wage-deposit.ts';
import { persons, stays } from '../src/medical-insurance/tables.ts';
import { companyActor, official } from './acting.ts';
import { databaseKinds } from './records.ts';
import { openTown, type Town } from './wage-deposit-town.ts';

describe.each(databaseKinds)('the demonstration on the %s database', (kind) => {
  let town: Town;

  /** Ends what is done after so many transactions, as when the process ends in the middle. */
  async function interruptedAfter(transactions: number, work: () => Promise<void>): Promise<void> {
    const { database } = town.records;
    const transaction = database.transaction.bind(database);
    let left = transactions;
    const spy = vi.spyOn(database, 'transaction').mockImplementation((...asked) => {
      if (left === 0) throw new Error('interrupted');
      left -= 1;
      return transaction(...asked);
    });
    try {
      await expect(work()).rejects.toThrow('interrupted');
    } finally {
      spy.mockRestore();
    }
  }

  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    // Whatever was interrupted, in the end everything is there, and there once, as the tests below expect it.
    for (const transactions of [1, 20, 70]) await interruptedAfter(transactions, () => seedWageDeposit(town.context));
    await seedWageDeposit(town.context);
  });
  afterAll(() => town.records.close());

  const construction = official('construction');
  const labour = official('labour');

  test('firms stand in every phase and every standing', async () => {
    const { firms } = await town.as(anonymous).register({ size: 100 });
    expect(firms.every(({ name }) => name.startsWith('虚构'))).toBe(true);
    expect(new Set(firms.map(({ phase }) => phase))).toEqual(
      new Set(['misplaced', 'cleared-out', 'assessed', 'held', 'refunded', 'exempted']),
    );
    expect(new Set(firms.map(({ standing }) => standing))).toEqual(
      new Set(['complete', 'exempt', 'refunded', 'short']),
    );
  });

  test('the desks of Lucheng are laid', async () => {
    const dashboard = await town.as(construction).dashboard({});
    // Handed in and waiting: a contract, a payment, a change of grade, a refund, an application.
    expect(Object.fromEntries(dashboard.waiting.map(({ kind, requests }) => [kind, requests]))).toEqual({
      assessment: 1,
      instrument: 1,
      'grade-change': 1,
      refund: 1,
      activation: 1,
    });
    expect(dashboard).toMatchObject({ demandsToMake: 1, supervised: 1, expiring: { expired: 0, within60Days: 1 } });
    // Top-ups demanded on 3 September and 3 December 2018 ran out on 30 September and 29 December.
    const { duties } = await town.as(construction).dutiesDue({ state: 'overdue' });
    expect(duties.map(({ duty, dueOn, recordedOn }) => [duty, dueOn, recordedOn])).toEqual([
      ['top-up', '2018-09-30', '2018-10-10'],
      ['top-up', '2018-12-29', undefined],
    ]);
    // A contract filed on 10 January: 11 (1), 14 to 18 (6), 21 to 25 (11), 28 to 1 February (16), 2 and 3 (18), 11 and 12.
    const running = await town.as(construction).dutiesDue({ state: 'running', duty: 'payment' });
    expect(running.duties.map(({ dueOn }) => dueOn)).toContain('2019-02-12');
    expect((await town.as(construction).activations({})).activations).toMatchObject([{ sharesAwaiting: 1, shares: 3 }]);
    const { requests } = await town.as(construction).requests({ state: 'submitted' });
    for (const { id } of requests)
      expect((await town.as(construction).request({ id })).preview?.ruling).toMatchObject({ kind: 'granted' });
  });

  test('the labour authority has a case with a running order and one whose order ran out', async () => {
    const { cases } = await town.as(labour).arrearsCases({});
    expect(cases.map(({ state, ranOut }) => [state, ranOut]).toSorted()).toEqual([
      ['ordered', false],
      ['ordered', true],
    ]);
    const [ranOut] = (await town.as(labour).arrearsCases({ state: 'ran-out' })).cases;
    expect(await town.as(labour).previewApplication({ id: ranOut?.id ?? '', amount: ranOut?.owed ?? 0 })).toMatchObject(
      {
        ruling: { kind: 'granted' },
      },
    );
  });

  test('those who have accounts find their firms', async () => {
    const contractor = companyActor(fictionalContractor.creditCode, fictionalContractor.name);
    const subcontractor = companyActor(fictionalSubcontractor.creditCode, fictionalSubcontractor.name);
    expect(await town.as(contractor).myDeposit()).toMatchObject({ phase: 'held', standing: 'complete' });
    expect((await town.as(contractor).subcontractorChecks({})).checks).toMatchObject([{ holds: true }]);
    expect(await town.as(subcontractor).myDeposit()).toMatchObject({ phase: 'held', standing: 'short' });
  });

  test('accounts and stays whose seeding was interrupted are completed', async () => {
    const { database } = town.records;
    const seed = () => seedDemonstration(town.context, town.clock.now(), 'a secret of this test, longer than needed');
    for (const transactions of [3, fictionalAccounts.length + 3]) await interruptedAfter(transactions, seed);
    expect(await database.$count(accounts)).toBeLessThan(fictionalAccounts.length);
    // All accounts with their appointments, and the first stay.
    const appointed = fictionalAccounts.filter(({ post }) => post).length;
    await interruptedAfter(fictionalAccounts.length + appointed + 1, seed);
    await seed();
    await seed();
    expect(await database.$count(accounts)).toBe(fictionalAccounts.length);
    expect(await database.$count(appointments)).toBe(appointed);
    expect(await database.$count(persons)).toBe(fictionalPersons.length);
    expect(await database.$count(stays)).toBe(fictionalPersons.flatMap((person) => person.stays).length);
  });

  test('a second start adds nothing, and the audit is intact', async () => {
    const before = await town.as(anonymous).register({});
    await seedWageDeposit(town.context);
    expect(await town.as(anonymous).register({})).toEqual(before);
    expect(await verifyAudit(town.records.database)).toMatchObject({ kind: 'intact' });
  });
});
