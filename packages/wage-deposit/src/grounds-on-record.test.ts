import { plainDate } from '@wenzhou/calendar';
import { percent, yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, held300, labour, live, lucheng, refusedFor, taken, use } from '../test/life.ts';
import { type DepositCommand, depositBalance, groundsOnRecord, outlookOf } from './index.ts';

const serious = (on: string): DepositCommand => ({
  kind: 'record-arrears',
  on,
  by: labour,
  occurredOn: on,
  serious: true,
});
const demand = (on: string, more: object = {}): DepositCommand => ({ kind: 'demand-top-up', on, by: lucheng, ...more });
const refund = (on: string, more: object = {}): DepositCommand => ({ kind: 'refund', on, by: lucheng, ...more });
const topUp = (amount: number, on: string): DepositCommand => ({
  kind: 'top-up',
  on,
  by: firm,
  instrument: cash(amount),
});

describe('a refund while a top-up is owed or may be (arts. 8, 11, 12)', () => {
  const used = live(
    [
      {
        ...use(yuan(290_000), { W1: yuan(290_000) }, '2021-03-01'),
        application: {
          applicant: 'labour-authority',
          amount: yuan(290_000),
          division: '330302',
          projectDivision: '330302',
          order: { payBy: '2021-02-26' },
        },
      },
      {
        kind: 'pay-worker',
        on: '2021-03-04',
        by: lucheng,
        worker: 'W1',
        project: 'P1',
        month: '2018-04',
        receipt: 'R-1',
      },
    ],
    held300,
  );

  test('not after a use that nobody has demanded a top-up for, though the years are over', () => {
    expect(refusedFor(used, refund('2021-03-08'))).toEqual(['top-up-to-demand']);
    expect(outlookOf(used, plainDate('2021-03-08'))).not.toHaveProperty('refundFrom');
  });

  test('not while it is demanded, and then three years later', () => {
    const demanded = live([demand('2021-03-08')], used);
    expect(refusedFor(demanded, refund('2021-03-09'))).toEqual(['top-up-open']);
    // To 1.5 times 300,000: 440,000 are lacking beside the 10,000 held.
    const toppedUp = live([topUp(yuan(440_000), '2021-03-10')], demanded);
    expect(refusedFor(toppedUp, refund('2021-10-29'))).toEqual(['years-not-completed']);
  });

  test.each<[object, readonly string[]]>([
    [{ reportedGrounds: 1 }, ['grounds-reported']],
    [{ undecidedCases: 2 }, ['cases-undecided']],
    [{ reportedGrounds: 0, undecidedCases: 0 }, []],
  ])('what a labour authority has under way: %j', (more, codes) => {
    expect(refusedFor(held300, refund('2021-03-08', more))).toEqual(codes);
    expect(outlookOf(held300, plainDate('2021-03-08'), more).refundFrom).toBe(
      codes.length === 0 ? '2021-03-08' : undefined,
    );
  });
});

describe('serious cases (arts. 11(3), 12; W-18, W-25, W-26)', () => {
  const one = live([serious('2018-06-01')], held300);

  test('one alone is no ground, and stands against a refund', () => {
    expect(groundsOnRecord(one, plainDate('2021-03-08'))).toEqual([]);
    expect(refusedFor(one, demand('2018-06-04'))).toEqual(['no-ground-for-top-up']);
    expect(refusedFor(one, refund('2021-03-08'))).toEqual(['serious-arrears']);
    expect(outlookOf(one, plainDate('2018-06-01')).refundFrom).toBeUndefined();
    expect(refusedFor(one, refund('2021-06-02'))).toEqual(['serious-arrears']);
  });

  const doubled = live([serious('2018-06-04'), demand('2018-06-05'), topUp(yuan(300_000), '2018-06-06')], one);

  test('two that a demand has taken up are no ground again', () => {
    expect(depositBalance(doubled)).toBe(yuan(600_000));
    expect(refusedFor(doubled, demand('2018-06-07'))).toEqual(['no-ground-for-top-up']);
    expect(refusedFor(doubled, refund('2021-06-06'))).toEqual([]);
  });

  test('a third one at the highest multiple it gives: the notice is the adjustment, and the years start again', () => {
    const third = live([serious('2018-09-03')], doubled);
    expect(outlookOf(third, plainDate('2018-09-03')).topUpToDemand).toBe(true);
    expect(refusedFor(third, refund('2021-09-04'))).toEqual(['serious-arrears', 'top-up-to-demand']);
    expect(taken(third, demand('2018-09-10'))).toMatchObject({ multiple: percent(200), amount: 0 });
    const noticed = live([demand('2018-09-10')], third);
    expect(noticed.duties.filter(({ metOn }) => metOn === undefined)).toEqual([]);
    expect(refusedFor(noticed, demand('2018-09-11'))).toEqual(['no-ground-for-top-up']);
    expect(refusedFor(noticed, refund('2021-09-09'))).toEqual(['years-not-completed']);
    expect(refusedFor(noticed, refund('2021-09-10'))).toEqual([]);
  });

  test('two more than three years apart are none', () => {
    expect(groundsOnRecord(live([serious('2021-06-02')], one), plainDate('2021-06-02'))).toEqual([]);
    expect(groundsOnRecord(live([serious('2021-06-01')], one), plainDate('2021-06-01'))).toEqual([
      { ground: 'serious-cases', occurredOn: ['2018-06-01', '2021-06-01'] },
    ]);
  });

  test('cases before the measure are no ground by themselves (art. 14), one after it beside them is', () => {
    const told = live([
      {
        ...assessment,
        history: {
          arrears: [
            { on: '2017-01-01', serious: true },
            { on: '2017-06-01', serious: true },
          ],
        },
      },
      { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(300_000)) },
    ]);
    expect(refusedFor(told, demand('2018-03-09'))).toEqual(['no-ground-for-top-up']);
    expect(refusedFor(told, refund('2021-03-08'))).toEqual([]);
    expect(taken(live([serious('2018-06-01')], told), demand('2018-06-04'))).toMatchObject({ multiple: percent(200) });
  });
});
