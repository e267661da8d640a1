import { plainDate } from '@wenzhou/calendar';
import { percent, yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { cash, firm, held300, live, lucheng, refusedFor, taken, use } from '../test/life.ts';
import { demandedSum, type DepositCommand, openDemands, openDuty, outlookOf } from './index.ts';

const payWorker = (worker: string, on: string): DepositCommand => ({
  kind: 'pay-worker',
  on,
  by: lucheng,
  worker,
  project: 'P1',
  month: '2018-04',
  receipt: `R-${worker}`,
});
const demand = (on: string, more: object = {}): DepositCommand => ({ kind: 'demand-top-up', on, by: lucheng, ...more });
const topUp = (amount: number, on: string): DepositCommand => ({
  kind: 'top-up',
  on,
  by: firm,
  instrument: cash(amount),
});
const first = yuan(10_000);
const second = yuan(20_000);
const used = live([use(first, { W1: first }), payWorker('W1', '2018-06-05')], held300);
/** The first demanded on 2018-06-05, then a second use. */
const usedAgain = live([demand('2018-06-05'), use(second, { W2: second }, '2018-06-20')], used);

describe('a demand is for the sum of its notice (arts. 8, 11; W-31)', () => {
  test('which a second use does not raise', () => {
    expect(taken(used, demand('2018-06-05'))).toMatchObject({ amount: first, dueOn: '2018-07-04' });
    expect(openDemands(usedAgain)).toMatchObject([{ amount: first }]);
    expect(refusedFor(usedAgain, topUp(first + second, '2018-06-21'))).toEqual(['amount-differs']);
    const answered = live([topUp(first, '2018-06-21')], usedAgain);
    expect(openDuty(answered, 'top-up')).toBeUndefined();
    expect(outlookOf(answered, plainDate('2018-06-21'))).toMatchObject({ topUpToDemand: true, lacking: 0 });
    expect(taken(answered, demand('2018-06-22'))).toMatchObject({ amount: second, dueOn: '2018-07-20' });
  });

  const both = live([demand('2018-06-21')], usedAgain);

  test('the second is demanded by itself, while the first is open, with a term of its own', () => {
    expect(openDemands(both)).toMatchObject([
      { amount: first, duty: { dueOn: '2018-07-04' } },
      { amount: second, duty: { dueOn: '2018-07-19' } },
    ]);
    expect(demandedSum(both)).toBe(first + second);
    expect(refusedFor(both, demand('2018-06-22'))).toEqual(['demand-open']);
  });

  test.each<[string, number, readonly string[], readonly string[]]>([
    ['the first alone', first, [], ['2018-07-19']],
    ['both at once', first + second, [], []],
    ['the second alone: what is paid answers the first', second, ['amount-differs'], []],
    ['a fen more than the first', first + 1, ['amount-differs'], []],
  ])('%s', (_, amount, codes, left) => {
    expect(refusedFor(both, topUp(amount, '2018-06-25'))).toEqual(codes);
    if (codes.length > 0) return;
    const after = live([topUp(amount, '2018-06-25')], both);
    expect(openDemands(after).map(({ duty }) => duty.dueOn)).toEqual(left);
  });

  test('each of them is late by its own day', () => {
    const enter = (on: string): DepositCommand => ({ kind: 'enter-credit-record', on, by: lucheng, duty: 'top-up' });
    expect(refusedFor(both, enter('2018-07-04'))).toEqual(['not-overdue']);
    const entered = live([enter('2018-07-05')], both);
    expect(refusedFor(entered, enter('2018-07-19'))).toEqual(['not-overdue']);
    const paid = live([topUp(first, '2018-07-06')], entered);
    expect(live([enter('2018-07-20')], paid).duties.filter(({ duty }) => duty === 'top-up')).toMatchObject([
      { dueOn: '2018-07-04', metOn: '2018-07-06', recordedOn: '2018-07-05' },
      { dueOn: '2018-07-19', recordedOn: '2018-07-20' },
    ]);
  });

  test('a further ground raises what the demands together ask for', () => {
    const sanctioned = demand('2018-06-21', { grounds: [{ ground: 'labour-sanction' }] });
    // 450,000 in all; 270,000 are held and 10,000 demanded.
    expect(taken(usedAgain, sanctioned)).toMatchObject({ multiple: percent(150), amount: yuan(170_000) });
  });

  test('a lower standard leaves the first what it asks for, and the last the rest', () => {
    const grown = live(
      [
        {
          kind: 'record-grade-change',
          on: '2018-05-02',
          by: lucheng,
          qualifications: [{ category: 'other' }],
          approvedOn: '2018-05-02',
        },
        { kind: 'adjust', on: '2018-05-03', by: firm, instrument: cash(yuan(300_000)) },
      ],
      held300,
    );
    const lowered = live(
      [
        use(yuan(200_000), { W1: yuan(200_000) }),
        demand('2018-06-04'),
        use(yuan(150_000), { W2: yuan(150_000) }, '2018-06-05'),
        demand('2018-06-06'),
        {
          kind: 'record-grade-change',
          on: '2018-06-07',
          by: lucheng,
          qualifications: [{ category: 'labour-subcontracting' }],
          approvedOn: '2018-06-07',
        },
        { kind: 'adjust', on: '2018-06-08', by: firm },
      ],
      grown,
    );
    // 250,000 of 600,000 are left; of 300,000 only 50,000 are lacking.
    expect(openDemands(lowered)).toMatchObject([{ amount: yuan(50_000), duty: { demandedOn: '2018-06-04' } }]);
    expect(refusedFor(lowered, topUp(yuan(50_000), '2018-06-11'))).toEqual([]);
  });
});

describe('the day the notice is received (arts. 8, 11; W-30)', () => {
  test('is that of the demand, where it is delivered here', () => {
    expect(taken(used, demand('2018-06-05'))).not.toHaveProperty('receivedOn');
  });

  test('may lie before the last step, though not before what the demand is for', () => {
    expect(taken(used, demand('2018-06-05', { receivedOn: '2018-06-04' }))).toMatchObject({
      on: '2018-06-05',
      receivedOn: '2018-06-04',
      dueOn: '2018-07-03',
    });
    expect(refusedFor(used, demand('2018-06-05', { receivedOn: '2018-06-01' }))).toEqual([]);
    expect(refusedFor(used, demand('2018-06-05', { receivedOn: '2018-05-31' }))).toEqual(['day-too-early']);
    expect(refusedFor(used, demand('2018-06-05', { receivedOn: '2018-06-06' }))).toEqual(['day-to-come']);
  });

  const demanded = live([demand('2018-06-05'), use(second, { W2: second }, '2018-06-11')], used);
  const receive = (receivedOn: string, more: object = {}): DepositCommand => ({
    kind: 'record-receipt',
    on: '2018-06-12',
    by: lucheng,
    receivedOn,
    ...more,
  });

  test('on paper it is recorded once the receipt is back, and the term runs from it', () => {
    const received = live([receive('2018-06-08')], demanded);
    expect(openDuty(received, 'top-up')).toMatchObject({ dueOn: '2018-07-09', since: '2018-06-08' });
    expect(refusedFor(received, { ...topUp(first, '2018-06-12'), handedInOn: '2018-06-07' } as DepositCommand)).toEqual(
      ['day-too-early'],
    );
  });

  test.each<[string, DepositCommand, readonly string[]]>([
    ['the day of the demand', receive('2018-06-05'), []],
    ['the day before it', receive('2018-06-04'), ['day-too-early']],
    ['a day to come', receive('2018-06-13'), ['day-to-come']],
    ['of another demand', receive('2018-06-08', { demandedOn: '2018-06-06' }), ['no-demand']],
    ['by the firm', receive('2018-06-08', { by: firm }), ['not-your-step']],
  ])('%s', (_, command, codes) => {
    expect(refusedFor(demanded, command)).toEqual(codes);
  });

  test('without a demand nothing was received', () => {
    expect(refusedFor(used, receive('2018-06-08'))).toEqual(['no-demand']);
  });
});
