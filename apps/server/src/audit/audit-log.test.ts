import { rm } from 'node:fs/promises';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, OpenDatabase } from '../database/database.ts';
import { databaseKinds, openAudit, openRecords, ownKey } from '../../test/records.ts';
import { tamper } from '../../test/tamper.ts';
import { appendAudit } from './append.ts';
import { entriesPerHead, openAuditLog } from './audit-log.ts';
import { chainEnd } from './chain.ts';
import { headHash } from './head.ts';
import { emptyRoot } from './merkle-hash.ts';
import { verifyConsistency, verifyInclusion } from './merkle-proof.ts';
import { type AuditKeyPlace, signingKey } from './signing-key.ts';
import { allHeads, type AuditVerdict, verifyAudit } from './verify.ts';

const at = new Date('2018-09-14T02:03:04.005Z');
const later = new Date('2018-09-15T00:00:00.000Z');

const enter = (database: Database, entries: number): Promise<void> =>
  database.transaction(async (transaction) => {
    for (let entry = 0; entry < entries; entry += 1)
      await appendAudit(transaction, { action: 'tested', subject: `subject-${entry}`, details: {} }, at);
  });

/** A key that the operator has given. */
async function writtenKey(): Promise<AuditKeyPlace> {
  const place = await ownKey();
  await signingKey(place);
  return { ...place, mayBeMade: false };
}

const verdictAfter = (database: Database, ...statements: SQL[]): Promise<AuditVerdict | undefined> =>
  tamper(database, statements, verifyAudit);

