import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { expect, test } from 'vitest';
import { assessment, firm, guarantee, live, lucheng, refusedFor, use } from '../test/life.ts';
import { certificateOf, expiredOn, outlookOf, publicRecord, standingOf, usableOn } from './index.ts';

/** Two guarantees: 200,000 left of one to 2021-03-05, and 100,000 of a top-up to 2023-06-09. */
const two = live([
  assessment,
  { kind: 'pay', on: '2018-03-06', by: firm, instrument: guarantee(yuan(300_000), '2018-03-06', '2021-03-05') },
  use(yuan(100_000), { W1: yuan(100_000) }, '2020-05-29'),
  { kind: 'pay-worker', on: '2020-06-01', by: lucheng, worker: 'W1', project: 'P1', month: '2018-04', receipt: 'R-1' },
  { kind: 'demand-top-up', on: '2020-06-01', by: lucheng },
  { kind: 'top-up', on: '2020-06-10', by: firm, instrument: guarantee(yuan(100_000), '2020-06-10', '2023-06-09') },
]);

test('each guarantee ends by itself (arts. 6, 7)', () => {
  expect(usableOn(two, plainDate('2021-03-05')).balance).toBe(yuan(300_000));
  expect(usableOn(two, plainDate('2021-03-06'))).toEqual({
    kinds: ['bank-guarantee'],
    amounts: { 'bank-guarantee': yuan(100_000) },
    balance: yuan(100_000),
  });
  expect(usableOn(two, plainDate('2023-06-10'))).toMatchObject({ balance: 0, expiresOn: '2021-03-05' });
  expect(expiredOn(two, plainDate('2021-03-05'))).toBe(0);
  expect(expiredOn(two, plainDate('2021-03-06'))).toBe(yuan(200_000));
  expect(expiredOn(two, plainDate('2023-06-10'))).toBe(yuan(300_000));
  expect(standingOf(two, plainDate('2021-03-05'))).toBe('complete');
  expect(standingOf(two, plainDate('2021-03-06'))).toBe('short');
});

test('what still covers can be called in, and no more', () => {
  expect(refusedFor(two, use(yuan(100_000), { W2: yuan(100_000) }, '2021-03-06'))).toEqual([]);
  expect(refusedFor(two, use(yuan(100_000) + 1, { W2: yuan(100_001) }, '2021-03-06'))).toEqual(['exceeds-balance']);
  const used = live([use(yuan(100_000), { W2: yuan(100_000) }, '2021-03-06')], two);
  expect(used.instruments).toEqual([{ kind: 'bank-guarantee', amount: yuan(200_000), expiresOn: '2021-03-05' }]);
});

test('while both cover, what ends first is used first', () => {
  const used = live([use(yuan(250_000), { W2: yuan(250_000) }, '2021-03-05')], two);
  expect(used.instruments).toEqual([{ kind: 'bank-guarantee', amount: yuan(50_000), expiresOn: '2023-06-09' }]);
  expect(used.expiresOn).toEqual({ 'bank-guarantee': '2023-06-09' });
});

test('both ends are told ahead; the register and the certificate name the first', () => {
  expect(outlookOf(two, plainDate('2021-03-06')).expiries).toEqual([
    { kind: 'bank-guarantee', amount: yuan(200_000), expiresOn: '2021-03-05', expired: true },
    { kind: 'bank-guarantee', amount: yuan(100_000), expiresOn: '2023-06-09', expired: false },
  ]);
  expect(publicRecord(two, plainDate('2020-07-01'))?.instruments).toEqual([
    { kind: 'bank-guarantee', amount: yuan(300_000), expiresOn: '2021-03-05' },
  ]);
  expect(certificateOf(two, plainDate('2020-07-01'))).toMatchObject({ expiresOn: '2021-03-05' });
});

test('a replacement of the kind takes the place of both', () => {
  const renewed = live(
    [
      {
        kind: 'replace-instrument',
        on: '2021-02-01',
        by: firm,
        replaced: 'bank-guarantee',
        instrument: guarantee(yuan(300_000), '2021-02-01', '2024-01-31'),
      },
    ],
    two,
  );
  expect(renewed.instruments).toEqual([{ kind: 'bank-guarantee', amount: yuan(300_000), expiresOn: '2024-01-31' }]);
});
