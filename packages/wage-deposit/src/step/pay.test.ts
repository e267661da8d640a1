import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, live, lucheng, refusedFor } from '../../test/life.ts';
import type { DepositCommand } from '../index.ts';

const paid = (on: string, paidOn: string): DepositCommand => ({
  kind: 'pay',
  on,
  by: firm,
  instrument: { ...cash(yuan(300_000)), paidOn },
});

describe('a deposit is paid against the notice of payment (art. 6), so not before it', () => {
  const assessed = live([assessment]);
  test.each([
    ['years before the assessment', '2015-03-08', ['day-too-early']],
    ['the day before the assessment', '2018-03-04', ['day-too-early']],
    ['on the day of the assessment', '2018-03-05', []],
  ])('%s', (_, paidOn, codes) => {
    expect(refusedFor(assessed, paid('2018-03-08', paidOn))).toEqual(codes);
  });

  test('what was handed in before it', () => {
    expect(
      refusedFor(assessed, {
        kind: 'pay',
        on: '2018-03-08',
        by: firm,
        handedInOn: '2018-03-02',
        instrument: cash(yuan(300_000)),
      }),
    ).toEqual(['day-too-early']);
  });
});

describe('after a revoked exemption, not before the firm was told (W-32)', () => {
  const revoked = live([
    { ...assessment, history: { firstPaidOn: '2014-01-01', toppedUpOn: ['2015-01-10'] } },
    {
      kind: 'record-arrears',
      on: '2018-03-20',
      by: { role: 'labour-authority', division: '330302' },
      occurredOn: '2016-05-01',
      serious: true,
    },
    { kind: 'revoke-exemption', on: '2018-04-02', by: lucheng },
  ]);
  test.each([
    ['2018-04-01', ['day-too-early']],
    ['2018-04-02', []],
  ])('%s', (paidOn, codes) => {
    expect(refusedFor(revoked, paid('2018-04-10', paidOn))).toEqual(codes);
  });

  test('and three years after it is refunded, whatever was topped up before the exemption (art. 12)', () => {
    const again = live([paid('2018-04-10', '2018-04-10')], revoked);
    const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });
    expect(refusedFor(again, refund('2021-04-09'))).toEqual(['years-not-completed']);
    expect(refusedFor(again, refund('2021-04-10'))).toEqual([]);
  });
});
