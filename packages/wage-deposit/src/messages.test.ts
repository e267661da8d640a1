import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { languages, type RefusalOf, say, type StepOf } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import * as api from './index.ts';
import { articles, messages, type WageDepositRefusals, type WageDepositSteps } from './index.ts';

type FactsOf<V> = { readonly [Code in keyof V]: readonly V[Code][] };

const name = { zh: '龙港市', en: 'Longgang' };
const day = plainDate('2018-03-01');
const later = plainDate('2021-03-01');
const field = { field: 'qualifications.*.grade', position: [1] };

const steps: FactsOf<WageDepositSteps> = {
  'policy-in-force': [{ policy: name, on: day, from: day }],
  'general-prevails': [{ general: 1, others: 2 }],
  'qualification-placed': [
    { category: 'professional', grade: 'ungraded', item: 5, standard: yuan(600_000), interpretations: ['W-1'] },
    { category: 'labour-subcontracting', item: 4, standard: yuan(300_000), interpretations: [] },
    { category: 'other', item: 5, standard: yuan(600_000), interpretations: [] },
  ],
  'highest-grade': [{ grade: 'grade-1', standard: yuan(1_200_000), of: 2 }],
  'highest-standard': [{ standard: yuan(600_000), of: 2, interpretations: ['W-13'] }],
  'clean-period': [
    { from: day, since: 'first-payment', years: 3, completesOn: later, on: day, interpretations: ['W-10'] },
    { from: day, since: 'top-up', years: 3, completesOn: later, on: day, interpretations: ['W-10', 'W-14'] },
  ],
  exempt: [{ from: day, completesOn: later, years: 3, interpretations: ['W-11'] }],
  'not-exempt': [{ reasons: 1 }],
  'deposit-required': [
    { amount: yuan(600_000), standard: yuan(600_000) },
    { amount: yuan(0), standard: yuan(600_000) },
  ],
  'division-from-code': [{ creditCode: '91330302MA2AAAAA0N', division: '330302' }],
  'division-succeeded': [{ retired: name, division: '330305', name }],
  'pays-at-county': [{ division: '330383', name }],
  'pays-at-city': [{ division: '310101' }],
  'payment-term': [{ contractFiledOn: day, workingDays: 20, dueOn: later, interpretations: ['W-12'] }],
};

const refusals: FactsOf<WageDepositRefusals> = {
  'input-missing': [field],
  'input-type': [{ ...field, expected: 'string' }],
  'input-not-whole': [field],
  'input-too-small': [{ ...field, minimum: 1, inclusive: true }],
  'input-too-large': [{ ...field, maximum: 1, inclusive: true }],
  'input-too-short': [{ ...field, minimum: 1 }],
  'input-too-long': [{ ...field, maximum: 1 }],
  'input-unknown-value': [{ ...field, allowed: ['grade-1'] }],
  'input-malformed': [{ ...field, format: 'YYYY-MM-DD' }],
  'input-unrecognised': [{ ...field, keys: ['extra'] }],
  'parameter-missing': [{ parameter: 'wage-deposit/standard-1', label: name, on: day }],
  'never-paid': [{ on: day }],
  'years-not-completed': [{ from: day, years: 3, completesOn: later, on: day }],
  'serious-arrears': [{ occurredOn: day, from: day }],
  'arrears-after-relief': [{ occurredOn: later, relievedOn: day }],
  'before-effective': [{ on: day, from: day }],
  'policy-not-built': [{ on: later, from: later, policy: name }],
  'qualification-missing': [{}],
  'history-out-of-order': [{ firstPaidOn: later, on: day }],
  'division-unknown': [{ division: '330399' }],
  'division-not-yet': [{ division: '330383', name, since: 2019, on: day }],
  'calendar-year-unknown': [{ year: 2031 }],
};

describe('every step and refusal has a text in both languages', () => {
  const said = Object.entries({ ...steps, ...refusals }).flatMap(([code, samples]) =>
    samples.flatMap((facts) => languages.map((language) => ({ code, facts, language }))),
  );

  test.each(said)('$code in $language', ({ code, facts, language }) => {
    const text = say(messages, language, { code, facts });
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text.length).toBeGreaterThan(5);
  });

  test('the tables hold no other codes', () => {
    const codes = [...Object.keys(steps), ...Object.keys(refusals)].toSorted();
    for (const language of languages) expect(Object.keys(messages[language]).toSorted()).toEqual(codes);
  });

  test('figures and dates are written as their readers write them', () => {
    const step: StepOf<WageDepositSteps> = {
      code: 'payment-term',
      at: [api.art(4)],
      facts: { contractFiledOn: day, workingDays: 20, dueOn: plainDate('2018-03-29'), interpretations: ['W-12'] },
    };
    expect(say(messages, 'zh', step)).toBe('合同于2018年3月1日备案，从次日起数 20 个工作日，最迟2018年3月29日办完。');
    const refusal: RefusalOf<WageDepositRefusals> = {
      code: 'input-unknown-value',
      at: [api.art(5)],
      facts: { field: 'qualifications.*.grade', position: [2], allowed: ['grade-1', 'grade-2'] },
    };
    expect(say(messages, 'zh', refusal)).toBe('资质等级（第 2 行）：没有这个选项。可选：grade-1、grade-2。');
    expect(say(messages, 'en', { code: 'deposit-required', facts: { amount: yuan(0), standard: yuan(600_000) } })).toBe(
      'Standard 600,000.00, exempt: the deposit is CNY 0.00.',
    );
  });
});

describe('the register', () => {
  test('holds all fourteen articles', () => {
    expect(articles.articles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('names only what the package exports', () => {
    const named = articles.articles.flatMap(({ implementedBy }) => implementedBy ?? []);
    expect(named.filter((implementation) => !(implementation in api))).toEqual([]);
  });

  test('what it does not carry out yet is planned, not claimed', () => {
    const planned = articles.articles.filter(({ state }) => state === 'planned').map(({ number }) => number);
    expect(planned).toEqual([2, 3, 6, 7, 8, 9, 10, 12, 13]);
  });
});
