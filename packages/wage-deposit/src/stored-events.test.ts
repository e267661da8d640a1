import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { expect, test } from 'vitest';
import { cash, firm, firmCode, lucheng, refusedFor } from '../test/life.ts';
import {
  type DepositCommand,
  depositBalance,
  type DepositEvent,
  describeEvent,
  openDemands,
  outlookOf,
  replay,
} from './index.ts';

const posting = (key: string, on: string, lines: readonly (readonly [string, string, number])[]) => ({
  key,
  memo: 'stored',
  on,
  lines: lines.map(([side, account, amount]) => ({ side, account, amount })),
  provisions: [{ statute: 'wenzhou-2018-3', article: 2 }],
});
const use = (key: string, on: string, worker: string, amount: number) => ({
  kind: 'activated',
  on,
  at: [{ statute: 'wenzhou-2018-3', article: 7, item: 1 }],
  basis: 'own-application',
  ground: { ground: 'own-application' },
  shares: [{ worker, project: 'P1', month: '2018-04', owed: amount, share: amount }],
  posting: posting(key, on, [
    ['debit', 'deposit', amount],
    ['credit', 'activated', amount],
    ['debit', 'called', amount],
    ['credit', 'cash', amount],
  ]),
});
const paid = (key: string, on: string, worker: string, amount: number) => ({
  kind: 'worker-paid',
  on,
  at: [{ statute: 'wenzhou-2018-3', article: 7 }],
  worker,
  project: 'P1',
  month: '2018-04',
  share: amount,
  receipt: `R-${worker}`,
  posting: posting(key, on, [
    ['debit', 'activated', amount],
    ['credit', 'called', amount],
  ]),
});
const into = (kind: string, key: string, on: string, amount: number) => ({
  kind,
  on,
  at: [{ statute: 'wenzhou-2018-3', article: 6 }],
  instrument: { kind: 'cash', amount },
  posting: posting(key, on, [
    ['debit', 'cash', amount],
    ['credit', 'deposit', amount],
  ]),
});

/** As events were stored before demands had a sum: a second use while a demand was open, and a grade still to adjust to. */
const stored = JSON.parse(
  JSON.stringify([
    {
      kind: 'assessed',
      on: '2018-03-05',
      at: [{ statute: 'wenzhou-2018-3', article: 4 }],
      firm: firmCode,
      authority: '330302',
      standard: yuan(300_000),
      history: { toppedUpOn: [], relievedOn: [], arrears: [] },
      dueOn: '2018-03-29',
    },
    into('paid', '2', '2018-03-08', yuan(300_000)),
    use('3', '2018-06-01', 'W1', yuan(10_000)),
    {
      kind: 'top-up-demanded',
      on: '2018-06-05',
      at: [{ statute: 'wenzhou-2018-3', article: 11, item: 1 }],
      grounds: [{ ground: 'own-application' }],
      multiple: { numerator: 1, denominator: 1 },
      dueOn: '2018-07-04',
    },
    use('5', '2018-06-20', 'W2', yuan(20_000)),
    into('topped-up', '6', '2018-06-21', yuan(30_000)),
    paid('7', '2018-06-22', 'W1', yuan(10_000)),
    paid('8', '2018-06-22', 'W2', yuan(20_000)),
    {
      kind: 'grade-changed',
      on: '2018-07-02',
      at: [{ statute: 'wenzhou-2018-3', article: 10 }],
      approvedOn: '2018-07-02',
      standard: yuan(600_000),
      dueOn: '2018-07-30',
    },
  ]),
) as readonly DepositEvent[];

const demand = (on: string): DepositCommand => ({ kind: 'demand-top-up', on, by: lucheng });

