import { plainDate, plainMonth } from '@wenzhou/calendar';
import { creditCodeFor } from '@wenzhou/identity';
import { percent, permyriad, yuan } from '@wenzhou/money';
import { languages, type RefusalOf, say, type StepOf } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import * as api from './index.ts';
import { articles, messages, type TopUpGround, type WageDepositRefusals, type WageDepositSteps } from './index.ts';

type FactsOf<V> = { readonly [Code in keyof V]: readonly V[Code][] };

const name = { zh: '龙港市', en: 'Longgang' };
const day = plainDate('2018-03-01');
const later = plainDate('2021-03-01');
const firm = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'MA2AAAAA' });
const sum = yuan(300_000);
const wage = { worker: 'W1', project: 'P1', month: '2018-04' };
const field = { field: 'qualifications.*.grade', position: [1] };

const grounds = Object.keys(api.groundNames) as TopUpGround['ground'][];

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
  'division-from-code': [{ creditCode: '91330302MA2AAAAA78', division: '330302' }],
  'division-succeeded': [{ retired: name, division: '330305', name }],
  'pays-at-county': [{ division: '330383', name }],
  'pays-at-city': [{ division: '310101' }],
  'payment-term': [{ contractFiledOn: day, workingDays: 20, dueOn: later, interpretations: ['W-12'] }],
  'cash-accepted': [{ amount: sum }],
  'cover-complete': [
    { kind: 'bank-guarantee', from: day, to: later, years: 3, neededTo: later, interpretations: ['W-3'] },
    { kind: 'insurance-policy', from: day, to: later, years: 3, neededTo: later, interpretations: ['W-3'] },
  ],
  'activation-founded': (
    ['own-application', 'labour-authority-application', 'unsettled-sum', 'unqualified-party', 'pays-first'] as const
  ).map((basis) => ({ basis, arrears: sum, amount: sum, interpretations: [] })),
  drawn: [
    { from: 'employer', amount: sum, left: sum },
    { from: 'general-contractor', amount: sum, left: sum },
  ],
  'paid-in-full': [{ workers: 2, owed: sum, available: sum }],
  'paid-in-proportion': [{ workers: 2, owed: sum, available: sum, unpaid: sum, interpretations: ['W-20'] }],
  'ground-weighed': grounds.map((ground) => ({ ground, multiple: percent(150), interpretations: [] })),
  'ground-not-met': grounds.map((ground) => ({ ground })),
  'not-raised': [{ setAside: 1, interpretations: ['W-8'] }],
  'top-up-level': [
    { standard: sum, multiple: percent(150), level: sum, of: 1, interpretations: [] },
    { standard: sum, multiple: percent(150), level: sum, of: 2, interpretations: ['W-9'] },
  ],
  'top-up-term': [{ from: day, workingDays: 20, dueOn: later, interpretations: ['W-12'] }],
  'adjustment-term': [{ from: day, workingDays: 20, dueOn: later, interpretations: ['W-12'] }],
  'difference-term': [{ from: day, workingDays: 20, dueOn: later, interpretations: ['W-12', 'W-27'] }],
  'revocation-term': [{ from: day, workingDays: 20, dueOn: later, interpretations: ['W-12', 'W-32'] }],
  refundable: [{ from: day, completesOn: later, years: 3, amount: sum }],
  'not-refundable': [{ reasons: 2 }],
  'certificate-holds': (['complete', 'exempt', 'refunded'] as const).map((standing) => ({
    creditCode: firm,
    standing,
    on: day,
  })),
  'multiple-kept': [{ multiple: percent(200), level: sum, interpretations: ['W-17'] }],
  'nothing-lacking': [{ level: sum, receivedOn: day, interpretations: ['W-26'] }],
  'demanded-before': [{ level: sum, balance: sum, demanded: sum, interpretations: ['W-31'] }],
  'demanded-sum': [
    { level: sum, balance: sum, demanded: yuan(0), amount: sum, interpretations: [] },
    { level: sum, balance: sum, demanded: sum, amount: sum, interpretations: ['W-31'] },
  ],
  'new-level': [
    { standard: sum, multiple: percent(100), level: sum, paidIn: sum, paidBack: yuan(0), interpretations: ['W-6'] },
    { standard: sum, multiple: percent(100), level: sum, paidIn: yuan(0), paidBack: sum, interpretations: ['W-6'] },
  ],
  'step-taken': api.stepNames.map((step) => ({ step, role: 'firm' })),
  'lawful-use': api.lawfulUses.map((use) => ({ use })),
  'contract-placed': [
    ...api.contractRecords.map((record) => ({ sum, small: false, record, interpretations: ['W-22'] as const })),
    { sum, small: true, record: 'raised', lastArrearsOn: day, interpretations: ['W-22'] },
  ],
  'contract-exempt': api.contractExemptions.map((ground) => ({ ground, sum })),
  'contract-share': [{ sum, share: percent(2), amount: sum }],
  'contract-bounds': [
    { sum, least: sum },
    { sum, most: sum },
    { sum, least: sum, most: sum },
  ],
  'contract-term': api.contractTerms.flatMap((term) =>
    (['working-day', 'calendar-day'] as const).map((unit) => ({
      term,
      from: day,
      days: 5,
      unit,
      dueOn: later,
      interpretations: ['W-12'] as const,
    })),
  ),
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
  'parameter-missing': [
    { parameter: 'wage-deposit/standard-1', label: name, on: day },
    {
      parameter: 'wage-deposit/contract-share',
      label: name,
      on: later,
      range: { least: percent(1), leastForSeveral: permyriad(50), most: percent(3) },
    },
  ],
  'never-paid': [{ on: day }],
  'years-not-completed': [{ from: day, years: 3, completesOn: later, on: day }],
  'serious-arrears': [{ occurredOn: day, from: day }],
  'arrears-after-relief': [{ occurredOn: later, relievedOn: day }],
  'before-effective': [{ on: day, from: day }],
  'policy-not-built': [{ on: later, from: later, policy: name, lacking: name }],
  'contract-does-not-decide': [{ on: day, policy: name, from: later }],
  'qualification-missing': [{}],
  'history-out-of-order': [{ firstPaidOn: later, on: day }],
  'division-unknown': [{ division: '330399' }],
  'division-not-yet': [{ division: '330383', name, since: 2019, on: day }],
  'calendar-year-unknown': [{ year: 2031 }],
  'nothing-to-refund': [{ on: day }],
  'activation-open': [{}],
  'top-up-open': [{}],
  'top-up-to-demand': [{}],
  'grounds-reported': [{ grounds: 1 }],
  'cases-undecided': [{ cases: 2 }],
  'too-few-serious-cases': [{ cases: 1, needed: 2, years: 3 }],
  'too-few-people': [{ people: 9, needed: 10 }],
  'cover-gap': [{ after: day, before: later }],
  'cover-not-begun': [{ from: later, on: day }],
  'cover-too-short': [{ from: day, to: later, years: 3, neededTo: later }],
  'guarantee-expired': [{ expiredOn: day, on: later }],
  'no-arrears': [{}],
  'exceeds-arrears': [{ amount: sum, arrears: sum }],
  'funds-available': [{}],
  'not-authority-of-project': [{ division: '330302', projectDivision: '330303' }],
  'no-order-to-pay': [{}],
  'order-still-running': [{ payBy: day, on: day }],
  'exceeds-balance': [
    { of: 'employer', amount: sum, balance: sum },
    { of: 'general-contractor', amount: sum, balance: sum },
  ],
  'deposit-suffices': [{ amount: sum, balance: sum }],
  'nothing-unsettled': [{}],
  'exceeds-unsettled-sum': [{ amount: sum, unsettled: sum }],
  'worker-listed-twice': [{ worker: 'W1' }],
  'certificate-of-another-firm': [{ certified: firm, subcontractor: firm }],
  'certificate-not-yet-issued': [{ issuedOn: later, on: day }],
  'deposit-short': [{}],
  'not-a-lawful-use': [{ use: 'rent' }],
  'before-last-step': [{ on: day, last: later }],
  'day-to-come': [{ day: later, on: day }],
  'month-to-come': [{ month: plainMonth('2018-07'), on: day }],
  'day-too-early': [{ day, earliest: later }],
  'not-your-step': api.stepNames.map((step) => ({ step, role: 'firm', allowed: api.depositSteps[step].by })),
  'not-the-authority': [{ division: '330302', authority: '330303' }],
  'step-out-of-turn': api.phases.map((phase) => ({ step: 'refund', phase })),
  'second-demand': [{ authority: '330302' }],
  'wrong-place': [{ division: '330302', authority: '330303' }],
  'not-the-firm': [{ firm, given: firm }],
  'place-is-right': [{ division: '330302' }],
  'amount-differs': [{ required: sum, given: yuan(0) }],
  'instrument-not-held': [{ instrument: 'cash' }],
  'wage-already-paid': [{ ...wage, remaining: yuan(0) }],
  'wage-awaits-payment': [wage],
  'no-wage-to-pay': [wage],
  'receipt-used': [{ receipt: 'R-1' }],
  'demand-open': [{}],
  'no-demand': [{}],
  'no-ground-for-top-up': [{}],
  'exemption-stands': [{ relievedOn: day }],
  'no-arrears-after-relief': [{ relievedOn: day }],
  'standard-unchanged': [{ standard: sum }],
  'no-grade-change': [{}],
  'adjustment-gives-back': [{}],
  'not-overdue': [{ duty: 'payment' }, { duty: 'top-up' }, { duty: 'adjustment' }],
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

  test('no article is left without anything built', () => {
    const planned = articles.articles.filter(({ state }) => state === 'planned').map(({ number }) => number);
    expect(planned).toEqual([]);
  });
});