describe.each(databaseKinds)('the audit log on the %s database', (kind) => {
  let records: OpenDatabase;
  let key: AuditKeyPlace;
  beforeAll(async () => {
    records = await openRecords(kind);
    key = await ownKey();
  });
  afterAll(() => records.close());

  test('heads follow one another, from the empty tree on', async () => {
    const { database } = records;
    const audit = await openAudit(database, key);
    const first = await audit.sign(at);
    expect(first).toMatchObject({ number: 1, treeSize: 0, root: emptyRoot, previousHead: '0'.repeat(64) });
    expect(await audit.head(later)).toEqual(first);
    await enter(database, 3);
    const second = await audit.head(later);
    expect(second).toMatchObject({ number: 2, treeSize: 3, previousHead: headHash(first) });
    expect(second.signedAt).toBe('2018-09-15T00:00:00.000Z');
    // At a start and at a stop one is signed in any case.
    const third = await audit.sign(later);
    expect(third).toMatchObject({ number: 3, treeSize: 3, root: second.root, previousHead: headHash(second) });
    expect(await allHeads(database)).toEqual([first, second, third]);
    expect(await verifyAudit(database)).toEqual({ kind: 'intact', end: await chainEnd(database), head: third });
  });

  test('one is due after so many entries', async () => {
    const { database } = records;
    const audit = await openAudit(database, key);
    await enter(database, entriesPerHead - 1);
    await audit.signWhenDue(later);
    expect(await allHeads(database)).toHaveLength(3);
    await enter(database, 1);
    await Promise.all([audit.signWhenDue(later), audit.signWhenDue(later)]);
    const heads = await allHeads(database);
    expect(heads.map(({ treeSize }) => treeSize)).toEqual([0, 3, 3, 103]);
  });

  test('two processes that sign at once make one line of heads', async () => {
    const { database } = records;
    const audits = await Promise.all([openAudit(database, key), openAudit(database, key)]);
    await enter(database, 2);
    const heads = await Promise.all([...audits, ...audits].map((audit) => audit.head(later)));
    expect(new Set(heads.map(({ number }) => number)).size).toBe(1);
    await Promise.all([...audits, ...audits].map((audit) => audit.sign(later)));
    expect(await verifyAudit(database)).toMatchObject({ kind: 'intact', head: { number: 9, treeSize: 105 } });
  });

  test('proofs lead to the roots that were signed', async () => {
    const { database } = records;
    const audit = await openAudit(database, key);
    for (const { treeSize, root } of await allHeads(database)) {
      if (treeSize === 0) continue;
      for (const sequence of [1, 2, treeSize]) {
        const proof = await audit.provesInclusion(sequence, treeSize);
        const claim = { index: sequence - 1, size: treeSize, leaf: proof?.leafHash ?? '', root };
        expect(verifyInclusion(claim, proof?.path ?? [])).toBe(true);
      }
      const proof = await audit.provesConsistency(3, treeSize);
      const claim = { from: 3, to: treeSize, fromRoot: proof?.fromRoot ?? '', toRoot: root };
      expect(verifyConsistency(claim, proof?.path ?? [])).toBe(true);
    }
    expect(await audit.provesInclusion(106, undefined)).toBeUndefined();
    expect(await audit.provesInclusion(105, undefined)).toMatchObject({ treeSize: 105 });
    expect(await audit.provesConsistency(1, 106)).toBeUndefined();
  });

  test.each([
    ['update', sql`update audit_heads set tree_size = 0`],
    ['delete', sql`delete from audit_heads`],
    ['truncate', sql`truncate audit_heads`],
  ])('%s of heads is refused by the database', async (_, statement) => {
    await expect(records.database.execute(statement)).rejects.toMatchObject({ cause: { code: '23001' } });
  });

  const replaced = sql`replace(signature, left(signature, 2), 'zz')`;

  test.each<[string, SQL[], object]>([
    ['a changed head', [sql`update audit_heads set tree_size = 2 where number = 2`], { head: 2, because: 'signature' }],
    [
      'a changed signature',
      [sql`update audit_heads set signature = ${replaced} where number = 4`],
      { head: 4, because: 'signature' },
    ],
    ['a removed head', [sql`delete from audit_heads where number = 3`], { head: 3, because: 'gap' }],
    ['another link', [sql`update audit_heads set previous_head = 'x' where number = 2`], { head: 2, because: 'link' }],
    ['entries cut off', [sql`delete from audit_entries where sequence > 50`], { head: 4, because: 'cut-off' }],
  ])('%s is found by whoever verifies', async (_, statements, fault) => {
    expect(await verdictAfter(records.database, ...statements)).toEqual({ kind: 'broken', ...fault });
  });

  test('a chain cut off and written anew is not what was signed', async () => {
    const { database } = records;
    const verdict = await tamper(database, [sql`delete from audit_entries where sequence > 3`], async (transaction) => {
      for (let entry = 0; entry < 102; entry += 1)
        await appendAudit(transaction, { action: 'forged', subject: 'x', details: {} }, at);
      return verifyAudit(transaction);
    });
    expect(verdict).toEqual({ kind: 'broken', head: 4, because: 'root' });
  });

  test('a lost key is not replaced in silence, and another key may follow', async () => {
    const { database } = records;
    const file = key.file;
    await rm(file);
    await expect(openAudit(database, key)).rejects.toMatchObject({ fault: { code: 'audit-key-unreadable' } });
    const next = await openAudit(database, await writtenKey());
    const head = await next.sign(later);
    expect(await verifyAudit(database)).toMatchObject({ kind: 'intact', head: { number: head.number } });
    expect(new Set((await allHeads(database)).map(({ publicKey }) => publicKey)).size).toBe(2);
  });

  test('what was tampered with keeps the server from starting and is not signed', async () => {
    const { database } = records;
    const reported: unknown[] = [];
    const audit = await openAuditLog(database, await writtenKey(), (error) => reported.push(error));
    const heads = (await allHeads(database)).length;
    await database.transaction(async (transaction) => {
      await transaction.execute(sql`alter table audit_entries disable trigger audit_entries_append_only`);
      await transaction.execute(sql`delete from audit_entries where sequence = 105`);
    });
    await expect(audit.sign(later)).rejects.toMatchObject({ fault: { sequence: 105, because: 'gap' } });
    await enter(database, entriesPerHead + 1);
    await audit.signWhenDue(later);
    expect(reported).toMatchObject([{ name: 'BrokenChain', fault: { sequence: 105, because: 'content' } }]);
    expect(await allHeads(database)).toHaveLength(heads);
    await expect(openAudit(database, key)).rejects.toMatchObject({
      exitCode: 65,
      fault: { code: 'audit-broken', reason: { en: expect.stringContaining('signed head 5') } },
    });
  });
});
