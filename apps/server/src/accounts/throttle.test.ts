import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../database/database.ts';
import { databaseKinds, openRecords } from '../../test/records.ts';
import { signInAttempts } from './tables.ts';
import { mostAttempts, openThrottle, type Throttle } from './throttle.ts';

const begin = new Date('2019-01-14T01:00:00Z');
const after = (minutes: number): Date => new Date(begin.getTime() + minutes * 60_000);

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  let throttle: Throttle;
  beforeAll(async () => {
    records = await openRecords(kind);
    throttle = openThrottle(records.database, 'a secret for tests only, of some length');
  });
  afterAll(() => records.close());

  test('ten tries of an account from an address in a quarter of an hour, however many come at once', async () => {
    const attempt = { account: 'one', address: '192.0.2.1' };
    const tried = await Promise.allSettled(Array.from({ length: 15 }, () => throttle.begin(attempt, begin)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostAttempts.accountFromAddress);
    await expect(throttle.begin(attempt, after(14))).rejects.toMatchObject({ retryAfterSeconds: 60 });
    await throttle.begin(attempt, after(15));
    // Others, and the same one from elsewhere, do not wait.
    await throttle.begin({ account: 'two', address: '192.0.2.1' }, begin);
    await throttle.begin({ account: 'one', address: '192.0.2.2' }, begin);
  });

  test('fifty tries of an account from wherever', async () => {
    for (let from = 0; from < mostAttempts.account; from += 1)
      await throttle.begin({ account: 'three', address: `198.51.100.${from}` }, begin);
    await expect(throttle.begin({ account: 'three', address: '198.51.100.250' }, begin)).rejects.toMatchObject({
      fault: { code: 'sign-in-throttled' },
      retryAfterSeconds: 900,
    });
  });

  test('two hundred tries from an address, of whomever', async () => {
    for (let number = 0; number < mostAttempts.address; number += 1)
      await throttle.begin({ account: `number ${number}`, address: '203.0.113.1' }, begin);
    await expect(throttle.begin({ account: 'another', address: '203.0.113.1' }, begin)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
  });

  test('a success does not count, and what is over is forgotten', async () => {
    const attempt = { account: 'four', address: '203.0.113.2' };
    for (let time = 0; time < mostAttempts.address + 1; time += 1) {
      await throttle.begin(attempt, begin);
      await throttle.succeeded(attempt, begin);
    }
    await throttle.succeeded(attempt, after(60));
    expect(await records.database.select().from(signInAttempts)).toEqual([]);
  });

  test('neither accounts nor addresses are kept as they are', async () => {
    await throttle.begin({ account: 'five', address: '203.0.113.3' }, after(60));
    expect(JSON.stringify(await records.database.select().from(signInAttempts))).not.toMatch(/five|203\.0/);
  });
});
