import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { dataDirectory } from '../../test/records.ts';
import { isDiskFull } from './database-fault.ts';
import { neededRoom, writeOnlyWithRoom } from './room-to-write.ts';

/** The embedded database: a server looks after its own disk. */
const open = async (): Promise<PGlite> => PGlite.create(join(await dataDirectory(), 'postgres'));

const refusalOf = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    (error: unknown) => isDiskFull(error),
  );

test('without room nothing is written, inside a transaction or not, and all is read', async () => {
  let bytes = 40 * 2 ** 20;
  const client = writeOnlyWithRoom(await open(), 'nowhere', () => bytes);
  await client.exec('create table t (x text)');
  await client.query('insert into t values ($1)', ['kept']);
  bytes = 32 * 2 ** 20 - 1;
  expect(await refusalOf(client.query('insert into t values ($1)', ['refused']))).toBe(true);
  expect(await refusalOf(client.exec('delete from t'))).toBe(true);
  const within = client.transaction(async (transaction) => {
    await transaction.query('select * from t');
    await transaction.query('update t set x = $1', ['refused']);
  });
  expect(await refusalOf(within)).toBe(true);
  const read = await client.transaction((transaction) => transaction.query('select x, now() as updated_at from t'));
  expect(read?.rows).toMatchObject([{ x: 'kept' }]);
  bytes = 32 * 2 ** 20;
  await client.transaction((transaction) => transaction.query('update t set x = $1', ['changed']));
  expect((await client.query('select x from t')).rows).toEqual([{ x: 'changed' }]);
  await client.close();
});

test('a database that gave itself up refuses everything at once with why it did, and closes', async () => {
  const client = await open();
  const panic = Object.assign(new Error('could not write to file'), { code: '53100', severity: 'PANIC' });
  let fails = false;
  let calls = 0;
  client.execProtocolStream = new Proxy(client.execProtocolStream, {
    apply: (exec, self, given) => {
      calls += 1;
      return fails ? Promise.reject(panic) : Reflect.apply(exec, self, given);
    },
  });
  writeOnlyWithRoom(client, 'nowhere', () => neededRoom);
  await client.query('select 1');
  fails = true;
  expect(await refusalOf(client.transaction((transaction) => transaction.query('select 1')))).toBe(true);
  const before = calls;
  fails = false;
  for (const asked of [
    client.query('select 1'),
    client.exec('select 1'),
    client.transaction((transaction) => transaction.query('select 1')),
  ])
    expect(await refusalOf(asked)).toBe(true);
  expect(calls).toBe(before);
  await client.close();
});
