import { yuan } from '@wenzhou/money';
import { languages } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { assessment, cash, firm, firmCode, guarantee, labour, lucheng, ouhai, taken, use } from '../test/life.ts';
import {
  type Deposit,
  type DepositCommand,
  depositBalance,
  type DepositEvent,
  describeEvent,
  eventTitles,
  evolve,
  noDeposit,
} from './index.ts';

const standard = yuan(300_000);
const city = { role: 'construction-authority', division: '330300' } as const;
const { contractFiledOn: _, ...assessedAgain } = assessment;

const lives: readonly (readonly DepositCommand[])[] = [
  [
    {
      kind: 'record-misplaced',
      on: '2018-03-01',
      by: ouhai,
      creditCode: firmCode,
      registeredDivision: '330302',
      instrument: { kind: 'insurance-policy', amount: 12_345, expiresOn: '2018-12-31' },
      firstPaidOn: '2016-05-10',
    },
    { kind: 'clear-out', on: '2018-03-02', by: ouhai },
    { ...assessedAgain, registeredDivision: '310115', by: city },
  ],
  [
    assessment,
    { kind: 'pay', on: '2018-03-08', by: firm, instrument: guarantee(standard, '2018-03-01', '2021-02-28') },
    { kind: 'replace-instrument', on: '2018-04-02', by: firm, replaced: 'bank-guarantee', instrument: cash(standard) },
    { kind: 'record-arrears', on: '2018-05-31', by: labour, occurredOn: '2018-05-30', serious: true },
    use(yuan(100_000), { 'worker-secret': yuan(70_000), 'worker-other': yuan(70_000) }),
    {
      kind: 'pay-worker',
      on: '2018-06-05',
      by: lucheng,
      worker: 'worker-secret',
      project: 'P1',
      month: '2018-04',
      receipt: 'receipt-secret',
    },
    { kind: 'demand-top-up', on: '2018-07-02', by: lucheng, grounds: [{ ground: 'mass-incident', people: 10 }] },
    { kind: 'enter-credit-record', on: '2018-08-01', by: lucheng, duty: 'top-up' },
    { kind: 'top-up', on: '2018-08-02', by: firm, instrument: cash(yuan(700_000)) },
    {
      kind: 'record-grade-change',
      on: '2018-09-03',
      by: lucheng,
      qualifications: [{ category: 'other' }],
      approvedOn: '2018-09-03',
    },
    { kind: 'adjust', on: '2018-09-04', by: firm, instrument: cash(yuan(900_000)) },
    {
      kind: 'record-grade-change',
      on: '2018-10-08',
      by: lucheng,
      qualifications: [{ category: 'labour-subcontracting' }],
      approvedOn: '2018-10-08',
    },
    { kind: 'adjust', on: '2018-10-09', by: firm },
    {
      kind: 'pay-worker',
      on: '2018-10-10',
      by: lucheng,
      worker: 'worker-other',
      project: 'P1',
      month: '2018-04',
      receipt: 'R-2',
    },
    { kind: 'refund', on: '2021-08-02', by: lucheng },
  ],
  [
    { ...assessment, history: { firstPaidOn: '2015-03-05' } },
    { kind: 'record-arrears', on: '2018-04-02', by: labour, occurredOn: '2017-05-01', serious: true },
    { kind: 'revoke-exemption', on: '2018-04-03', by: lucheng },
    { kind: 'pay', on: '2018-05-04', by: firm, handedInOn: '2018-05-03', instrument: cash(standard) },
    { kind: 'demand-top-up', on: '2018-06-04', by: lucheng, grounds: [{ ground: 'extreme-incident' }] },
    { kind: 'record-receipt', on: '2018-06-12', by: lucheng, receivedOn: '2018-06-08' },
    { kind: 'top-up', on: '2018-06-13', by: firm, instrument: cash(yuan(600_000)) },
    { kind: 'demand-top-up', on: '2018-06-14', by: lucheng, grounds: [{ ground: 'labour-sanction' }] },
  ],
];

