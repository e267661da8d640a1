import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { describe, expect, test } from 'vitest';
import { assessment, cash, firm, held300, live, lucheng, refusedFor, taken } from '../../test/life.ts';
import { type Deposit, type DepositCommand, depositLevel, describeEvent, outlookOf } from '../index.ts';

const standard = yuan(300_000);
const change = (
  on: string,
  more: object = {},
  category: 'other' | 'labour-subcontracting' = 'other',
): DepositCommand => ({
  kind: 'record-grade-change',
  on,
  by: lucheng,
  qualifications: [{ category }],
  approvedOn: '2018-04-20',
  ...more,
});
const record = (on: string): DepositCommand => ({ kind: 'enter-credit-record', on, by: lucheng, duty: 'adjustment' });
const adjustments = ({ duties }: Deposit) => duties.filter(({ duty }) => duty === 'adjustment');

describe('the application is due by 2018-05-21, twenty working days after the approval (art. 10; W-27)', () => {
  const inTime = live([change('2018-05-25', { appliedOn: '2018-05-18' })], held300);

  test('applied for in time and recorded later it is in time', () => {
    expect(taken(held300, change('2018-05-25', { appliedOn: '2018-05-18' }))).toMatchObject({
      dueOn: '2018-05-21',
      appliedOn: '2018-05-18',
      payBy: '2018-06-25',
      lowers: false,
    });
    expect(adjustments(inTime)).toEqual([
      { duty: 'adjustment', dueOn: '2018-05-21', since: '2018-04-20', metOn: '2018-05-18' },
      { duty: 'adjustment', dueOn: '2018-06-25', since: '2018-04-20' },
    ]);
    expect(refusedFor(inTime, record('2018-05-25'))).toEqual(['not-overdue']);
  });

  test.each([
    ['on the last day', '2018-05-21', ['not-overdue']],
    ['the day after', '2018-05-22', []],
  ])('%s', (_, appliedOn, codes) => {
    expect(refusedFor(live([change('2018-05-25', { appliedOn })], held300), record('2018-05-25'))).toEqual(codes);
  });

  test('the difference is due twenty working days after the notice, by the day it is handed in', () => {
    expect(refusedFor(inTime, record('2018-06-25'))).toEqual(['not-overdue']);
    expect(refusedFor(inTime, record('2018-06-26'))).toEqual([]);
    const adjusted = live(
      [{ kind: 'adjust', on: '2018-06-28', by: firm, handedInOn: '2018-06-25', instrument: cash(standard) }],
      inTime,
    );
    expect(refusedFor(adjusted, record('2018-06-28'))).toEqual(['not-overdue']);
    expect(depositLevel(adjusted)).toBe(yuan(600_000));
  });

  test('without an application on record the adjustment itself is what is due', () => {
    expect(adjustments(live([change('2018-05-02')], held300))).toEqual([
      { duty: 'adjustment', dueOn: '2018-05-21', since: '2018-04-20' },
    ]);
  });

  test.each<[string, object, readonly string[]]>([
    ['applied for before the approval', { appliedOn: '2018-04-19' }, ['day-too-early']],
    ['applied for on the day of the approval', { appliedOn: '2018-04-20' }, []],
    ['applied for on a day to come', { appliedOn: '2018-05-26' }, ['day-to-come']],
  ])('%s', (_, more, codes) => {
    expect(refusedFor(held300, change('2018-05-25', more))).toEqual(codes);
  });

  test('the timeline tells both days', () => {
    const event = taken(held300, change('2018-05-25', { appliedOn: '2018-05-18' }));
    expect(describeEvent(event).text.zh).toBe(
      '资质等级于2018年4月20日核准变动，新标准 600,000.00 元，企业于2018年5月18日申请调整（最迟2018年5月21日），差额最迟2018年6月25日补缴。',
    );
  });
});

test('a lower standard is told as such, by the event, the duty and the outlook (W-24)', () => {
  const large = live(
    [change('2018-04-20'), { kind: 'adjust', on: '2018-04-23', by: firm, instrument: cash(standard) }],
    held300,
  );
  const lower = { approvedOn: '2018-04-24', appliedOn: '2018-05-28' };
  const event = taken(large, change('2018-05-28', lower, 'labour-subcontracting'));
  expect(event).toMatchObject({ lowers: true, dueOn: '2018-05-23' });
  expect(event).not.toHaveProperty('payBy');
  expect(describeEvent(event).facts).toMatchObject({ lowers: true });
  const open = live([change('2018-05-28', { approvedOn: '2018-04-24' }, 'labour-subcontracting')], large);
  expect(adjustments(open).at(-1)).toEqual({
    duty: 'adjustment',
    dueOn: '2018-05-23',
    since: '2018-04-24',
    lowers: true,
  });
  expect(outlookOf(open, plainDate('2018-05-28')).duties).toEqual([
    {
      duty: 'adjustment',
      dueOn: '2018-05-23',
      since: '2018-04-24',
      lowers: true,
      overdue: true,
      toRecord: false,
    },
  ]);
});

