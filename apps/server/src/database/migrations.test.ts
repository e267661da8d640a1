import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { ClaimInput } from '@wenzhou/medical-insurance';
import type * as drizzleKit from 'drizzle-kit/api';
import { asc } from 'drizzle-orm';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { fictionalPerson, stayToRecord } from '../../test/fictional-stay.ts';
import { databaseKinds, serverDatabase, temporaryDirectory } from '../../test/records.ts';
import { system } from '../accounts/actor.ts';
import { verifyAudit } from '../audit/verify.ts';
import { migrationsFolder } from '../folders.ts';
import { reconcileLedger } from '../ledger/reconcile-ledger.ts';
import { recordStayAt } from '../medical-insurance/record-stay.ts';
import type { OpenDatabase } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import * as schema from './schema.ts';

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(migrationsFolder, 'meta', name), 'utf8'));

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.int() })).min(1) });

test('the migrations make the tables that the program expects', async () => {
  // Its ESM build loads its own modules by require.
  const { generateDrizzleJson, generateMigration } = createRequire(import.meta.url)(
    'drizzle-kit/api',
  ) as typeof drizzleKit;
  const { entries } = journalSchema.parse(await readJson('_journal.json'));
  const latest = await readJson(`${String(entries.at(-1)?.idx).padStart(4, '0')}_snapshot.json`);
  const missing = await generateMigration(
    latest as ReturnType<typeof generateDrizzleJson>,
    generateDrizzleJson({ ...schema }),
  );
  expect(missing).toEqual([]);
});

/** A folder with the migrations up to one, as an earlier version shipped them. */
async function earlierMigrations(last: number): Promise<string> {
  const folder = await temporaryDirectory();
  await cp(migrationsFolder, folder, { recursive: true });
  const journal = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int() })) });
  const { entries, ...rest } = journal.parse(await readJson('_journal.json'));
  const earlier = { ...rest, entries: entries.filter(({ idx }) => idx <= last) };
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(earlier));
  return folder;
}

/** A database as an earlier version left it, filled by statements, opened by this one. */
async function migrated(kind: OpenDatabase['kind'], last: number, statements: string): Promise<OpenDatabase> {
  const folder = await earlierMigrations(last);
  if (kind === 'embedded') {
    const directory = await temporaryDirectory();
    const client = await PGlite.create(join(directory, 'postgres'));
    await migrateEmbedded(drizzleEmbedded(client), { migrationsFolder: folder });
    await client.exec(statements);
    await client.close();
    return openEmbedded(directory);
  }
  const url = await serverDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrateServer(drizzleServer(client), { migrationsFolder: folder });
  await client.query(statements);
  await client.end();
  return openServer(url, () => undefined);
}

