import type { ClaimInput } from '@wenzhou/medical-insurance';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '../src/accounts/actor.ts';
import { canonicalJson } from '../src/audit/canonical-json.ts';
import { chainEnd } from '../src/audit/chain.ts';
import { exportAudit } from '../src/audit/export.ts';
import { verifyConsistency, verifyInclusion } from '../src/audit/merkle-proof.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { fictionalAccounts } from '../src/demonstration/accounts.ts';
import { fictionalFirms } from '../src/demonstration/firms.ts';
import { fictionalPersons } from '../src/demonstration/persons.ts';
import { seedDemonstration } from '../src/demonstration/seed.ts';
import { diskStore } from '../src/documents/disk-store.ts';
import type { Context } from '../src/trpc/context.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, official, operator, resident as residentOf } from './acting.ts';
import { fictionalPerson, july, september, stayToRecord } from './fictional-stay.ts';
import { databaseKinds, openRecords, temporaryDirectory } from './records.ts';

const createCaller = callerFactory(appRouter);
const now = new Date('2018-10-01T02:03:04.005Z');
const insurance = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;
const on = '2018-09-14';

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  let caller: ReturnType<typeof createCaller>;
  let context: Context;

  beforeAll(async () => {
    records = await openRecords(kind);
    context = await contextOn(records, now);
    caller = as(official('medical-insurance', '330300'));
  });
  afterAll(() => records.close());

  const as = (actor: Actor) => createCaller({ ...context, actor });
  const entries = async (): Promise<number> => (await chainEnd(records.database)).entries;
  const yearOf = async ({ citizenNumber }: { citizenNumber: string }) => {
    const answer = await caller.medicalInsurance.readYear({ citizenNumber, ...insurance, on });
    if (answer.kind !== 'found') throw new Error('no year');
    return answer;
  };

  test('a preview settles with its explanation and stores nothing', async () => {
    const before = await entries();
    const answer = await caller.medicalInsurance.previewSettlement({
      ...insurance,
      status: 'active',
      claim: september(),
    });
    // (80,000 − 600) × 90% = 71,460
    expect(answer).toMatchObject({
      kind: 'granted',
      outcome: {
        settlement: { deductible: 60_000, payers: { pool: 7_146_000, relief: 0, person: 854_000 } },
        earlier: [],
      },
    });
    const { steps = [], parameters } = answer.kind === 'granted' ? answer : { parameters: [] };
    expect(steps.map(({ code }) => code)).toEqual([
      'insurance-year',
      'stay',
      'eligible-cost',
      'deductible',
      'pool-ceiling',
      'pool-payment',
      'payers',
    ]);
    expect(parameters.length).toBeGreaterThan(4);
    expect(await entries()).toBe(before);
  });

  test('a preview counts the stays before it and leaves those after it out of its own settlement', async () => {
    const answer = await caller.medicalInsurance.previewSettlement({
      ...insurance,
      status: 'retired',
      claim: september(),
      earlier: [{ status: 'active', claim: july() }],
    });
    // July: (12,000 − 300) × 90% = 10,530; September: (80,000 − 300) × 95% = 75,715
    expect(answer).toMatchObject({
      outcome: {
        settlement: { deductible: 30_000, payers: { pool: 7_571_500 } },
        earlier: [{ settlement: { payers: { pool: 1_053_000 } } }],
        year: { accumulated: 9_200_000, deductibleBorne: 60_000 },
      },
    });
  });

  test.each<[string, object, string, (string | number)[]]>([
    ['a negative amount', { lines: [{ amount: -1, class: 'A' }] }, 'input-too-small', ['claim', 'lines', 0, 'amount']],
    [
      'a fraction of a fen',
      { lines: [{ amount: 0.5, class: 'A' }] },
      'input-not-whole',
      ['claim', 'lines', 0, 'amount'],
    ],
    [
      'an unknown grade',
      { institution: { id: 'fictional', grade: 'grade-4' } },
      'input-unknown-value',
      ['claim', 'institution', 'grade'],
    ],
    ['a day that does not exist', { dischargedOn: '2018-09-31' }, 'input-malformed', ['claim', 'dischargedOn']],
    [
      'care before 2018-04-01',
      { admittedOn: '2018-03-20', dischargedOn: '2018-03-31' },
      'service-before-effective-date',
      ['claim', 'dischargedOn'],
    ],
    [
      'a discharge before the admission',
      { admittedOn: '2018-09-15' },
      'discharge-before-admission',
      ['claim', 'dischargedOn'],
    ],
    [
      'a year whose average wage is not known',
      { admittedOn: '2021-09-03', dischargedOn: '2021-09-14' },
      'parameter-missing',
      [],
    ],
  ])(
    '%s is refused with its place, in the preview and when recording, and nothing changes',
    async (_, changes, code, path) => {
      const before = await entries();
      const claim = { ...september(), ...changes } as ClaimInput;
      const previewed = await caller.medicalInsurance.previewSettlement({ ...insurance, status: 'active', claim });
      expect(previewed).toMatchObject({ kind: 'refused' });
      expect(previewed).toMatchObject({ refusals: [{ code, path }] });
      const person = fictionalPerson();
      expect(await caller.medicalInsurance.recordStay(stayToRecord(claim, person))).toEqual(previewed);
      expect(await caller.medicalInsurance.readYear({ ...insurance, citizenNumber: person.citizenNumber, on })).toEqual(
        {
          kind: 'none',
        },
      );
      expect(await entries()).toBe(before);
    },
  );

  test('every fault is told at once, each at its place', async () => {
    const answer = await caller.medicalInsurance.previewSettlement({
      scheme: 'employee-tier-9' as 'resident',
      area: 'hangzhou' as 'dongtou',
      status: 'dead' as 'active',
      claim: september({ dischargedOn: 'tomorrow', lines: [{ amount: 1.5, class: 'C' as 'A' }] }),
      earlier: [{ status: 'active', claim: null as unknown as ClaimInput }],
    });
    const found = answer.kind === 'refused' ? answer.refusals.map(({ path }) => path?.join('.')) : [];
    expect(found.toSorted()).toEqual([
      'area',
      'claim.dischargedOn',
      'claim.lines.0.amount',
      'claim.lines.0.class',
      'earlier.0.claim',
      'earlier.0.claim.dischargedOn',
      'scheme',
      'status',
    ]);
  });

  test('a stay is recorded, settled into the year, audited, and read with its explanation', async () => {
    const before = await entries();
    const person = fictionalPerson();
    const claim = september();
    const recorded = await caller.medicalInsurance.recordStay(stayToRecord(claim, person));
    const previewed = await caller.medicalInsurance.previewSettlement({ ...insurance, status: 'active', claim });
    expect(recorded).toMatchObject({
      kind: 'granted',
      outcome: {
        recordedAt: now.toISOString(),
        settlement: previewed.kind === 'granted' ? previewed.outcome.settlement : {},
        changed: [],
      },
    });
    const { person: shown, year, stays } = await yearOf(person);
    expect(shown.name).toBe('虚构测试');
    expect(year).toMatchObject({ period: { from: '2018-07-01', to: '2019-06-30' }, accumulated: 8_000_000 });
    expect(stays).toMatchObject([
      { claim, status: 'active', revision: 1, settlement: { payers: { person: 854_000 } } },
    ]);
    expect(stays[0]?.steps).toEqual(recorded.kind === 'granted' ? recorded.steps : []);
    expect(stays[0]?.parameters).toEqual(recorded.kind === 'granted' ? recorded.parameters : []);
    expect(await entries()).toBe(before + 1);
    expect(await verifyAudit(records.database)).toMatchObject({ kind: 'intact' });
  });

  test('a stay that comes late settles the year anew and tells what changed', async () => {
    const person = fictionalPerson();
    const late = july();
    await caller.medicalInsurance.recordStay(stayToRecord(september(), person));
    const answer = await caller.medicalInsurance.recordStay(stayToRecord(late, person));
    // September bears 300 instead of 600: the pool pays 270 more of it.
    expect(answer).toMatchObject({
      outcome: {
        settlement: { payers: { pool: 1_053_000 } },
        changed: [
          {
            before: { payers: { pool: 7_146_000 } },
            after: { payers: { pool: 7_173_000 } },
            pool: 27_000,
            relief: 0,
            person: -27_000,
          },
        ],
      },
    });
    const { stays, year } = await yearOf(person);
    expect(stays).toMatchObject([
      { claim: late, revision: 1, settlement: { payers: { pool: 1_053_000 } } },
      { revision: 2, settlement: { payers: { pool: 7_173_000 } } },
    ]);
    expect(year).toMatchObject({ accumulated: 9_200_000, deductibleBorne: 60_000, highestGrade: 'grade-3' });
  });

  test('a stay after the others leaves their settlements as they are', async () => {
    const person = fictionalPerson();
    await caller.medicalInsurance.recordStay(stayToRecord(july(), person));
    const answer = await caller.medicalInsurance.recordStay(stayToRecord(september(), person));
    expect(answer).toMatchObject({ outcome: { changed: [], settlement: { deductible: 30_000 } } });
    expect((await yearOf(person)).stays.map(({ revision }) => revision)).toEqual([1, 1]);
  });

  test('years of their own: the transitional one and the next', async () => {
    const person = fictionalPerson();
    const may = september({ admittedOn: '2018-05-02', dischargedOn: '2018-06-30' });
    await caller.medicalInsurance.recordStay(stayToRecord(may, person));
    const answer = await caller.medicalInsurance.recordStay(stayToRecord(september(), person));
    expect(answer).toMatchObject({ outcome: { settlement: { deductible: 60_000 } } });
    const first = await caller.medicalInsurance.readYear({
      ...insurance,
      citizenNumber: person.citizenNumber,
      on: '2018-06-30',
    });
    expect(first).toMatchObject({ year: { period: { to: '2018-06-30' } }, stays: [{ claim: may }] });
  });

  test('the same claim again is refused, for the same person and for another', async () => {
    const person = fictionalPerson();
    const claim = september();
    await caller.medicalInsurance.recordStay(stayToRecord(claim, person));
    const before = await entries();
    for (const whoever of [person, fictionalPerson()])
      expect(await caller.medicalInsurance.recordStay(stayToRecord(claim, whoever))).toMatchObject({
        kind: 'refused',
        refusals: [{ code: 'claim-duplicate', path: ['claim', 'number'] }],
      });
    expect(await entries()).toBe(before);
    expect((await yearOf(person)).stays).toHaveLength(1);
  });

  test('a stay that overlaps another is refused', async () => {
    const person = fictionalPerson();
    await caller.medicalInsurance.recordStay(stayToRecord(september(), person));
    const overlapping = september({ admittedOn: '2018-09-01', dischargedOn: '2018-09-04' });
    expect(await caller.medicalInsurance.recordStay(stayToRecord(overlapping, person))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'stays-overlap', path: ['claim', 'admittedOn'] }],
    });
  });

  describe('idempotency', () => {
    test('the same key with the same request gets the same answer, and one stay is recorded', async () => {
      const request = stayToRecord(september());
      const before = await entries();
      const answers = await Promise.all(Array.from({ length: 6 }, () => caller.medicalInsurance.recordStay(request)));
      const later = await caller.medicalInsurance.recordStay({ ...request, claim: { ...request.claim } });
      expect(answers[0]).toMatchObject({ kind: 'granted' });
      expect(new Set([...answers, later].map(canonicalJson)).size).toBe(1);
      expect((await yearOf(request.person)).stays).toHaveLength(1);
      expect(await entries()).toBe(before + 1);
    });

    test('the same key with another request is a conflict and changes nothing', async () => {
      const request = stayToRecord(september());
      await caller.medicalInsurance.recordStay(request);
      const before = await entries();
      await expect(caller.medicalInsurance.recordStay({ ...request, status: 'retired' })).rejects.toMatchObject({
        code: 'CONFLICT',
        fault: { code: 'idempotency-key-reused' },
      });
      expect(await entries()).toBe(before);
    });

    test('a refused request may be corrected under the same key', async () => {
      const request = stayToRecord(september());
      const refused = { ...request, claim: { ...request.claim, lines: [{ amount: -1, class: 'A' as const }] } };
      expect(await caller.medicalInsurance.recordStay(refused)).toMatchObject({ kind: 'refused' });
      expect(await caller.medicalInsurance.recordStay(request)).toMatchObject({ kind: 'granted' });
    });
  });

  test('stays of one year that come at the same time are all settled, whatever their order', async () => {
    const person = fictionalPerson();
    const stays = Array.from({ length: 6 }, (_, index) =>
      september({
        admittedOn: `2018-09-${String(10 + 2 * index)}`,
        dischargedOn: `2018-09-${String(11 + 2 * index)}`,
        lines: [{ amount: 100_000, class: 'A' }],
      }),
    );
    const answers = await Promise.all(
      stays.map((claim) => caller.medicalInsurance.recordStay(stayToRecord(claim, person))),
    );
    expect(answers.map((answer) => answer.kind)).toEqual(Array.from({ length: 6 }, () => 'granted'));
    const year = await yearOf(person);
    // (6 × 1,000 − 600) × 90% = 4,860
    const paid = year.stays.reduce((sum, { settlement }) => sum + settlement.payers.pool, 0);
    expect(paid).toBe(486_000);
    expect(year.year).toMatchObject({ accumulated: 600_000, deductibleBorne: 60_000 });
    expect(year.stays.map(({ claim }) => claim.dischargedOn)).toEqual(stays.map(({ dischargedOn }) => dischargedOn));
    expect(await verifyAudit(records.database)).toMatchObject({ kind: 'intact' });
  });

  test('the same claim for two persons at the same time is recorded once', async () => {
    const claim = september();
    const answers = await Promise.all([1, 2, 3].map(() => caller.medicalInsurance.recordStay(stayToRecord(claim))));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused', 'refused']);
  });

  test('a citizen number that is none, and one registered under another name', async () => {
    const person = fictionalPerson();
    await caller.medicalInsurance.recordStay(stayToRecord(july(), person));
    const wrong = `${person.citizenNumber.slice(0, 17)}${person.citizenNumber.endsWith('1') ? '2' : '1'}`;
    await expect(
      caller.medicalInsurance.recordStay(stayToRecord(september(), { ...person, citizenNumber: wrong })),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', fault: { code: 'citizen-number-invalid' } });
    await expect(
      caller.medicalInsurance.recordStay(stayToRecord(september(), { ...person, name: '虚构另一人' })),
    ).rejects.toMatchObject({ code: 'CONFLICT', fault: { code: 'person-name-differs' } });
    // As people type it.
    const typed = ` ${person.citizenNumber.slice(0, 6)} ${person.citizenNumber.slice(6).toLowerCase()}`;
    expect(await caller.medicalInsurance.readYear({ ...insurance, citizenNumber: typed, on })).toMatchObject({
      kind: 'found',
    });
  });

  test.each([
    ['NUL', 'a\0b'],
    ['half of a surrogate pair', 'a\ud800b'],
  ])('text with %s is no request', async (_, number) => {
    await expect(caller.medicalInsurance.recordStay(stayToRecord(september({ number })))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  describe('personal records', () => {
    const signInFirst = { code: 'UNAUTHORIZED', fault: { code: 'sign-in-required' } };
    const notPermitted = { code: 'FORBIDDEN', fault: { code: 'not-permitted' } };
    const noSuchMatter = { code: 'NOT_FOUND', fault: { code: 'no-such-matter' } };

    test('a resident reads their own year, and of others nothing, whether or not there is anything', async () => {
      const [person, other] = [fictionalPerson(), fictionalPerson()];
      for (const recorded of [person, other])
        await caller.medicalInsurance.recordStay(stayToRecord(september(), recorded));
      const resident = as(residentOf(person.citizenNumber));
      const own = await resident.medicalInsurance.readYear({ ...insurance, citizenNumber: person.citizenNumber, on });
      expect(own).toEqual(await yearOf(person));
      for (const { citizenNumber } of [other, fictionalPerson()])
        await expect(resident.medicalInsurance.readYear({ ...insurance, citizenNumber, on })).rejects.toMatchObject(
          noSuchMatter,
        );
    });

    test.each<[string, Actor, object]>([
      ['nobody', anonymous, signInFirst],
      ['a company', companyActor('91330302PDY00001X5'), notPermitted],
      ['an official of another authority', official('labour'), notPermitted],
      ['an operator', operator(), notPermitted],
    ])('%s reads none', async (_, actor, refusal) => {
      const { citizenNumber } = fictionalPerson();
      await expect(as(actor).medicalInsurance.readYear({ ...insurance, citizenNumber, on })).rejects.toMatchObject(
        refusal,
      );
    });

    test.each<[string, Actor, object]>([
      ['nobody', anonymous, signInFirst],
      ['a resident, be it their own', residentOf('330302198506150017'), notPermitted],
      [
        'an official who decides',
        official('medical-insurance', '330300', ['deciding']),
        { fault: { code: 'duty-not-held' } },
      ],
    ])('%s records no stay', async (_, actor, refusal) => {
      const before = await entries();
      await expect(as(actor).medicalInsurance.recordStay(stayToRecord(september()))).rejects.toMatchObject(refusal);
      expect(await entries()).toBe(before);
    });

    test('somebody sees which agency read their year, and not who there, nor that they read it themselves', async () => {
      const person = fictionalPerson();
      const resident = as(residentOf(person.citizenNumber));
      const asked = { ...insurance, citizenNumber: person.citizenNumber, on };
      await resident.medicalInsurance.readYear(asked);
      await caller.medicalInsurance.readYear(asked);
      expect(await resident.accounts.accesses()).toEqual({
        total: 1,
        page: 1,
        pageSize: 50,
        accesses: [
          {
            at: now.toISOString(),
            capacity: { zh: '温州市社会保险经办机构', en: 'social insurance agency of Wenzhou' },
            procedure: 'medicalInsurance.readYear',
            title: {
              zh: '查看您的医疗保险年度和住院结算',
              en: 'Looked at your insurance year and how your stays were settled',
            },
          },
        ],
      });
    });
  });

  test.each(['stays', 'settlements', 'audit_entries', 'remembered_answers'])(
    'rows of %s are never changed',
    async (table) => {
      await caller.medicalInsurance.recordStay(stayToRecord(july()));
      const changes = {
        stays: sql`update stays set status = 'retired'`,
        settlements: sql`delete from settlements`,
        audit_entries: sql`update audit_entries set action = ''`,
        remembered_answers: sql`update remembered_answers set answer = '{}'`,
      };
      await expect(records.database.execute(changes[table as keyof typeof changes])).rejects.toMatchObject({
        cause: { code: '23001' },
      });
    },
  );

  test('the status tells the end of the audit chain', async () => {
    const { hash } = await chainEnd(records.database);
    expect(await caller.system.status()).toMatchObject({
      now: now.toISOString(),
      database: kind,
      demonstration: null,
      audit: { hash },
    });
  });

  test('a head and proofs of the audit, for everyone, by hashes only', async () => {
    const person = fictionalPerson();
    const everyone = as(anonymous);
    const before = await everyone.system.auditHead();
    expect(before).toMatchObject({ treeSize: await entries(), signedAt: now.toISOString() });
    await caller.medicalInsurance.recordStay(stayToRecord(september(), person));
    const after = await everyone.system.auditHead();
    expect(after).toMatchObject({ number: before.number + 1, treeSize: before.treeSize + 1 });
    expect(await everyone.system.auditHead()).toEqual(after);

    const inclusion = await everyone.system.auditProof({ kind: 'inclusion', sequence: after.treeSize });
    const consistency = await everyone.system.auditProof({
      kind: 'consistency',
      from: before.treeSize,
      to: after.treeSize,
    });
    if (inclusion.kind !== 'inclusion' || consistency.kind !== 'consistency') throw new Error('another proof');
    const [index, size] = [inclusion.sequence - 1, inclusion.treeSize];
    expect(verifyInclusion({ index, size, leaf: inclusion.leafHash, root: after.root }, inclusion.path)).toBe(true);
    expect(
      verifyConsistency(
        { from: before.treeSize, to: after.treeSize, fromRoot: before.root, toRoot: after.root },
        consistency.path,
      ),
    ).toBe(true);
    expect(consistency).toMatchObject({ fromRoot: before.root, toRoot: after.root });
    const earlier = { kind: 'inclusion', sequence: 1, treeSize: before.treeSize } as const;
    expect(await everyone.system.auditProof(earlier)).toMatchObject({ root: before.root });
  });

  test.each([
    { kind: 'inclusion', sequence: 1_000_000 },
    { kind: 'inclusion', sequence: 1, treeSize: 1_000_000 },
    { kind: 'inclusion', sequence: 2, treeSize: 1 },
    { kind: 'consistency', from: 1, to: 1_000_000 },
    { kind: 'consistency', from: 2, to: 1 },
  ] as const)('there is no proof of %o', async (asked) => {
    await expect(caller.system.auditProof(asked)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      fault: { code: 'audit-proof-not-possible' },
    });
  });

  test('the audit names nobody', async () => {
    const person = fictionalPerson();
    const request = stayToRecord(september(), person);
    await caller.medicalInsurance.recordStay(request);
    const lines = [];
    for await (const line of exportAudit(records.database, await caller.system.auditHead())) lines.push(line);
    const text = lines.join('');
    expect(text).toContain('"action":"stay-recorded"');
    const { institution, number } = request.claim;
    for (const secret of [person.citizenNumber, person.name, '2018-09-1']) expect(text).not.toContain(secret);
    // Short enough to stand by chance inside a digest, so they are looked for as values of their own.
    for (const value of [institution.id, number]) expect(text).not.toContain(`"${value}"`);
  });
});

describe('demonstration', () => {
  test.each(databaseKinds)('fictional persons are recorded once, in an empty %s database only', async (kind) => {
    const records = await openRecords(kind);
    const { database } = records;
    const secret = 'a secret for tests only, of some length';
    const demonstration = {
      records,
      documents: diskStore(await temporaryDirectory()),
      publicAddress: () => 'http://127.0.0.1:8018',
      demonstration: true,
    };
    await seedDemonstration(demonstration, now, secret);
    const { entries } = await chainEnd(database);
    const stays = fictionalPersons.flatMap((person) => person.stays);
    const posts = fictionalAccounts.flatMap(({ post }) => post ?? []);
    expect(entries).toBeGreaterThan(fictionalAccounts.length + posts.length + stays.length);
    expect((await verifyAudit(database)).kind).toBe('intact');
    await seedDemonstration(demonstration, now, secret);
    expect((await chainEnd(database)).entries).toBe(entries);
    await records.close();
  });

  test('everyone in it says so', () => {
    for (const { name } of [...fictionalPersons, ...fictionalAccounts, ...fictionalFirms])
      expect(name).toMatch(/^虚构/);
    expect(
      fictionalPersons.flatMap(({ stays }) => stays).every(({ claim }) => claim.number.startsWith('fictional')),
    ).toBe(true);
  });
});