describe('before it is paid the standard follows the qualifications held (art. 5 现有资质)', () => {
  const assessed = live([assessment]);
  const corrected = change('2018-03-07', { approvedOn: '2018-02-01' });

  test('it is assessed anew, and the last day stays', () => {
    expect(taken(assessed, corrected)).toMatchObject({
      kind: 'assessed',
      revised: true,
      standard: yuan(600_000),
      dueOn: '2018-03-29',
    });
    const revised = live([corrected], assessed);
    expect(revised).toMatchObject({ phase: 'assessed', duties: [{ duty: 'payment', dueOn: '2018-03-29' }] });
    const pay = (amount: number): DepositCommand => ({
      kind: 'pay',
      on: '2018-03-08',
      by: firm,
      instrument: cash(amount),
    });
    expect(refusedFor(revised, pay(standard))).toEqual(['amount-differs']);
    expect(refusedFor(revised, pay(yuan(600_000)))).toEqual([]);
    expect(revised.newStandard).toBeUndefined();
  });

  test('the timeline says so', () => {
    expect(describeEvent(taken(assessed, corrected)).text.zh).toBe(
      '鹿城区建设行政主管部门按现有资质重新核定保证金 600,000.00 元，最迟2018年3月29日缴纳。',
    );
  });

  test.each<[string, DepositCommand, readonly string[]]>([
    [
      'the same standard',
      change('2018-03-07', { approvedOn: '2018-02-01' }, 'labour-subcontracting'),
      ['standard-unchanged'],
    ],
    ['a grade still to come', change('2018-03-07', { approvedOn: '2018-03-08' }), ['day-to-come']],
    ['a second demand all the same', { ...assessment, on: '2018-03-07' }, ['second-demand']],
  ])('%s', (_, command, codes) => {
    expect(refusedFor(assessed, command)).toEqual(codes);
  });
});

describe('a grade that changes again before the deposit is adjusted', () => {
  const risen = live([change('2018-05-02')], held300);

  test('to another one: that is what is adjusted to', () => {
    const further: DepositCommand = {
      kind: 'record-grade-change',
      on: '2018-05-04',
      by: lucheng,
      qualifications: [{ category: 'general-contracting', grade: 'grade-1' }],
      approvedOn: '2018-05-03',
    };
    const again = live([further], risen);
    expect(again.newStandard).toBe(yuan(1_200_000));
    expect(adjustments(again)).toMatchObject([{ metOn: '2018-05-03' }, { dueOn: '2018-05-31' }]);
    const adjust = (amount: number): DepositCommand => ({
      kind: 'adjust',
      on: '2018-05-07',
      by: firm,
      instrument: cash(amount),
    });
    expect(refusedFor(again, adjust(standard))).toEqual(['amount-differs']);
    expect(refusedFor(again, adjust(yuan(900_000)))).toEqual([]);
  });

  test('back to the standard that is held: nothing is to be adjusted', () => {
    const back = change('2018-05-04', { approvedOn: '2018-05-03' }, 'labour-subcontracting');
    const event = taken(risen, back);
    expect(event).toMatchObject({ restores: true });
    expect(describeEvent(event).text.zh).toBe(
      '资质等级于2018年5月3日核准变动，新标准 300,000.00 元，与现在的标准一样，前一次变动不用再调整。',
    );
    const restored = live([back], risen);
    expect(restored.newStandard).toBeUndefined();
    expect(outlookOf(restored, plainDate('2018-05-04')).duties).toEqual([]);
    expect(refusedFor(restored, { kind: 'adjust', on: '2018-05-07', by: firm })).toEqual(['no-grade-change']);
  });

  test('what is wrong with the days is said beside what is wrong with the qualifications', () => {
    const command = { ...change('2018-05-04', { approvedOn: '2018-05-05' }), qualifications: [] } as DepositCommand;
    expect(refusedFor(risen, command)).toEqual(['qualification-missing', 'day-to-come']);
  });
});

test('a grade approved before the last change is not recorded after it (W-33)', () => {
  const risen = live([change('2018-05-02', { approvedOn: '2018-05-02' })], held300);
  const older = { ...change('2018-05-10'), qualifications: [{ category: 'general-contracting', grade: 'grade-2' }] };
  expect(refusedFor(risen, { ...older, approvedOn: '2018-05-01' } as DepositCommand)).toEqual(['day-too-early']);
  expect(refusedFor(risen, { ...older, approvedOn: '2018-05-02' } as DepositCommand)).toEqual([]);
});

test('a change that was overtaken in time is not late (art. 13)', () => {
  // Approved on 2 May, to be adjusted by the 30th; overtaken by the approval of 20 May, which is entered in June.
  const back = change('2018-06-20', { approvedOn: '2018-05-20' }, 'labour-subcontracting');
  const overtaken = live([change('2018-05-02', { approvedOn: '2018-05-02' }), back], held300);
  expect(refusedFor(overtaken, record('2018-06-20'))).toEqual(['not-overdue']);
});
