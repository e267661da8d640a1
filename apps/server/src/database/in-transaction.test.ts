import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifications } from '../accounts/tables.ts';
import { system } from '../accounts/actor.ts';
import { auditEntries } from '../audit/tables.ts';
import { rememberedAnswers } from '../idempotency/tables.ts';
import { databaseKinds, openRecords } from '../../test/records.ts';
import { databaseFault } from './database-fault.ts';
import type { Database, OpenDatabase, Transaction } from './database.ts';
import { decideInTransaction } from './decide-in-transaction.ts';
import { inTransaction, inTransactionEnding } from './in-transaction.ts';
import { sqlstateOf } from './sqlstate.ts';

const at = new Date('2018-09-14T02:03:04.005Z');

const row = (id: string) => ({ id, identifier: id, value: id, expiresAt: at, createdAt: at, updatedAt: at });
const insert = (transaction: Transaction, id: string) => transaction.insert(verifications).values(row(id));

const newIds = (): readonly [string, string, string, string] => [
  randomUUID(),
  randomUUID(),
  randomUUID(),
  randomUUID(),
];

/** Which of the rows are there. */
const thereOf = async (database: Database, ids: readonly string[]): Promise<readonly string[]> =>
  (
    await database
      .select({ id: verifications.id })
      .from(verifications)
      .where(inArray(verifications.id, [...ids]))
  ).map(({ id }) => id);

const sqlstateFrom = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => sqlstateOf(error),
  );

describe.each(databaseKinds)('statements that are sent with the end of a transaction, on the %s database', (kind) => {
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords(kind);
  });
  afterAll(() => records.close());

  test('are all stored', async () => {
    const { database } = records;
    const ids = newIds();
    const answer = await inTransactionEnding(database, async (transaction) => {
      await insert(transaction, ids[0]);
      return { answer: 'done', last: ids.slice(1).map((id) => insert(transaction, id)) };
    });
    expect(answer).toBe('done');
    expect(await thereOf(database, ids)).toHaveLength(4);
  });

  test.each([0, 1, 2])('are undone together, with all before them, when the one at %i fails', async (failing) => {
    const { database } = records;
    const ids = newIds();
    const work = inTransactionEnding(database, async (transaction) => {
      await insert(transaction, ids[0]);
      // The row is there already: 23505.
      const last = ids.slice(1).map((id, index) => insert(transaction, index === failing ? ids[0] : id));
      return { answer: 'done', last };
    });
    // Why it failed is told, and not that what came after it was in a transaction that had failed.
    expect(await sqlstateFrom(work)).toBe('23505');
    expect(await thereOf(database, ids)).toEqual([]);
    await inTransaction(database, (transaction) => insert(transaction, ids[0]));
    expect(await thereOf(database, ids)).toEqual([ids[0]]);
  });

  test('are undone when a constraint that is checked at the end fails', async () => {
    const { database } = records;
    const [key] = newIds();
    const work = inTransactionEnding(database, async (transaction) => ({
      answer: 'done',
      last: [
        insert(transaction, key),
        // A posting without lines that balance.
        transaction.execute(sql`insert into ledger_accounts (id, kind, normal_side, opened_at)
          values (${key}, 'test', 'debit', now())`),
        transaction.execute(sql`insert into ledger_postings (key, memo, "on", provisions, matter, entered_by, entered_at)
          values (${key}, 'test', '2018-09-14', '[]', 'test', 'test', now())`),
        transaction.execute(sql`insert into ledger_lines (posting, line, account, side, amount)
          values (${key}, 0, ${key}, 'debit', 1)`),
      ],
    }));
    await expect(work).rejects.toThrow();
    expect(await thereOf(database, [key])).toEqual([]);
  });

  test('leave no answer and no entry of the audit behind, and the same key decides again', async () => {
    const { database } = records;
    const ids = newIds();
    const key = randomUUID();
    const decide = (failing: boolean): Promise<string> =>
      decideInTransaction(
        database,
        { by: system, idempotencyKey: key, request: 'test', at },
        async (transaction) => {
          await insert(transaction, ids[0]);
          const writes = [insert(transaction, ids[1]), insert(transaction, failing ? ids[0] : ids[2])];
          return { answer: 'done', writes, change: { action: 'tested', subject: key, details: {} } };
        },
        String,
      );
    const kept = async (): Promise<readonly number[]> =>
      Promise.all([
        database.$count(auditEntries, eq(auditEntries.subject, key)),
        database.$count(rememberedAnswers, eq(rememberedAnswers.key, `system:${key}`)),
      ]);
    expect(await sqlstateFrom(decide(true))).toBe('23505');
    expect([await thereOf(database, ids), await kept()]).toEqual([[], [0, 0]]);
    expect(await decide(false)).toBe('done');
    expect(await decide(false)).toBe('done');
    expect([(await thereOf(database, ids)).length, await kept()]).toEqual([3, [1, 1]]);
  });
});

