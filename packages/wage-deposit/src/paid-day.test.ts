import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, guarantee, held300, live, lucheng, refusedFor, taken, use } from '../test/life.ts';
import { type Deposit, type DepositCommand, describeEvent, type DutyName } from './index.ts';

const standard = yuan(300_000);
const assessed = live([assessment]);
const record = (duty: DutyName, on: string): DepositCommand => ({
  kind: 'enter-credit-record',
  on,
  by: lucheng,
  duty,
});
const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });

describe('the payment: due on 2018-03-29, entered on 2018-04-02 (arts. 4, 12, 13; W-28)', () => {
  const pay = (more: object, instrument: object = cash(standard)): DepositCommand =>
    ({ kind: 'pay', on: '2018-04-02', by: firm, instrument, ...more }) as DepositCommand;
  const receipt = (paidOn: string) => ({ ...cash(standard), paidOn });

  test.each<[string, DepositCommand, string]>([
    ['only the day of the entry is known', pay({}), '2018-04-02'],
    ['cash without a receipt’s day: the day it was handed in', pay({ handedInOn: '2018-03-29' }), '2018-03-29'],
    ['the day of the bank’s receipt', pay({ handedInOn: '2018-03-30' }, receipt('2018-03-28')), '2018-03-28'],
    ['the receipt handed in with the entry', pay({}, receipt('2018-03-28')), '2018-03-28'],
    [
      'a guarantee: the day it was handed in',
      pay({ handedInOn: '2018-03-27' }, guarantee(standard, '2018-03-26', '2021-03-25')),
      '2018-03-27',
    ],
  ])('%s', (_, command, day) => {
    const held = live([command], assessed);
    expect(held.duties).toEqual([{ duty: 'payment', dueOn: '2018-03-29', metOn: day }]);
    expect(held.history.firstPaidOn).toBe(day);
    expect(refusedFor(held, record('payment', '2018-04-03'))).toEqual(day > '2018-03-29' ? [] : ['not-overdue']);
    const [year, rest] = [Number(day.slice(0, 4)) + 3, day.slice(4)];
    expect(refusedFor(held, refund(`${year}${rest}`))).toEqual([]);
  });

  test.each<[string, DepositCommand, readonly string[]]>([
    ['handed in on a day to come', pay({ handedInOn: '2018-04-03' }), ['day-to-come']],
    ['paid after it was handed in', pay({ handedInOn: '2018-03-28' }, receipt('2018-03-29')), ['day-to-come']],
    [
      'a guarantee not begun when it was handed in',
      pay({ handedInOn: '2018-03-27' }, guarantee(standard, '2018-03-28', '2021-03-27')),
      ['cover-not-begun'],
    ],
  ])('%s', (_, command, codes) => {
    expect(refusedFor(assessed, command)).toEqual(codes);
  });

  test('a guarantee that has ended since serves no more', () => {
    const cover = guarantee(standard, '2018-03-26', '2021-03-25');
    const late = (on: string) => ({ ...pay({ handedInOn: '2018-03-27' }, cover), on });
    expect(refusedFor(assessed, late('2021-03-25'))).toEqual([]);
    expect(refusedFor(assessed, late('2021-03-26'))).toEqual(['guarantee-expired']);
  });

  test('the timeline tells the day it counts from', () => {
    const { text, facts } = describeEvent(taken(assessed, pay({ handedInOn: '2018-03-30' }, receipt('2018-03-28'))));
    expect(text.zh).toBe('足额缴纳：现金 300,000.00 元，自2018年3月28日起计算。');
    expect(facts).toMatchObject({ paidOn: '2018-03-28' });
  });
});

describe('a top-up: notice received on 2018-06-01, due on 2018-07-02 (arts. 8, 11, 13)', () => {
  const amount = yuan(10_000);
  const demanded = live(
    [
      use(amount, { W1: amount }, '2018-05-30'),
      { kind: 'demand-top-up', on: '2018-06-01', by: lucheng },
      // Entered between the last day and the entry of the top-up.
      {
        kind: 'pay-worker',
        on: '2018-07-03',
        by: lucheng,
        worker: 'W1',
        project: 'P1',
        month: '2018-04',
        receipt: 'R-1',
      },
    ],
    held300,
  );
  const topUp = (handedInOn: string): DepositCommand => ({
    kind: 'top-up',
    on: '2018-07-04',
    by: firm,
    handedInOn,
    instrument: cash(amount),
  });
  const dutyOf = ({ duties }: Deposit) => duties.at(-1);

  test('handed in on the last day it is in time, and the years run from there', () => {
    const toppedUp = live([topUp('2018-07-02')], demanded);
    expect(dutyOf(toppedUp)).toMatchObject({ dueOn: '2018-07-02', metOn: '2018-07-02' });
    expect(toppedUp.history.toppedUpOn).toEqual(['2018-07-02']);
    expect(refusedFor(toppedUp, record('top-up', '2018-07-05'))).toEqual(['not-overdue']);
    expect(refusedFor(toppedUp, refund('2021-07-01'))).toEqual(['years-not-completed']);
    expect(refusedFor(toppedUp, refund('2021-07-02'))).toEqual([]);
  });

  test('handed in a day later it is late', () => {
    const late = live([topUp('2018-07-03')], demanded);
    expect(refusedFor(late, record('top-up', '2018-07-05'))).toEqual([]);
  });

  test('it cannot have come in before the notice', () => {
    expect(refusedFor(demanded, topUp('2018-06-01'))).toEqual([]);
    expect(refusedFor(demanded, topUp('2018-05-31'))).toEqual(['day-too-early']);
  });
});

test('an adjustment and a replacement keep the day they were handed in', () => {
  const grown = live(
    [
      {
        kind: 'record-grade-change',
        on: '2018-04-23',
        by: lucheng,
        qualifications: [{ category: 'other' }],
        approvedOn: '2018-04-20',
      },
      { kind: 'adjust', on: '2018-05-23', by: firm, handedInOn: '2018-05-21', instrument: cash(standard) },
    ],
    held300,
  );
  expect(grown.duties.at(-1)).toEqual({
    duty: 'adjustment',
    dueOn: '2018-05-21',
    since: '2018-04-20',
    metOn: '2018-05-21',
  });
  const replace: DepositCommand = {
    kind: 'replace-instrument',
    on: '2018-06-05',
    by: firm,
    handedInOn: '2018-06-01',
    replaced: 'cash',
    instrument: guarantee(yuan(600_000), '2018-06-01', '2021-05-31'),
  };
  expect(taken(grown, replace)).toMatchObject({ handedInOn: '2018-06-01' });
});

test('a payment to a worker bears the day of the payment', () => {
  const used = live([use(yuan(1), { W1: yuan(1) })], held300);
  const payWorker = (paidOn: string): DepositCommand => ({
    kind: 'pay-worker',
    on: '2018-06-08',
    by: lucheng,
    worker: 'W1',
    project: 'P1',
    month: '2018-04',
    receipt: 'R-1',
    paidOn,
  });
  expect(taken(used, payWorker('2018-06-06'))).toMatchObject({ on: '2018-06-08', paidOn: '2018-06-06' });
  expect(refusedFor(used, payWorker('2018-06-09'))).toEqual(['day-to-come']);
  // The deposit was used on 1 June.
  expect(refusedFor(used, payWorker('2018-06-01'))).toEqual([]);
  expect(refusedFor(used, payWorker('2018-05-31'))).toEqual(['day-too-early']);
});
