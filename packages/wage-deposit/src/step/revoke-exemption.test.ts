import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, firmCode, labour, live, lucheng, ouhai, refusedFor, taken } from '../../test/life.ts';
import { type DepositCommand, depositBalance, describeEvent } from '../index.ts';

const arrears = (on: string, occurredOn: string, serious: boolean): DepositCommand => ({
  kind: 'record-arrears',
  on,
  by: labour,
  occurredOn,
  serious,
});
const revoke = (on: string): DepositCommand => ({ kind: 'revoke-exemption', on, by: lucheng });
const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });

describe('a deposit at a wrong place whose firm had serious arrears (art. 4, last sentence)', () => {
  const misplaced: DepositCommand = {
    kind: 'record-misplaced',
    on: '2018-03-05',
    by: ouhai,
    creditCode: firmCode,
    registeredDivision: '330302',
    instrument: { kind: 'cash', amount: 100 },
    firstPaidOn: '2015-01-01',
  };
  const clearOut: DepositCommand = { kind: 'clear-out', on: '2018-03-06', by: ouhai };
  const { contractFiledOn: _, ...again } = { ...assessment, on: '2018-03-08' };
  const serious = { on: '2016-05-01', serious: true };

  test.each<[string, readonly DepositCommand[]]>([
    ['told with the deposit', [{ ...misplaced, arrears: [serious] }, clearOut, again]],
    ['recorded while it is there', [misplaced, arrears('2018-03-06', '2016-05-01', true), clearOut, again]],
    ['recorded once it is cleared out', [misplaced, clearOut, arrears('2018-03-07', '2016-05-01', true), again]],
    ['told with the assessment', [misplaced, clearOut, { ...again, history: { arrears: [serious] } }]],
  ])('%s: it pays', (_, commands) => {
    const assessed = live(commands);
    expect(assessed.phase).toBe('assessed');
    expect(assessed.history).toMatchObject({ firstPaidOn: '2015-01-01', arrears: [serious] });
  });

  test('without them it is exempt, whatever first day is told later', () => {
    expect(live([misplaced, clearOut, again]).phase).toBe('exempted');
    expect(live([misplaced, clearOut, { ...again, history: { firstPaidOn: '2017-12-01' } }])).toMatchObject({
      phase: 'exempted',
      history: { firstPaidOn: '2015-01-01' },
    });
  });

  test('a case on record is not counted again when it is told once more', () => {
    const known: readonly DepositCommand[] = [misplaced, clearOut, arrears('2018-03-07', '2016-05-01', true)];
    expect(live([...known, { ...again, history: { arrears: [serious] } }]).history.arrears).toEqual([serious]);
    expect(
      live([...known, { ...again, history: { arrears: [{ on: '2016-05-01', serious: false }] } }]).history.arrears,
    ).toEqual([serious]);
  });
});

describe('an exemption that lacked its conditions (art. 4; W-32)', () => {
  const exempted = live([{ ...assessment, history: { firstPaidOn: '2015-01-01' } }]);
  const found = live([arrears('2018-04-02', '2017-05-01', true)], exempted);

  test.each<[string, typeof exempted, readonly string[]]>([
    ['nothing was found', exempted, ['exemption-stands']],
    ['ordinary arrears', live([arrears('2018-04-02', '2017-05-01', false)], exempted), ['exemption-stands']],
    ['serious ones after it', live([arrears('2018-04-02', '2018-04-01', true)], exempted), ['exemption-stands']],
    [
      'serious ones before the years began',
      live([arrears('2018-04-02', '2014-12-31', true)], exempted),
      ['exemption-stands'],
    ],
    ['serious ones on the day of the exemption', live([arrears('2018-04-02', '2018-03-05', true)], exempted), []],
    ['serious ones within the years', found, []],
  ])('%s', (_, deposit, codes) => {
    expect(refusedFor(deposit, revoke('2018-04-03'))).toEqual(codes);
  });

  test('is revoked, the deposit is due twenty working days later, and the years are those of that payment', () => {
    const event = taken(found, revoke('2018-04-03'));
    expect(event).toMatchObject({ kind: 'exemption-revoked', relievedOn: '2018-03-05', dueOn: '2018-05-03' });
    expect(describeEvent(event).text.zh).toBe('查明2018年3月5日免交时不符合条件，撤销免交，最迟2018年5月3日缴纳。');
    const revoked = live([revoke('2018-04-03')], found);
    expect(revoked).toMatchObject({ phase: 'assessed', history: { relievedOn: [] } });
    const held = live([{ kind: 'pay', on: '2018-05-03', by: firm, instrument: cash(yuan(300_000)) }], revoked);
    expect(depositBalance(held)).toBe(yuan(300_000));
    expect(held.duties).toMatchObject([{ duty: 'payment', dueOn: '2018-05-03', metOn: '2018-05-03' }]);
    expect(refusedFor(held, refund('2021-05-02'))).toEqual(['years-not-completed']);
    expect(refusedFor(held, refund('2021-05-03'))).toEqual([]);
  });

  test('only by the authority that keeps it, and not while a top-up is demanded', () => {
    expect(refusedFor(found, { ...revoke('2018-04-03'), by: ouhai })).toEqual(['not-the-authority']);
    expect(refusedFor(live([assessment]), revoke('2018-04-03'))).toEqual(['step-out-of-turn']);
    const demanded = live(
      [arrears('2018-04-03', '2018-04-03', false), { kind: 'demand-top-up', on: '2018-04-04', by: lucheng }],
      found,
    );
    expect(refusedFor(demanded, revoke('2018-04-04'))).toEqual(['demand-open']);
  });
});