test('events that were stored without the newer fields are read as they were meant', () => {
  const deposit = replay(stored);
  expect(depositBalance(deposit)).toBe(yuan(300_000));
  expect(deposit.history).toMatchObject({ firstPaidOn: '2018-03-08', toppedUpOn: ['2018-06-21'] });
  expect(deposit.duties).toMatchObject([
    { duty: 'payment', metOn: '2018-03-08' },
    { duty: 'top-up', metOn: '2018-06-21' },
    { duty: 'adjustment', dueOn: '2018-07-30' },
  ]);
  expect(deposit.instruments).toEqual([{ kind: 'cash', amount: yuan(300_000) }]);
  for (const event of stored) expect(describeEvent(event).text.zh).not.toMatch(/undefined|NaN/);
  expect(stored.map((event) => describeEvent(event).text.zh)[3]).toBe(
    '企业自己申请启用：按原标准的 100% 补足，最迟2018年7月4日到位。',
  );
});

test('an open demand without a sum is answered by all that is lacking', () => {
  const open = replay(stored.slice(0, 5));
  expect(openDemands(open)).toMatchObject([{ amount: yuan(30_000) }]);
  expect(outlookOf(open, plainDate('2018-06-20')).lacking).toBe(yuan(30_000));
  const topUp = (amount: number): DepositCommand => ({
    kind: 'top-up',
    on: '2018-06-21',
    by: firm,
    instrument: cash(amount),
  });
  expect(refusedFor(open, topUp(yuan(10_000)))).toEqual(['amount-differs']);
  expect(refusedFor(open, topUp(yuan(30_000)))).toEqual([]);
});

test('what it left open can be closed: the second use is taken up by a demand by which nothing is lacking', () => {
  const deposit = replay(stored.slice(0, 8));
  expect(refusedFor(deposit, demand('2018-06-25'))).toEqual([]);
  expect(refusedFor(deposit, { kind: 'refund', on: '2021-06-21', by: lucheng })).toEqual(['top-up-to-demand']);
});

/** As the version stored them that moved the term of all open demands of a day with one receipt. */
const twoOfADay = JSON.parse(
  JSON.stringify([
    ...stored.slice(0, 2),
    use('3', '2018-06-01', 'W1', yuan(10_000)),
    ...[
      ['own-application', 10_000],
      ['labour-sanction', 150_000],
    ].map(([ground, amount]) => ({
      kind: 'top-up-demanded',
      on: '2018-06-04',
      at: [{ statute: 'wenzhou-2018-3', article: 11 }],
      grounds: [{ ground }],
      multiple: ground === 'labour-sanction' ? { numerator: 3, denominator: 2 } : { numerator: 1, denominator: 1 },
      dueOn: '2018-07-03',
      amount: yuan(amount as number),
    })),
    {
      kind: 'notice-received',
      on: '2018-06-11',
      at: [{ statute: 'wenzhou-2018-3', article: 8 }],
      demandedOn: '2018-06-04',
      receivedOn: '2018-06-11',
      dueOn: '2018-07-10',
    },
    ...[1, 2].map(() => ({
      kind: 'credit-record-entered',
      on: '2018-07-11',
      at: [{ statute: 'wenzhou-2018-3', article: 13 }],
      duty: 'top-up',
      dueOn: '2018-07-10',
    })),
  ]),
) as readonly DepositEvent[];

test('two demands of a day, one receipt and two entries in the credit record are read as they were meant', () => {
  expect(replay(twoOfADay).duties).toMatchObject([
    { duty: 'payment' },
    { duty: 'top-up', dueOn: '2018-07-10', recordedOn: '2018-07-11' },
    { duty: 'top-up', dueOn: '2018-07-10', recordedOn: '2018-07-11' },
  ]);
});

test('a demand that asked for nothing has no place among the duties, as obligations are numbered by them', () => {
  const [, demanded] = twoOfADay.filter(({ kind }) => kind === 'top-up-demanded');
  const nothing = { ...demanded, grounds: [{ ground: 'own-application' }], amount: 0 } as unknown as DepositEvent;
  const deposit = replay([...stored.slice(0, 2), nothing]);
  expect(deposit.duties).toMatchObject([{ duty: 'payment' }]);
  expect(deposit.history.toppedUpOn).toEqual(['2018-06-04']);
});
