import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, OpenDatabase } from '../database/database.ts';
import { databaseKinds, openRecords } from '../../test/records.ts';
import { tamper } from '../../test/tamper.ts';
import { appendAudit } from './append.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainEnd, chainStart } from './chain.ts';
import { verifyAudit } from './verify.ts';

const at = new Date('2018-09-14T02:03:04.005Z');

const append = (database: Database, subject: string): Promise<void> =>
  database.transaction((transaction) =>
    appendAudit(
      transaction,
      { action: 'stay-recorded', subject, details: { b: 1, a: ['x', { d: null, c: true }] } },
      at,
    ),
  );

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { z: 'é"', a: null }], a: undefined, A: -0.5 })).toBe(
    '{"A":-0.5,"b":[1,{"a":null,"z":"é\\""}]}',
  );
  expect(canonicalJson({ y: 1, x: 2 })).toBe(canonicalJson({ x: 2, y: 1 }));
});

describe.each(databaseKinds)('audit on the %s database', (kind) => {
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords(kind);
  });
  afterAll(() => records.close());

  test('an empty chain is intact; entries appended at the same time form one chain', async () => {
    const { database } = records;
    expect(await verifyAudit(database)).toEqual({ kind: 'intact', end: chainStart, head: undefined });
    await Promise.all(Array.from({ length: 12 }, (_, index) => append(database, `stay-${index}`)));
    const verdict = await verifyAudit(database);
    expect(verdict).toEqual({ kind: 'intact', end: await chainEnd(database), head: undefined });
    expect(verdict).toMatchObject({ end: { entries: 12 } });
  });

  test('a citizen number is never entered', async () => {
    await expect(
      append(
        records.database,
        citizenNumberFor({ division: '330302', birthDate: plainDate('1900-01-01'), sequence: 991 }),
      ),
    ).rejects.toThrow('a citizen number was to be entered');
  });

  test.each([
    ['update', sql`update audit_entries set action = 'nothing'`],
    ['delete', sql`delete from audit_entries`],
    ['truncate', sql`truncate audit_entries`],
  ])('%s is refused by the database', async (_, statement) => {
    await expect(records.database.execute(statement)).rejects.toMatchObject({ cause: { code: '23001' } });
    expect(await verifyAudit(records.database)).toMatchObject({ kind: 'intact', end: { entries: 12 } });
  });

  test.each([
    ['changed details', sql`update audit_entries set details = '{"a":2}' where sequence = 2`, 2, 'content'],
    [
      'a changed time',
      sql`update audit_entries set at = at + interval '1 millisecond' where sequence = 3`,
      3,
      'content',
    ],
    ['a removed entry', sql`delete from audit_entries where sequence = 2`, 2, 'gap'],
    ['a removed first entry', sql`delete from audit_entries where sequence = 1`, 1, 'gap'],
    ['a replaced hash', sql`update audit_entries set hash = repeat('a', 64) where sequence = 1`, 1, 'content'],
    ['another link', sql`update audit_entries set previous_hash = repeat('a', 64) where sequence = 3`, 3, 'link'],
  ])('%s is found by whoever verifies', async (_, statement, sequence, because) => {
    expect(await tamper(records.database, [statement], verifyAudit)).toEqual({ kind: 'broken', sequence, because });
  });
});
