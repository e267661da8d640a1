import { creditCodeFor } from '@wenzhou/identity';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../src/accounts/actor.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { personalAccesses } from '../src/personal-access/tables.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, official, resident } from './acting.ts';
import { fictionalPerson, july, stayToRecord } from './fictional-stay.ts';
import { databaseKinds, openRecords } from './records.ts';

const createCaller = callerFactory(appRouter);
const creditCode = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'MA2YEAR1' });
const now = new Date('2019-01-14T01:00:00Z');

/** The insurance year that July 2018 begins, and the one before it, which in the urban area began in April 2017. */
const july2018 = { from: '2018-07-01', to: '2019-06-30' };
const before = { from: '2017-04-01', to: '2018-06-30' };

describe.each(databaseKinds)('insurance years on the %s database', (kind) => {
  let records: OpenDatabase;
  const agency = official('medical-insurance');
  const person = fictionalPerson();

  const as = async (actor: Actor) => createCaller({ ...(await contextOn(records, now)), actor });

  beforeAll(async () => {
    records = await openRecords(kind);
    const caller = await as(agency);
    for (const [number, admittedOn, dischargedOn] of [
      [`years-${kind}-1`, '2018-04-02', '2018-04-09'],
      [`years-${kind}-2`, '2018-07-09', '2018-07-16'],
    ] as const)
      await caller.medicalInsurance.recordStay(stayToRecord({ ...july(), number, admittedOn, dischargedOn }, person));
  });
  afterAll(() => records.close());

  const noted = () =>
    records.database.select().from(personalAccesses).where(eq(personalAccesses.citizenNumber, person.citizenNumber));

  test('whoever recorded the stays has seen the year, and is noted once for each', async () => {
    expect(await noted()).toMatchObject(
      [1, 2].map(() => ({
        accountId: agency.account.id,
        procedure: 'medicalInsurance.recordStay',
        capacity: 'medical-insurance-official 330302',
      })),
    );
  });

  test('a resident sees their own without naming themselves, and nobody is noted', async () => {
    const caller = await as(resident(person.citizenNumber));
    const { years } = await caller.medicalInsurance.listYears({});
    expect(years).toEqual(
      [july2018, before].map((period) => ({ scheme: 'employee-tier-1', area: 'wenzhou-urban', period })),
    );
    const answer = await caller.medicalInsurance.readYear({
      scheme: 'employee-tier-1',
      area: 'wenzhou-urban',
      on: july2018.from,
    });
    expect(answer).toMatchObject({ kind: 'found', person: { name: person.name } });
    expect(await noted()).toHaveLength(2);
  });

  test('an official names whom they ask about, and that person can see it', async () => {
    const caller = await as(agency);
    await expect(caller.medicalInsurance.listYears({})).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      fault: { code: 'citizen-number-missing' },
    });
    const { years } = await caller.medicalInsurance.listYears({ citizenNumber: person.citizenNumber });
    expect(years.map(({ period }) => period)).toEqual([july2018, before]);
    expect(await noted()).toMatchObject([
      {},
      {},
      {
        accountId: agency.account.id,
        procedure: 'medicalInsurance.listYears',
        capacity: 'medical-insurance-official 330302',
      },
    ]);
  });

  test.each([
    ['330304', 2],
    ['330300', 2],
    ['330305', 0],
    ['330382', 0],
  ])('an official of %s sees those of their own pooling area: %s', async (division, count) => {
    const caller = await as(official('medical-insurance', division));
    const { years } = await caller.medicalInsurance.listYears({ citizenNumber: person.citizenNumber });
    expect(years).toHaveLength(count);
  });

  test('somebody without stays has none', async () => {
    const caller = await as(resident(fictionalPerson().citizenNumber));
    expect(await caller.medicalInsurance.listYears({})).toEqual({ years: [] });
  });

  test('nobody else may ask, and a resident not about others', async () => {
    const others = await as(resident(fictionalPerson().citizenNumber));
    await expect(others.medicalInsurance.listYears({ citizenNumber: person.citizenNumber })).rejects.toMatchObject({
      fault: { code: 'no-such-matter' },
    });
    const company = await as(companyActor(creditCode));
    await expect(company.medicalInsurance.listYears({ citizenNumber: person.citizenNumber })).rejects.toMatchObject({
      fault: { code: 'not-permitted' },
    });
  });
});