// To the embedded database there is none.
describe('a connection that is lost', () => {
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords('server');
  });
  afterAll(() => records.close());

  const ending = sql`select pg_terminate_backend(pg_backend_pid())`;

  /** What a transaction of the same kind comes to afterwards, many times at once. */
  const expectRecovered = async (): Promise<void> => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(
      ids.map((id) =>
        inTransactionEnding(records.database, async (transaction) => ({
          answer: id,
          last: [insert(transaction, id)],
        })),
      ),
    );
    expect(await thereOf(records.database, ids)).toHaveLength(20);
  };

  const faultOf = (work: Promise<unknown>): Promise<string | undefined> =>
    work.then(
      () => 'nothing failed',
      (error: unknown) => databaseFault(error)?.fault.code,
    );

  test.each([
    ['before the statements of the end', 0],
    ['between them', 1],
    ['after them, before the end itself', 2],
  ])('%s, leaves nothing half done and acknowledges nothing', async (_, place) => {
    const { database } = records;
    const ids = newIds();
    const work = inTransactionEnding(database, async (transaction) => {
      await insert(transaction, ids[0]);
      const last: PromiseLike<unknown>[] = [insert(transaction, ids[1]), insert(transaction, ids[2])];
      last.splice(place, 0, transaction.execute(ending));
      return { answer: 'done', last };
    });
    expect(await faultOf(work)).toBe('outcome-unknown');
    expect(await thereOf(database, ids)).toEqual([]);
    await expectRecovered();
  });

  test('among statements that went out together, fails them all', async () => {
    const { database } = records;
    const ids = newIds();
    const work = inTransaction(database, (transaction) =>
      Promise.all([insert(transaction, ids[0]), transaction.execute(ending), insert(transaction, ids[1])]),
    );
    expect(await faultOf(work)).toBe('database-unavailable');
    expect(await thereOf(database, ids)).toEqual([]);
    await expectRecovered();
  });

  test('while the work does something else, is told by its next statement', async () => {
    const { database } = records;
    const ids = newIds();
    const work = inTransactionEnding(database, async (transaction) => {
      await insert(transaction, ids[0]);
      const { rows } = (await transaction.execute(sql`select pg_backend_pid() as pid`)) as unknown as {
        readonly rows: readonly { readonly pid: number }[];
      };
      await database.execute(sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`);
      return { answer: 'done', last: [insert(transaction, ids[1])] };
    });
    expect(await faultOf(work)).toBe('outcome-unknown');
    expect(await thereOf(database, ids)).toEqual([]);
    await expectRecovered();
  });

  test('by all who are at work at once, loses and doubles nothing', async () => {
    const { database } = records;
    const decide = (key: string): Promise<string> =>
      decideInTransaction(
        database,
        { by: system, idempotencyKey: key, request: key, at },
        async (transaction) => ({
          answer: key,
          writes: [insert(transaction, key)],
          change: { action: 'tested', subject: key, details: {} },
        }),
        String,
      );
    const keys = Array.from({ length: 60 }, () => randomUUID());
    const answered = new Set<string>();
    const refused = new Set<string | undefined>();
    await Promise.all([
      ...keys.map((key) =>
        decide(key).then(
          (answer) => answered.add(answer),
          (error: unknown) => refused.add(databaseFault(error)?.fault.code),
        ),
      ),
      database.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`),
    ]);
    expect(await thereOf(database, [...answered])).toHaveLength(answered.size);
    const told = new Set<string | undefined>(['database-unavailable', 'outcome-unknown']);
    expect([...refused].filter((code) => !told.has(code))).toEqual([]);
    for (const key of keys) expect(await decide(key)).toBe(key);
    expect(await thereOf(database, keys)).toHaveLength(60);
    expect(await database.$count(auditEntries, inArray(auditEntries.subject, keys))).toBe(60);
  });
});
