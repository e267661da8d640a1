import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, guarantee, held300, labour, live, lucheng, use } from '../test/life.ts';
import { type Deposit, type DepositCommand, noDeposit, outlookOf } from './index.ts';

const at = (deposit: Deposit, on: string) => outlookOf(deposit, plainDate(on));
const standard = yuan(300_000);
const payWorker = (worker: string, receipt: string): DepositCommand => ({
  kind: 'pay-worker',
  on: '2018-06-05',
  by: lucheng,
  worker,
  project: 'P1',
  month: '2018-04',
  receipt,
});
const arrears = (on: string, serious: boolean): DepositCommand => ({
  kind: 'record-arrears',
  on,
  by: labour,
  occurredOn: on,
  serious,
});

test('nothing lies ahead of nothing', () => {
  expect(at(noDeposit, '2018-03-01')).toEqual({
    duties: [],
    expiries: [],
    topUpToDemand: false,
    lacking: 0,
    awaiting: { wages: 0, amount: 0 },
  });
});

describe('duties', () => {
  const assessed = live([assessment]);
  const late = live([{ kind: 'pay', on: '2018-03-30', by: firm, instrument: cash(standard) }], assessed);

  test.each<[string, Deposit, string, readonly object[]]>([
    [
      'on the last day',
      assessed,
      '2018-03-29',
      [{ duty: 'payment', dueOn: '2018-03-29', overdue: false, toRecord: false }],
    ],
    [
      'the day after',
      assessed,
      '2018-03-30',
      [{ duty: 'payment', dueOn: '2018-03-29', overdue: true, toRecord: true }],
    ],
    [
      'met late: until it is in the credit record',
      late,
      '2018-04-02',
      [{ duty: 'payment', dueOn: '2018-03-29', metOn: '2018-03-30', overdue: true, toRecord: true }],
    ],
    [
      'then no more',
      live([{ kind: 'enter-credit-record', on: '2018-04-02', by: lucheng, duty: 'payment' }], late),
      '2018-04-02',
      [],
    ],
    ['met in time', held300, '2018-06-01', []],
  ])('%s', (_, deposit, on, duties) => {
    expect(at(deposit, on).duties).toEqual(duties);
  });
});

test('guarantees that end', () => {
  const covered = live([
    assessment,
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: guarantee(standard, '2018-03-01', '2021-02-28') },
  ]);
  const expiry = { kind: 'bank-guarantee', amount: standard, expiresOn: '2021-02-28' };
  expect(at(covered, '2021-02-28').expiries).toEqual([{ ...expiry, expired: false }]);
  expect(at(covered, '2021-03-01').expiries).toEqual([{ ...expiry, expired: true }]);
  expect(at(held300, '2021-03-01').expiries).toEqual([]);
});

describe('after a use', () => {
  const used = live([use(yuan(100_000), { W1: yuan(60_000), W2: yuan(60_000) })], held300);
  const demanded = live([{ kind: 'demand-top-up', on: '2018-06-04', by: lucheng }], used);

  test('the top-up is to be demanded, and the workers wait', () => {
    expect(at(used, '2018-06-01')).toMatchObject({
      topUpToDemand: true,
      lacking: 0,
      awaiting: { wages: 2, amount: yuan(100_000) },
    });
    expect(at(used, '2021-03-08')).not.toHaveProperty('refundFrom');
  });

  test('once demanded, what is lacking is told', () => {
    expect(at(demanded, '2018-06-04')).toMatchObject({
      topUpToDemand: false,
      lacking: yuan(100_000),
      duties: [{ duty: 'top-up', dueOn: '2018-07-03' }],
    });
    expect(at(live([payWorker('W1', 'R-1'), payWorker('W2', 'R-2')], demanded), '2018-06-05').awaiting).toEqual({
      wages: 0,
      amount: 0,
    });
  });
});

describe('from when a refund is possible', () => {
  const paidLate = live([
    { ...assessment, on: '2018-11-01', contractFiledOn: '2018-11-01' },
    { kind: 'pay', on: '2018-11-01', by: firm, instrument: cash(standard) },
  ]);

  test.each<[string, Deposit, string, string | undefined]>([
    ['the third anniversary', held300, '2018-03-08', '2021-03-08'],
    ['the day itself, once it is past', held300, '2021-05-01', '2021-05-01'],
    ['none under the national rule', held300, '2021-11-01', undefined],
    ['none where the years end under it', paidLate, '2018-11-01', undefined],
    [
      'none after a serious case, until an adjustment (W-25)',
      live([arrears('2018-06-01', true)], held300),
      '2018-06-01',
      undefined,
    ],
    [
      'none after two, while they are a ground for a top-up',
      live([arrears('2018-06-01', true), arrears('2018-06-02', true)], held300),
      '2018-06-02',
      undefined,
    ],
    ['ordinary arrears do not matter', live([arrears('2018-06-01', false)], held300), '2018-06-01', '2021-03-08'],
    ['none before it is paid', live([assessment]), '2018-03-08', undefined],
  ])('%s', (_, deposit, on, from) => {
    expect(at(deposit, on).refundFrom).toBe(from);
  });
});

test('arrears after a refund wait for a demand', () => {
  const refunded = live([{ kind: 'refund', on: '2021-03-08', by: lucheng }], held300);
  expect(at(refunded, '2021-03-08').topUpToDemand).toBe(false);
  const owing = live([arrears('2021-05-06', false)], refunded);
  expect(at(owing, '2021-05-06').topUpToDemand).toBe(true);
  expect(at(live([{ kind: 'demand-top-up', on: '2021-05-06', by: lucheng }], owing), '2021-05-06')).toMatchObject({
    topUpToDemand: false,
    lacking: standard,
  });
});
