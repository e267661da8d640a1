import { plainDate } from '@wenzhou/calendar';
import { percent, yuan } from '@wenzhou/money';
import { languages, type Refusal, type Step, say } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { messages } from './messages.ts';
import type { MedicalInsuranceRefusals } from './refusals.ts';
import type { MedicalInsuranceSteps } from './steps.ts';

type Samples<V> = { readonly [Code in keyof V]: V[Code] };

const [from, to, day] = [plainDate('2018-07-01'), plainDate('2019-06-30'), plainDate('2018-09-14')];
const field = { field: 'lines.*.amount', position: [2] };

const steps: Samples<MedicalInsuranceSteps> = {
  'insurance-year': { scheme: 'employee-tier-1', area: 'ruian', on: day, from, to, months: 15, extended: true },
  'costs-carried-in': { accumulated: yuan(9000), deductibleBorne: yuan(300), highestGrade: 'grade-2' },
  stay: {
    institution: 'hospital',
    number: '7',
    grade: 'grade-3',
    care: 'special-outpatient',
    admittedOn: day,
    dischargedOn: day,
  },
  'emergency-not-designated': { institution: 'clinic' },
  'line-excluded': { line: 2, amount: yuan(10), item: 4 },
  'line-off-list': { line: 3, amount: yuan(11) },
  'class-b-self-care': { line: 4, amount: yuan(50), rate: percent(10), selfCare: yuan(5) },
  'eligible-cost': { charge: yuan(76), excluded: yuan(10), offList: yuan(11), selfCare: yuan(5), eligible: yuan(50) },
  deductible: {
    grade: 'grade-1',
    highestGrade: 'grade-3',
    deductible: yuan(600),
    borneBefore: yuan(200),
    eligible: yuan(50),
    applied: yuan(50),
    carried: yuan(350),
  },
  'pool-ceiling': {
    averageAnnualWage: yuan(56_385),
    averageMonthlyWage: yuan(4699),
    multiple: 6,
    months: 15,
    ceiling: yuan(422_910),
  },
  'pool-payment': {
    status: 'active',
    eligible: yuan(1000),
    deductible: yuan(100),
    accumulatedBefore: yuan(422_510),
    ceiling: yuan(422_910),
    aboveCeiling: yuan(600),
    portion: yuan(300),
    ratio: percent(90),
    pays: yuan(270),
    copayment: yuan(30),
  },
  'relief-payment': {
    ceiling: yuan(422_910),
    reliefCeiling: yuan(187_500),
    months: 15,
    portion: yuan(600),
    ratio: percent(90),
    pays: yuan(540),
    copayment: yuan(60),
  },
  'beyond-ceilings': { upTo: yuan(610_410), beyond: yuan(1) },
  payers: {
    charge: yuan(100),
    excluded: yuan(0),
    offList: yuan(0),
    selfCare: yuan(0),
    eligible: yuan(100),
    deductible: yuan(5),
    pool: { portion: yuan(90), pays: yuan(80) },
    relief: { portion: yuan(5), pays: yuan(5) },
    beyond: yuan(0),
    person: {
      excluded: yuan(0),
      offList: yuan(0),
      selfCare: yuan(0),
      deductible: yuan(5),
      copayment: yuan(10),
      beyond: yuan(0),
      total: yuan(15),
    },
    payers: { pool: yuan(80), relief: yuan(5), person: yuan(15) },
  },
};

const refusals: Samples<MedicalInsuranceRefusals> = {
  'input-missing': field,
  'input-type': { ...field, expected: 'number' },
  'input-not-whole': field,
  'input-too-small': { ...field, minimum: 0, inclusive: true },
  'input-too-large': { ...field, maximum: 7, inclusive: true },
  'input-too-short': { ...field, minimum: 1 },
  'input-too-long': { ...field, maximum: 9 },
  'input-unknown-value': { field: 'care', position: [], allowed: ['inpatient'] },
  'input-malformed': { field: '*.dischargedOn', position: [1], format: 'YYYY-MM-DD' },
  'input-unrecognised': { field: '', position: [], keys: ['sum'] },
  'parameter-missing': { parameter: 'p', label: { zh: '年平均工资', en: 'average annual wage' }, on: day },
  'service-before-effective-date': { on: plainDate('2018-03-31'), effectiveFrom: plainDate('2018-04-01') },
  'scheme-not-settled': { scheme: 'resident' },
  'carried-in-inconsistent': { accumulated: yuan(1), deductibleBorne: yuan(2) },
  'discharge-before-admission': { admittedOn: day, dischargedOn: from },
  'outside-insurance-year': { dischargedOn: day, from, to },
  'claim-out-of-order': { dischargedOn: from, settledUntil: day },
  'claim-duplicate': { institution: 'hospital', number: '7' },
  'stays-overlap': {
    admittedOn: from,
    dischargedOn: day,
    institution: 'hospital',
    number: '7',
    otherAdmittedOn: from,
    otherDischargedOn: day,
  },
  'institution-not-designated': { institution: 'clinic' },
  'benefit-enjoyed-elsewhere': { institution: 'hospital', number: '7' },
  'terms-mismatch': { of: 'area', year: 'ruian', terms: 'yueqing' },
  'terms-not-in-force': { dischargedOn: day, from, to },
  'year-total-too-large': { accumulated: yuan(1), eligible: yuan(2), maximum: yuan(3) },
};

const said = (list: object): readonly Pick<Step | Refusal, 'code' | 'facts'>[] =>
  Object.entries(list).map(([code, facts]: [string, unknown]) => ({ code, facts }));

test('every code of the tables has a sample', () => {
  for (const language of languages)
    expect(Object.keys(messages[language]).toSorted()).toEqual(Object.keys({ ...steps, ...refusals }).toSorted());
});

test('every step and refusal renders in both languages', () => {
  for (const one of said({ ...steps, ...refusals }))
    for (const language of languages) {
      const text = say(messages, language, one);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text).toMatch(/[。.]$/);
    }
});

test('formulas show their figures', () => {
  const en = (code: keyof MedicalInsuranceSteps) => say(messages, 'en', { code, facts: steps[code] });
  expect(en('class-b-self-care')).toContain('50.00 × 10% = CNY 5.00');
  expect(en('eligible-cost')).toContain('76.00 − excluded 10.00 − off-list 11.00 − self-care 5.00 = CNY 50.00');
  expect(en('pool-ceiling')).toContain('4,699.00 (whole yuan) × 12 × 6 × 15/12 = CNY 422,910.00');
  expect(en('pool-payment')).toContain('(1,000.00 − 100.00 − 600.00 above the ceiling) × 90% = 270.00');
  expect(en('relief-payment')).toContain('600.00 × 90% = 540.00');
  expect(en('payers')).toContain('100.00 = pool 80.00 + relief 5.00 + person 15.00');
});
