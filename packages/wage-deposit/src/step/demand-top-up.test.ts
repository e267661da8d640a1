import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import {
  assessment,
  cash,
  firm,
  guarantee,
  held300,
  labour,
  live,
  lucheng,
  refusedFor,
  taken,
} from '../../test/life.ts';
import { type DepositCommand, describeEvent, openDemands, standingOf } from '../index.ts';

const sanctioned = (on: string, more: object = {}): DepositCommand => ({
  kind: 'demand-top-up',
  on,
  by: lucheng,
  grounds: [{ ground: 'labour-sanction' }],
  ...more,
});
const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });
const arrears = (on: string, occurredOn = on, serious = false): DepositCommand => ({
  kind: 'record-arrears',
  on,
  by: labour,
  occurredOn,
  serious,
});

describe('what a guarantee that has expired covers is lacking (arts. 6 and 11; W-31)', () => {
  // 600,000 yuan by a guarantee to 2021-03-07; 1.5 times that are 900,000.
  const guaranteed = live([
    { ...assessment, qualifications: [{ category: 'other' }] },
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: guarantee(yuan(600_000), '2018-03-08', '2021-03-07') },
  ]);

  test('on its last day only the difference is demanded', () => {
    expect(taken(guaranteed, sanctioned('2021-03-05'))).toMatchObject({ amount: yuan(300_000) });
  });

  test('after it all of it', () => {
    expect(taken(guaranteed, sanctioned('2021-04-01'))).toMatchObject({ amount: yuan(900_000) });
  });

  test('a guarantee in its place leaves only the rest of the demand', () => {
    const replaced = live(
      [
        sanctioned('2021-04-01'),
        {
          kind: 'replace-instrument',
          on: '2021-04-06',
          by: firm,
          replaced: 'bank-guarantee',
          instrument: guarantee(yuan(600_000), '2021-04-06', '2024-04-05'),
        },
      ],
      guaranteed,
    );
    expect(openDemands(replaced)).toMatchObject([{ amount: yuan(300_000) }]);
    const toppedUp = live([{ kind: 'top-up', on: '2021-04-07', by: firm, instrument: cash(yuan(300_000)) }], replaced);
    expect(standingOf(toppedUp, plainDate('2021-04-07'))).toBe('complete');
  });
});

describe('all that is lacking was demanded before (W-31)', () => {
  const demanded = live([sanctioned('2018-05-02')], held300);
  const again = live([sanctioned('2018-05-03')], demanded);

  test('the second notice asks for nothing and says why', () => {
    const event = taken(demanded, sanctioned('2018-05-03'));
    expect(event).toMatchObject({ amount: 0, demanded: yuan(150_000) });
    expect(describeEvent(event).text.zh).toContain('所缺的 150,000.00 元 已由前面的通知要求补缴');
  });

  test('the years do not begin again before the first is answered', () => {
    expect(again.history.toppedUpOn).toEqual([]);
    expect(openDemands(again)).toEqual(openDemands(demanded));
  });

  test('after a refund, arrears on two days are one sum', () => {
    const owed = live(
      [refund('2021-03-08'), arrears('2021-06-01'), { kind: 'demand-top-up', on: '2021-06-02', by: lucheng }],
      held300,
    );
    const twice = live([arrears('2021-06-03'), { kind: 'demand-top-up', on: '2021-06-04', by: lucheng }], owed);
    expect(openDemands(twice)).toMatchObject([{ amount: yuan(300_000) }]);
    expect(twice.history.toppedUpOn).toEqual([]);
  });
});

describe('a notice is received after what it demands a top-up for', () => {
  const after = live([refund('2021-03-08'), arrears('2021-06-01')], held300);
  test.each([
    ['before the arrears that it is for', '2021-05-31', ['day-too-early']],
    ['on their day', '2021-06-01', []],
  ])('after a refund: %s', (_, receivedOn, codes) => {
    expect(refusedFor(after, { kind: 'demand-top-up', on: '2021-06-10', by: lucheng, receivedOn })).toEqual(codes);
  });

  test.each([
    ['before the first payment', '2018-03-07', ['day-too-early']],
    ['on its day', '2018-03-08', []],
  ])('while it is held: %s', (_, receivedOn, codes) => {
    expect(refusedFor(held300, sanctioned('2018-06-10', { receivedOn }))).toEqual(codes);
  });

  test('what is wrong with the day is said beside what is wrong with the ground', () => {
    const command = {
      ...sanctioned('2018-05-03'),
      receivedOn: '2018-06-01',
      grounds: [{ ground: 'mass-incident', people: 9 }],
    } as DepositCommand;
    expect(refusedFor(held300, command)).toEqual(['too-few-people', 'day-to-come']);
  });
});

describe('a demand that a guarantee in place of an expired one answers', () => {
  // 600,000 by a guarantee to 2021-03-07; the demand of 900,000 of 9 March is due on 2021-04-07.
  const demanded = live([
    { ...assessment, qualifications: [{ category: 'other' }] },
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: guarantee(yuan(600_000), '2018-03-08', '2021-03-07') },
    { kind: 'demand-top-up', on: '2021-03-01', by: lucheng, grounds: [{ ground: 'labour-sanction' }] },
    { kind: 'top-up', on: '2021-03-02', by: firm, instrument: cash(yuan(300_000)) },
    sanctioned('2021-03-09'),
  ]);
  const replaced = live(
    [
      {
        kind: 'replace-instrument',
        on: '2021-04-20',
        by: firm,
        replaced: 'bank-guarantee',
        handedInOn: '2021-03-30',
        instrument: { ...cash(yuan(600_000)), paidOn: '2021-03-29' },
      },
    ],
    demanded,
  );

  test('is answered on the day that it counts as paid (W-28)', () => {
    expect(openDemands(demanded)).toMatchObject([{ amount: yuan(600_000) }]);
    expect(replaced.duties.at(-1)).toMatchObject({ metOn: '2021-03-29' });
    expect(replaced.history.toppedUpOn.at(-1)).toBe('2021-03-29');
    expect(
      refusedFor(replaced, { kind: 'enter-credit-record', on: '2021-04-20', by: lucheng, duty: 'top-up' }),
    ).toEqual(['not-overdue']);
  });
});

test('what was paid before a notice that asked for nothing besides is an adjustment from that notice on', () => {
  const answered = live(
    [
      sanctioned('2018-04-02'),
      arrears('2018-04-12', '2018-04-12', true),
      sanctioned('2018-04-16'),
      { kind: 'top-up', on: '2018-04-20', by: firm, instrument: { ...cash(yuan(150_000)), paidOn: '2018-04-10' } },
    ],
    held300,
  );
  expect(answered.history.toppedUpOn).toEqual(['2018-04-16']);
  expect(refusedFor(answered, refund('2021-04-15'))).toEqual(['years-not-completed']);
  expect(refusedFor(answered, refund('2021-04-16'))).toEqual([]);
});
