import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import {
  categories,
  type Category,
  type DepositHistory,
  type Grade,
  type Qualification,
  requiredDeposit,
  type RequiredDeposit,
  type WageDepositSteps,
} from './index.ts';

const on = '2018-03-01';

function grantedOutcome(
  qualifications: readonly Qualification[],
  history: DepositHistory = {},
  day = on,
): RequiredDeposit {
  const ruling = law.observe(requiredDeposit(qualifications, history, day));
  if (ruling.kind !== 'granted') throw new Error(`expected a granted ruling: ${JSON.stringify(ruling)}`);
  return ruling.outcome;
}

const general = (grade: 'special' | 'grade-1' | 'grade-2' | 'grade-3'): Qualification => ({
  category: 'general-contracting',
  grade,
});
const professional = (grade: 'grade-1' | 'grade-2' | 'grade-3' | 'ungraded'): Qualification => ({
  category: 'professional',
  grade,
});
const designBuild = (grade: 'grade-1' | 'grade-2' | 'grade-3' | 'ungraded'): Qualification => ({
  category: 'design-build',
  grade,
});
const labour: Qualification = { category: 'labour-subcontracting' };
const other: Qualification = { category: 'other' };

describe('the standards of article 5, one qualification at a time', () => {
  test.each<[Qualification, number, number]>([
    [general('special'), 1, 1_200_000],
    [general('grade-1'), 1, 1_200_000],
    [general('grade-2'), 2, 900_000],
    [general('grade-3'), 3, 600_000],
    [professional('grade-1'), 3, 600_000],
    [professional('grade-2'), 3, 600_000],
    [professional('grade-3'), 4, 300_000],
    [professional('ungraded'), 5, 600_000],
    [designBuild('grade-1'), 3, 600_000],
    [designBuild('grade-2'), 3, 600_000],
    [designBuild('grade-3'), 4, 300_000],
    [designBuild('ungraded'), 5, 600_000],
    [labour, 4, 300_000],
    [{ category: 'labour-subcontracting', grade: 'grade-1' }, 4, 300_000],
    [{ category: 'labour-subcontracting', grade: 'ungraded' }, 4, 300_000],
    [other, 5, 600_000],
    [{ category: 'other', grade: 'ungraded' }, 5, 600_000],
  ])('%j: item %i, %i yuan', (qualification, item, amount) => {
    expect(grantedOutcome([qualification])).toMatchObject({
      amount: yuan(amount),
      standard: yuan(amount),
      item,
      decidedBy: qualification,
      exemption: { exempt: false },
    });
  });
});

describe('several qualifications', () => {
  test.each<[string, readonly Qualification[], number, Qualification]>([
    ['general before professional', [professional('grade-1'), general('grade-3')], 600_000, general('grade-3')],
    [
      'the highest general grade',
      [general('grade-3'), general('grade-1'), general('grade-2')],
      1_200_000,
      general('grade-1'),
    ],
    ['special above grade 1', [general('grade-1'), general('special')], 1_200_000, general('special')],
    ['grade 2 above grade 3', [general('grade-3'), general('grade-2'), labour], 900_000, general('grade-2')],
    ['general before other work', [other, general('grade-2')], 900_000, general('grade-2')],
    [
      'W-13: professional grade 1 and 3',
      [professional('grade-3'), professional('grade-1')],
      600_000,
      professional('grade-1'),
    ],
    ['W-13: labour and professional grade 2', [labour, professional('grade-2')], 600_000, professional('grade-2')],
    ['W-13: labour and professional grade 3', [labour, professional('grade-3')], 300_000, professional('grade-3')],
    [
      'W-13: labour and professional without grades',
      [labour, professional('ungraded')],
      600_000,
      professional('ungraded'),
    ],
    ['W-13: labour and other work', [labour, other], 600_000, other],
    [
      'W-13: design-build grade 3 and grade 2',
      [designBuild('grade-3'), designBuild('grade-2')],
      600_000,
      designBuild('grade-2'),
    ],
  ])('%s', (_, qualifications, amount, decidedBy) => {
    expect(grantedOutcome(qualifications)).toMatchObject({ amount: yuan(amount), decidedBy });
  });
});

