import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, guarantee, live, lucheng, refusedFor, taken } from '../../test/life.ts';
import { type Deposit, depositBalance, type DepositCommand, openDemands, standingOf, usableOn } from '../index.ts';

const change = (category: 'other' | 'labour-subcontracting', on: string): DepositCommand => ({
  kind: 'record-grade-change',
  on,
  by: lucheng,
  qualifications: [{ category }],
  approvedOn: on,
});
const assessedAs = (category: 'other' | 'labour-subcontracting'): DepositCommand => ({
  ...assessment,
  qualifications: [{ category }],
});
const sanctioned = (on: string): DepositCommand => ({
  kind: 'demand-top-up',
  on,
  by: lucheng,
  grounds: [{ ground: 'labour-sanction' }],
});
const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });

describe('a lower standard that leaves nothing of a demand (arts. 10 and 11; W-26)', () => {
  // 600,000 yuan held; 1.5 times that is demanded; 1.5 times the new standard of 300,000 are 450,000.
  const adjusted = live([
    assessedAs('other'),
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(600_000)) },
    sanctioned('2020-12-01'),
    change('labour-subcontracting', '2020-12-10'),
    { kind: 'adjust', on: '2020-12-11', by: firm },
  ]);

  test('gives back what lies above it, and the demand is met', () => {
    expect(depositBalance(adjusted)).toBe(yuan(450_000));
    expect(openDemands(adjusted)).toEqual([]);
  });

  test('is an adjustment under article 11: three years run from its day', () => {
    expect(refusedFor(adjusted, refund('2021-03-08'))).toEqual(['years-not-completed']);
    expect(adjusted.history.toppedUpOn).toEqual(['2020-12-11']);
  });
});

describe('what has expired goes back first, so that what stays is good (arts. 6 and 10)', () => {
  // 300,000 by a guarantee to 2021-03-07, and 300,000 in cash for the higher grade.
  const mixed = live([
    assessment,
    {
      kind: 'pay',
      on: '2018-03-08',
      by: firm,
      instrument: guarantee(yuan(300_000), '2018-03-08', '2021-03-07'),
    },
    change('other', '2018-04-20'),
    { kind: 'adjust', on: '2018-04-23', by: firm, instrument: cash(yuan(300_000)) },
  ]);
  const lowered = (on: string): Deposit =>
    live([change('labour-subcontracting', on), { kind: 'adjust', on, by: firm }], mixed);

  test('the expired guarantee, where it has expired', () => {
    const deposit = lowered('2021-03-08');
    expect(deposit.instruments).toEqual([{ kind: 'cash', amount: yuan(300_000) }]);
    expect(standingOf(deposit, plainDate('2021-03-08'))).toBe('complete');
  });

  test('the cash, while the guarantee still covers the day', () => {
    const deposit = lowered('2021-03-05');
    expect(deposit.instruments).toMatchObject([{ kind: 'bank-guarantee', amount: yuan(300_000) }]);
    expect(usableOn(deposit, plainDate('2021-03-05')).balance).toBe(yuan(300_000));
  });

  test('a full refund gives back both', () => {
    expect(taken(mixed, refund('2021-03-08'))).toMatchObject({
      posting: {
        lines: [
          { account: 'deposit', side: 'debit', amount: yuan(600_000) },
          { account: 'cash', side: 'credit', amount: yuan(300_000) },
          { account: 'bank-guarantee', side: 'credit', amount: yuan(300_000) },
        ],
      },
    });
  });
});

describe('the difference comes in after the grade was approved', () => {
  const risen = live([
    assessment,
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(300_000)) },
    change('other', '2018-04-20'),
  ]);
  test.each([
    ['2018-04-19', ['day-too-early']],
    ['2018-04-20', []],
  ])('a receipt of %s', (paidOn, codes) => {
    const instrument = { ...cash(yuan(300_000)), paidOn };
    expect(refusedFor(risen, { kind: 'adjust', on: '2018-04-23', by: firm, instrument })).toEqual(codes);
  });
});

test('a lower grade applied for in time answers the demand in time, however long the authority takes (W-27)', () => {
  // The demand of 2018-04-02 is due on 2018-05-02; the grade was applied for on 20 April and is adjusted on 10 May.
  const entered = live([
    assessedAs('other'),
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(600_000)) },
    sanctioned('2018-04-02'),
    change('labour-subcontracting', '2018-04-18'),
    { kind: 'adjust', on: '2018-05-10', by: firm, handedInOn: '2018-04-20' },
  ]);
  expect(entered.duties.find(({ duty }) => duty === 'top-up')).toMatchObject({ metOn: '2018-04-20' });
  expect(refusedFor(entered, { kind: 'enter-credit-record', on: '2018-05-10', by: lucheng, duty: 'top-up' })).toEqual([
    'not-overdue',
  ]);
});

test('nothing is handed in for a grade before its approval', () => {
  const risen = live([
    assessedAs('other'),
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(600_000)) },
    change('labour-subcontracting', '2018-04-18'),
  ]);
  const adjust = (handedInOn: string): DepositCommand => ({ kind: 'adjust', on: '2018-04-23', by: firm, handedInOn });
  expect(refusedFor(risen, adjust('2018-04-17'))).toEqual(['day-too-early']);
  expect(refusedFor(risen, adjust('2018-04-18'))).toEqual([]);
});
