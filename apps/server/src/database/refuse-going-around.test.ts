import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecords } from '../../test/records.ts';
import type { OpenDatabase } from './database.ts';

// Of the embedded database, which has one connection.
let records: OpenDatabase;

beforeAll(async () => {
  records = await openRecords('embedded');
});
afterAll(() => records.close());

const one = sql`select 1`;

test('a query beside a slow transaction waits for its end and is answered', async () => {
  const { database } = records;
  const done: string[] = [];
  let goOn: () => void = () => undefined;
  const waited = new Promise<void>((resolve) => (goOn = resolve));
  const slow = database.transaction(async (transaction) => {
    await transaction.execute(one);
    await waited;
    await transaction.execute(one);
    done.push('transaction');
  });
  const beside = [
    database.execute(one).then(() => done.push('query')),
    database.transaction((transaction) => transaction.execute(one)).then(() => done.push('transaction beside')),
    records.ping().then(() => done.push('ping')),
  ];
  await new Promise(setImmediate);
  expect(done).toEqual([]);
  goOn();
  await Promise.all([slow, ...beside]);
  expect(done[0]).toBe('transaction');
  expect(done).toHaveLength(4);
});

test('a query around its own transaction is refused at once, and the database goes on', async () => {
  const { database } = records;
  const around = database.transaction(() => database.execute(one));
  await expect(around).rejects.toThrow();
  const again = database.transaction(() => database.transaction((transaction) => transaction.execute(one)));
  await expect(again).rejects.toThrow('goes around the transaction');
  await expect(database.execute(one)).resolves.toBeDefined();
});

test('a transaction within the transaction, and what it leaves behind to be done, may ask', async () => {
  const { database } = records;
  let later: Promise<unknown> = Promise.resolve();
  let goOn: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (goOn = resolve));
  await database.transaction(async (transaction) => {
    await transaction.transaction((inner) => inner.execute(one));
    later = ended.then(() => database.execute(one));
  });
  goOn();
  await expect(later).resolves.toBeDefined();
});