interface Told {
  readonly event: DepositEvent;
  readonly before: Deposit;
  readonly after: Deposit;
}

const told: readonly Told[] = lives.flatMap((commands) => {
  let deposit = noDeposit;
  return commands.map((command): Told => {
    const before = deposit;
    const event = taken(deposit, command);
    deposit = evolve(deposit, event);
    return { event, before, after: deposit };
  });
});
const described = told.map(({ event }) => describeEvent(event));
const textOf = (kind: DepositEvent['kind'], language: 'zh' | 'en', nth = 0) =>
  described.filter((description) => description.kind === kind)[nth]?.text[language];

test('every kind of event has a title and a sentence in both languages', () => {
  expect(new Set(described.map(({ kind }) => kind))).toEqual(new Set(Object.keys(eventTitles)));
  for (const { title, text, at } of described) {
    expect(at.length).toBeGreaterThan(0);
    for (const language of languages) {
      expect(title[language].length).toBeGreaterThan(1);
      expect(text[language]).not.toMatch(/undefined|NaN|\[object/);
      expect(text[language]).toMatch(language === 'zh' ? /。$/ : /\.$/);
    }
  }
});

test('the change is that of the balance', () => {
  for (const { event, before, after } of told)
    expect(describeEvent(event).change).toBe(depositBalance(after) - depositBalance(before));
});

test('nothing tells of workers, projects, receipts or what one of them got', () => {
  const all = JSON.stringify(described);
  for (const secret of ['worker-secret', 'worker-other', 'receipt-secret', 'P1', '"month"', '"share"', '"owed"'])
    expect(all).not.toContain(secret);
  expect(described.find(({ kind }) => kind === 'worker-paid')).toMatchObject({ facts: {}, change: 0 });
});

test('the figures are in the sentence', () => {
  expect(textOf('assessed', 'zh', 1)).toBe('鹿城区建设行政主管部门核定保证金 300,000.00 元，最迟2018年3月29日缴纳。');
  expect(textOf('assessed', 'zh')).toBe('温州市住房和城乡建设委员会核定保证金 300,000.00 元。');
  expect(textOf('activated', 'zh')).toBe(
    '企业自己申请，欠薪属实，资金一时难以落实：动用 100,000.00 元 支付被拖欠的工资，共 2 笔。',
  );
  expect(textOf('top-up-demanded', 'zh')).toBe(
    '企业自己申请启用；欠薪引发群体性事件：按原标准的 300% 补足，补缴 700,000.00 元，最迟2018年7月30日到位。',
  );
  expect(textOf('top-up-demanded', 'zh', 2)).toBe(
    '因欠薪受到行政处理或者处罚：按原标准的 300% 补足，数额已经足够，不用补缴，退还年限重新计算。',
  );
  expect(textOf('notice-received', 'zh')).toBe('企业于2018年6月8日收到补足通知，最迟2018年7月9日到位。');
  expect(textOf('paid', 'zh', 1)).toBe('足额缴纳：现金 300,000.00 元，自2018年5月3日起计算。');
  expect(textOf('paid', 'en')).toBe('Paid in full: bank guarantee, CNY 300,000.00, covered to 28 February 2021.');
  expect(textOf('adjusted', 'en')).toBe('Adjusted to the new standard of CNY 600,000.00; paid in CNY 900,000.00.');
  expect(textOf('adjusted', 'en', 1)).toBe('Adjusted to the new standard of CNY 300,000.00; paid back CNY 900,000.00.');
  expect(described.find(({ kind }) => kind === 'refunded')).toMatchObject({
    title: { zh: '全额退还', en: 'Refunded in full' },
    facts: { amount: yuan(900_000) },
    change: -yuan(900_000),
    at: [{ article: 12 }, { article: 2 }],
  });
});