describe('the exemption of article 4', () => {
  test('three clean years: nothing is due, and the standard is still told', () => {
    expect(grantedOutcome([general('grade-1')], { firstPaidOn: '2015-03-01' })).toEqual({
      amount: 0,
      standard: yuan(1_200_000),
      item: 1,
      decidedBy: general('grade-1'),
      exemption: { exempt: true, from: '2015-03-01', completesOn: '2018-03-01' },
    });
  });

  test('one day short of three years: the standard', () => {
    expect(grantedOutcome([labour], { firstPaidOn: '2015-03-02' }).amount).toBe(yuan(300_000));
  });

  test('a serious case: the standard', () => {
    const history = { firstPaidOn: '2014-01-01', arrears: [{ on: '2016-05-05', serious: true }] };
    expect(grantedOutcome([labour], history).amount).toBe(yuan(300_000));
  });

  test('article 11(5): arrears after a full refund bring the standard back', () => {
    const history = {
      firstPaidOn: '2015-01-01',
      relievedOn: ['2018-03-10'],
      arrears: [{ on: '2018-04-01', serious: false }],
    };
    expect(grantedOutcome([labour], history, '2018-03-31').amount).toBe(0);
    expect(grantedOutcome([labour], history, '2018-04-01').amount).toBe(yuan(300_000));
  });
});

describe('the days that the measure governs', () => {
  test.each([
    ['2018-02-28', 'before-effective', { statute: 'wenzhou-2018-3', article: 14 }],
    ['2021-11-01', 'parameter-missing', { statute: 'cn-wage-payment-regulation', article: 32, paragraph: 3 }],
    ['2026-01-01', 'parameter-missing', { statute: 'cn-wage-payment-regulation', article: 32, paragraph: 3 }],
  ])('%s: %s', (day, code, provision) => {
    const ruling = law.observe(requiredDeposit([general('grade-1')], {}, day));
    expect(ruling).toMatchObject({ kind: 'refused', refusals: [{ code, path: ['on'] }] });
    if (ruling.kind === 'refused') expect(ruling.refusals[0].at).toContainEqual(provision);
  });

  test.each(['2018-03-01', '2021-10-31'])('%s is governed', (day) => {
    expect(grantedOutcome([general('grade-2')], {}, day).amount).toBe(yuan(900_000));
  });

  test('no exemption is carried over into the days of the national rule', () => {
    expect(requiredDeposit([labour], { firstPaidOn: '2015-03-01' }, '2021-11-01').kind).toBe('refused');
  });
});

describe('input that cannot be ruled on', () => {
  test('neither a qualification nor a declared kind of work', () => {
    expect(law.observe(requiredDeposit([], {}, on))).toEqual({
      kind: 'refused',
      refusals: [
        {
          code: 'qualification-missing',
          at: [{ statute: 'wenzhou-2018-3', article: 5 }],
          facts: {},
          path: ['qualifications'],
        },
      ],
    });
  });

  test.each([
    ['a grade nobody knows', { category: 'general-contracting', grade: 'grade-9' }, 'grade', 'input-unknown-value'],
    [
      'general contracting without grades',
      { category: 'general-contracting', grade: 'ungraded' },
      'grade',
      'input-unknown-value',
    ],
    [
      'a special grade of professional contracting',
      { category: 'professional', grade: 'special' },
      'grade',
      'input-unknown-value',
    ],
    ['a special grade of design-build', { category: 'design-build', grade: 'special' }, 'grade', 'input-unknown-value'],
    ['a grade for other work', { category: 'other', grade: 'grade-1' }, 'grade', 'input-unknown-value'],
    ['professional contracting and no grade', { category: 'professional' }, 'grade', 'input-missing'],
  ])('%s', (_, qualification, field, code) => {
    // Plain JSON reaches the edge unchecked; the compiler would refuse it.
    const ruling = law.observe(requiredDeposit([qualification as Qualification], {}, on));
    expect(ruling).toMatchObject({
      kind: 'refused',
      refusals: [{ code, path: ['qualifications', 0, field] }],
    });
  });

  test('an unknown category', () => {
    const ruling = requiredDeposit([{ category: 'design', grade: 'grade-1' } as unknown as Qualification], {}, on);
    expect(ruling).toMatchObject({ kind: 'refused', refusals: [{ path: ['qualifications', 0, 'category'] }] });
  });

  test('all faults at once, each with its path', () => {
    const ruling = requiredDeposit(
      [general('grade-1'), { category: 'professional', grade: 'grade-4' } as unknown as Qualification],
      { firstPaidOn: '2018-02-30' },
      '1 March 2018',
    );
    expect(ruling.kind === 'refused' && ruling.refusals.map(({ path }) => path)).toEqual([
      ['qualifications', 1, 'grade'],
      ['history', 'firstPaidOn'],
      ['on'],
    ]);
  });
});

