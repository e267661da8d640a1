import { plainDate } from '@wenzhou/calendar';
import { percent, yuan } from '@wenzhou/money';
import { say } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { fieldLabels } from './messages/field-labels.ts';
import { messages } from './messages.ts';
import { entryReasons } from './entry/entry-reason.ts';
import { tradingProjectSchema, voluntaryEntrySchema } from './entry/trading-project.ts';
import type { TradingRefusals } from './refusals.ts';
import type { TradingSteps } from './steps.ts';
import { tenderPlanSchema } from './tender/tender-plan.ts';

const input = { field: 'notice', position: [] };
const date = plainDate('2018-10-08');
const count = {
  days: 20,
  unit: 'calendar-day',
  fromDate: plainDate('2018-09-11'),
  date,
  rolledFrom: plainDate('2018-10-01'),
} as const;
const fault = {
  milestone: 'deadline',
  chosen: plainDate('2018-10-01'),
  from: 'documents-issued',
  fromDate: date,
} as const;
const bond = { bond: yuan(20_000), ceiling: yuan(20_000), estimate: yuan(1_000_000), rate: percent('2') };

/** Made-up facts for every code: a code without a sample does not compile. */
const samples: { readonly [Code in keyof (TradingSteps & TradingRefusals)]: (TradingSteps & TradingRefusals)[Code] } = {
  'input-missing': input,
  'input-type': { ...input, expected: 'string' },
  'input-not-whole': input,
  'input-too-small': { ...input, minimum: 0, inclusive: true },
  'input-too-large': { ...input, maximum: 9, inclusive: true },
  'input-too-short': { ...input, minimum: 1 },
  'input-too-long': { ...input, maximum: 1 },
  'input-unknown-value': { ...input, allowed: ['city'] },
  'input-malformed': { ...input, format: 'YYYY-MM-DD' },
  'input-unrecognised': { ...input, keys: ['price'] },
  'parameter-missing': { parameter: 'x', label: { zh: '标准', en: 'scale' }, on: date },
  'catalogue-item': { code: 'A01-03', name: { zh: '公共建筑', en: 'Public buildings' } },
  'tender-scale-compared': { kind: 'works', amount: yuan(1), limit: yuan(4_000_000), required: false },
  'entry-judged': { answer: 'must-enter', reason: 'public-land' },
  'platform-found': { approvedBy: 'city', platform: 'city' },
  'platform-not-stated': { needs: 'approvedBy' },
  'entry-condition': { condition: 'funder-agrees', state: 'unmet' },
  'days-counted': count,
  'milestone-after': { milestone: 'opening', from: 'deadline', fromDate: date, date },
  'milestone-earliest': { ...count, milestone: 'deadline', from: 'documents-issued', period: 'bid-preparation' },
  'milestone-latest': {
    ...count,
    milestone: 'contract',
    from: 'award-notice',
    period: 'contract',
    counted: 'forward',
  },
  'bond-within-ceiling': bond,
  'before-effective': { on: date, from: date },
  'catalogue-code-unknown': { code: 'A05' },
  'catalogue-code-too-broad': { code: 'B', narrower: ['B01', 'B03'] },
  'calendar-year-unknown': { year: 2099 },
  'milestone-too-early': { ...fault, period: 'bid-preparation', earliest: date },
  'milestone-too-late': { ...fault, latest: date },
  'opening-not-at-deadline': { deadline: '2018-03-30 09:30', opening: '10:00' },
  'bond-over-ceiling': bond,
};

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(Object.entries(samples))('%s has a text', (code, facts) => {
    const text = say(messages, language, { code, facts });
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text.length).toBeGreaterThan(5);
  });
});

test('a count is told with its days, its end and where it moved', () => {
  const step = { code: 'days-counted', facts: count };
  expect(say(messages, 'zh', step)).toBe(
    '2018年9月11日当日不算，从次日数 20 日，止于2018年10月1日，是休息日，顺延到2018年10月8日。',
  );
  expect(say(messages, 'en', step)).toBe(
    '20 days from the day after 11 September 2018 end on 1 October 2018, a day off, and so move to 8 October 2018.',
  );
});

test('a count backward is told as one', () => {
  const step = { code: 'milestone-latest', facts: { ...samples['milestone-latest'], counted: 'backward' } };
  expect(say(messages, 'en', step)).toContain('20 days back from award notice (11 September 2018, not counted)');
  expect(say(messages, 'zh', step)).toContain('往前数 20 日');
});

test('the bond is told with its formula', () => {
  expect(say(messages, 'en', { code: 'bond-within-ceiling', facts: bond })).toContain('1,000,000.00 × 2% = 20,000.00');
});

test('every reason and every input field has words in both languages', () => {
  for (const { zh, en } of Object.values(entryReasons)) expect(zh && en).toBeTruthy();
  const fields = [
    ...Object.keys(tradingProjectSchema.unwrap().shape),
    ...Object.keys(voluntaryEntrySchema.unwrap().shape).map((field) => `voluntaryEntry.${field}`),
    ...Object.keys(tenderPlanSchema.unwrap().shape),
  ];
  for (const field of fields) expect(Object.keys(fieldLabels)).toContain(field);
});
