import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, held300, live, lucheng, refusedFor, taken, use } from '../../test/life.ts';
import { type DepositCommand } from '../index.ts';

const receipt = (on: string, receivedOn: string): DepositCommand => ({
  kind: 'record-receipt',
  on,
  by: lucheng,
  receivedOn,
});
const late: DepositCommand = { kind: 'enter-credit-record', on: '2018-05-15', by: lucheng, duty: 'top-up' };

describe('the notice of a demand that is answered already (arts. 8 and 13; W-30)', () => {
  // Demanded on 2018-04-02, 200,000 yuan used before; twenty working days end on 2018-05-03, from 04-20 on 2018-05-21.
  const answered = live(
    [
      {
        ...use(yuan(200_000), { W1: yuan(200_000) }, '2018-03-20'),
        claims: [{ worker: 'W1', project: 'P1', month: '2018-02', owed: yuan(200_000) }],
      },
      { kind: 'demand-top-up', on: '2018-04-02', by: lucheng },
      { kind: 'top-up', on: '2018-05-10', by: firm, instrument: cash(yuan(200_000)) },
    ],
    held300,
  );

  test('without a receipt the top-up was late', () => {
    expect(refusedFor(answered, late)).toEqual([]);
  });

  test('with one of 20 April it was in time', () => {
    expect(taken(answered, receipt('2018-05-11', '2018-04-20'))).toMatchObject({
      demandedOn: '2018-04-02',
      dueOn: '2018-05-21',
    });
    expect(refusedFor(live([receipt('2018-05-11', '2018-04-20')], answered), late)).toEqual(['not-overdue']);
  });

  test('what is in the credit record is settled', () => {
    expect(refusedFor(live([late], answered), receipt('2018-05-15', '2018-04-20'))).toEqual(['no-demand']);
  });
});

test('where nothing was lacking the years begin again on the day of the receipt (W-26)', () => {
  const doubled = live([
    assessment,
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(300_000)) },
    { kind: 'demand-top-up', on: '2018-04-02', by: lucheng, grounds: [{ ground: 'referred-to-police' }] },
    { kind: 'top-up', on: '2018-04-03', by: firm, instrument: cash(yuan(300_000)) },
    { kind: 'demand-top-up', on: '2018-06-04', by: lucheng, grounds: [{ ground: 'referred-to-police' }] },
  ]);
  const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });
  expect(refusedFor(doubled, refund('2021-06-04'))).toEqual([]);
  const received = live([receipt('2018-06-20', '2018-06-18')], doubled);
  expect(refusedFor(received, refund('2021-06-17'))).toEqual(['years-not-completed']);
  expect(refusedFor(received, refund('2021-06-18'))).toEqual([]);
});

test('a day that the terms do not cover is refused at the field', () => {
  const demanded = live(
    [{ kind: 'demand-top-up', on: '2018-04-02', by: lucheng, grounds: [{ ground: 'labour-sanction' }] }],
    held300,
  );
  expect(refusedFor(demanded, receipt('2018-04-03', '2018-04-01'))).toEqual(['day-too-early']);
  expect(refusedFor(demanded, receipt('2018-04-03', '2018-04-04'))).toEqual(['day-to-come']);
});

test('two demands of one day are received together', () => {
  const twice = live(
    [
      {
        ...use(yuan(10_000), { W1: yuan(10_000) }, '2018-03-20'),
        claims: [{ worker: 'W1', project: 'P1', month: '2018-02', owed: yuan(10_000) }],
      },
      { kind: 'demand-top-up', on: '2018-04-02', by: lucheng },
      { kind: 'demand-top-up', on: '2018-04-02', by: lucheng, grounds: [{ ground: 'labour-sanction' }] },
    ],
    held300,
  );
  expect(taken(twice, receipt('2018-04-20', '2018-04-20'))).toMatchObject({ demands: [2, 3] });
  expect(live([receipt('2018-04-20', '2018-04-20')], twice).duties).toMatchObject([
    { duty: 'payment' },
    { duty: 'top-up', dueOn: '2018-05-21' },
    { duty: 'top-up', dueOn: '2018-05-21' },
  ]);
});