test.each(databaseKinds)('a filled %s database of an earlier version goes on, nothing lost', async (kind) => {
  // Two people and their stays.
  const statements = await readFile(new URL('../../test/records-of-0002.sql', import.meta.url), 'utf8');
  const records = await migrated(kind, 2, statements);
  const { database } = records;
  const at = new Date('2018-12-01T00:00:00Z');
  const payable = async (): Promise<Record<string, number>> => {
    const accounts = await database.select().from(schema.ledgerAccounts).orderBy(asc(schema.ledgerAccounts.id));
    return Object.fromEntries(accounts.map(({ id, debits, credits }) => [id, credits - debits]));
  };

  expect(await verifyAudit(database)).toMatchObject({ kind: 'intact', end: { entries: 3 }, head: { number: 2 } });
  expect(await database.$count(schema.stays)).toBe(3);
  expect(await database.$count(schema.settlements)).toBe(4);
  expect(await database.$count(schema.rememberedAnswers)).toBe(3);
  // What was settled before there was a ledger stands in it, at its latest: 71,730 and 347,722.80 at the hospital of
  // grade 3, 10,530 at that of grade 2, 135,000 of relief.
  const area = 'medical-insurance:wenzhou-urban';
  expect(await payable()).toEqual({
    [`${area}:inpatient-pool:benefits`]: -(7_173_000 + 34_772_280 + 1_053_000),
    [`${area}:inpatient-pool:payable:fictional-grade-2`]: 1_053_000,
    [`${area}:inpatient-pool:payable:fictional-grade-3`]: 7_173_000 + 34_772_280,
    [`${area}:major-illness-relief:benefits`]: -13_500_000,
    [`${area}:major-illness-relief:payable:fictional-grade-3`]: 13_500_000,
  });
  const [first] = await database.select().from(schema.ledgerPostings).orderBy(asc(schema.ledgerPostings.enteredAt));
  // Settled in the evening of UTC, on the next day here.
  expect(first).toMatchObject({ on: '2018-10-02', memo: 'claim-settled', enteredBy: 'system' });

  const [person] = await database.select().from(schema.persons).orderBy(asc(schema.persons.registeredAt));
  if (!person) throw new Error('nobody is left');
  const claim: ClaimInput = {
    institution: { id: 'fictional-grade-1', grade: 'grade-1' },
    number: 'after-0001',
    care: 'inpatient',
    admittedOn: '2018-07-02',
    dischargedOn: '2018-07-05',
    lines: [{ amount: 100_000, class: 'A' }],
  };
  const answer = await recordStayAt(database, system, stayToRecord(claim, person), at);
  // (1,000 − 200) × 90% = 720; the stay of grade 2 then bears 100 instead of 300: (12,000 − 100) × 90% = 10,710.
  expect(answer).toMatchObject({
    kind: 'granted',
    outcome: { settlement: { payers: { pool: 72_000 } }, changed: [{ pool: 18_000 }] },
  });
  expect(await payable()).toMatchObject({
    [`${area}:inpatient-pool:payable:fictional-grade-1`]: 72_000,
    [`${area}:inpatient-pool:payable:fictional-grade-2`]: 1_071_000,
    [`${area}:inpatient-pool:payable:fictional-grade-3`]: 7_173_000 + 34_772_280,
  });
  expect(await reconcileLedger(database, '2018-12-01', at)).toMatchObject({ kind: 'reconciled', postings: 5 });
  const again = {
    ...claim,
    institution: { id: 'fictional-grade-3', grade: 'grade-3' },
    number: 'before-0001',
  } as const;
  expect(await recordStayAt(database, system, stayToRecord(again, fictionalPerson()), at)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'claim-duplicate' }],
  });
  expect(await verifyAudit(database)).toMatchObject({ kind: 'intact', end: { entries: 5 } });
  await records.close();
});

test.each(databaseKinds)(
  'a %s database of 0014: a case of which no application is left is open or ordered again',
  async (kind) => {
    const caseOf = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
    const arrears = (last: number, state: string, payBy: string) =>
      `insert into arrears_cases
       (id, agency_division, project_division, project, firm, firm_name, occurred_on, state, pay_by, opened_on, opened_at, opened_by)
     values ('${caseOf(last)}', '330302', '330302', '虚构工地', '91330302PDY001980X', '虚构公司', '2019-01-10', '${state}',
       ${payBy}, '2019-01-14', '2019-01-14T02:00:00Z', 'somebody');`;
    const request = (of: number, last: number, state: string) =>
      `insert into deposit_requests
       (id, firm, firm_name, agency_division, content, state, labour_division, arrears_case, submitted_on, submitted_at, submitted_by)
     values ('00000000-0000-4000-8000-0000000001${of}${last}', '91330302PDY001980X', '虚构公司', '330302', '{}', '${state}', '330302',
       '${caseOf(of)}', '2019-01-16', '2019-01-16T02:00:00Z', 'somebody');`;
    const ordered = "'2019-01-15'";
    const records = await migrated(
      kind,
      14,
      [
        arrears(1, 'applied', ordered),
        request(1, 1, 'refused'),
        arrears(2, 'applied', 'null'),
        request(2, 1, 'withdrawn'),
        arrears(3, 'applied', ordered),
        request(3, 1, 'refused'),
        request(3, 2, 'submitted'),
        arrears(4, 'applied', ordered),
        request(4, 1, 'granted'),
        request(4, 2, 'withdrawn'),
        arrears(5, 'paid', ordered),
        request(5, 1, 'withdrawn'),
      ].join('\n'),
    );
    const cases = await records.database.select().from(schema.arrearsCases).orderBy(asc(schema.arrearsCases.id));
    expect(cases.map(({ state }) => state)).toEqual(['ordered', 'open', 'applied', 'applied', 'paid']);
    await records.close();
  },
);