describe('the explanation', () => {
  test('the steps in the order of the articles, with the readings that decided', () => {
    const trace = collectTrace<WageDepositSteps>();
    const ruling = law.observe(
      requiredDeposit(
        [professional('grade-1'), general('grade-1'), general('special')],
        { firstPaidOn: '2016-01-01' },
        on,
        trace,
      ),
    );
    expect(trace.steps.map(({ code }) => code)).toEqual([
      'policy-in-force',
      'general-prevails',
      'qualification-placed',
      'qualification-placed',
      'highest-grade',
      'clean-period',
      'not-exempt',
      'deposit-required',
    ]);
    expect(trace.steps[3]).toEqual({
      code: 'qualification-placed',
      at: [{ statute: 'wenzhou-2018-3', article: 5, item: 1 }],
      facts: {
        category: 'general-contracting',
        grade: 'special',
        item: 1,
        standard: yuan(1_200_000),
        interpretations: ['W-2'],
      },
      using: ['wage-deposit/standard-1'],
    });
    expect(ruling.kind === 'granted' && ruling.steps).toEqual(trace.steps);
  });

  test('an exempt firm: the last step is nought by article 4', () => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(requiredDeposit([labour, professional('ungraded')], { firstPaidOn: '2015-03-01' }, on, trace));
    expect(trace.steps.map(({ code }) => code)).toEqual([
      'policy-in-force',
      'qualification-placed',
      'qualification-placed',
      'highest-standard',
      'clean-period',
      'exempt',
      'deposit-required',
    ]);
    expect(trace.steps.at(-1)).toEqual({
      code: 'deposit-required',
      at: [{ statute: 'wenzhou-2018-3', article: 4 }],
      facts: { amount: 0, standard: yuan(600_000) },
    });
  });

  test('without a trace there are no steps, and the parameters used are named once', () => {
    const ruling = law.observe(
      requiredDeposit([labour, professional('grade-3'), other], { firstPaidOn: '2017-01-01' }, on),
    );
    expect(ruling).not.toHaveProperty('steps');
    expect(ruling.kind === 'granted' && ruling.parameters.map(({ id }) => id)).toEqual([
      'wage-deposit/standard-4',
      'wage-deposit/standard-5',
      'wage-deposit/exemption-years',
    ]);
  });
});

describe('properties', () => {
  const takes: Readonly<Record<Category, readonly Grade[]>> = {
    'general-contracting': ['special', 'grade-1', 'grade-2', 'grade-3'],
    professional: ['grade-1', 'grade-2', 'grade-3', 'ungraded'],
    'design-build': ['grade-1', 'grade-2', 'grade-3', 'ungraded'],
    'labour-subcontracting': ['grade-1', 'grade-2', 'ungraded'],
    other: ['ungraded'],
  };
  const qualification = fc
    .constantFrom(...categories)
    .chain((category) => fc.record({ category: fc.constant(category), grade: fc.constantFrom(...takes[category]) }))
    .map((made) => made as Qualification);
  const some = fc.array(qualification, { minLength: 1, maxLength: 6 });
  const generalGrade = fc.constantFrom('special', 'grade-1', 'grade-2', 'grade-3');
  const rank = ['special', 'grade-1', 'grade-2', 'grade-3'];

  test('the order of the qualifications does not matter', () => {
    fc.assert(
      fc.property(
        some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(grantedOutcome(shuffled)).toEqual(grantedOutcome(list));
        },
      ),
    );
  });

  test('a lower general grade beside a higher one changes nothing', () => {
    fc.assert(
      fc.property(some, generalGrade, generalGrade, (list, a, b) => {
        const [higher, lower] = rank.indexOf(a) <= rank.indexOf(b) ? [a, b] : [b, a];
        const held = [...list, general(higher)];
        expect(grantedOutcome([...held, general(lower)])).toEqual(grantedOutcome(held));
      }),
    );
  });

  test('whatever a general contractor holds besides changes nothing', () => {
    fc.assert(
      fc.property(some, generalGrade, (list, grade) => {
        const others = list.filter(({ category }) => category !== 'general-contracting');
        expect(grantedOutcome([...others, general(grade)])).toEqual(grantedOutcome([general(grade)]));
      }),
    );
  });

  test('one more qualification never lowers the amount', () => {
    fc.assert(
      fc.property(some, qualification, (list, more) => {
        expect(grantedOutcome([...list, more]).amount).toBeGreaterThanOrEqual(grantedOutcome(list).amount);
      }),
    );
  });

  test('the amount is always the standard or nought, and the same with and without a trace', () => {
    const day = fc.integer({ min: 0, max: 27 }).map((n) => plainDate(`2015-02-${String(n + 1).padStart(2, '0')}`));
    fc.assert(
      fc.property(some, day, fc.boolean(), (list, firstPaidOn, serious) => {
        const history: DepositHistory = { firstPaidOn, arrears: [{ on: '2016-06-06', serious }] };
        const outcome = grantedOutcome(list, history);
        expect(outcome.amount).toBe(serious ? outcome.standard : 0);
        const traced = law.observe(requiredDeposit(list, history, on, collectTrace<WageDepositSteps>()));
        expect(traced).toMatchObject({ outcome });
      }),
    );
  });
});
