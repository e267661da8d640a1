import { percent, yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { requiredTopUp, type TopUpGround, type WageDepositSteps } from './index.ts';

const standard = yuan(600_000);
const on = '2020-06-01';
const topUp = (...grounds: readonly TopUpGround[]) => law.observe(requiredTopUp(grounds, standard, on));
const serious = (...occurredOn: readonly string[]): TopUpGround => ({ ground: 'serious-cases', occurredOn });

describe('the multiples of article 11, one ground at a time', () => {
  test.each<[TopUpGround, number, object]>([
    [{ ground: 'own-application' }, 600_000, { article: 11, item: 1 }],
    [{ ground: 'labour-authority-application' }, 900_000, { article: 11, item: 2 }],
    [{ ground: 'labour-sanction' }, 900_000, { article: 11, item: 2 }],
    [serious('2019-01-01', '2020-01-01'), 1_200_000, { article: 11, item: 3 }],
    [{ ground: 'referred-to-police' }, 1_200_000, { article: 11, item: 3 }],
    [{ ground: 'mass-incident', people: 10 }, 1_800_000, { article: 11, item: 4 }],
    [{ ground: 'extreme-incident' }, 1_800_000, { article: 11, item: 4 }],
    [{ ground: 'arrears-after-refund', serious: false }, 600_000, { article: 11, item: 5 }],
    [{ ground: 'arrears-after-refund', serious: true }, 600_000, { article: 11, item: 5 }],
    [{ ground: 'general-contractor-liability' }, 600_000, { article: 9 }], // W-5
  ])('%j: %i yuan', (ground, level, provision) => {
    expect(topUp(ground)).toMatchObject({
      outcome: {
        level: yuan(level),
        decidedBy: ground.ground,
        at: expect.arrayContaining([expect.objectContaining(provision)]),
        notMet: [],
      },
    });
  });
});

describe('several grounds: the highest multiple of the original standard (W-9)', () => {
  test('in any order', () => {
    const grounds: readonly TopUpGround[] = [
      { ground: 'own-application' },
      { ground: 'extreme-incident' },
      { ground: 'labour-sanction' },
    ];
    for (const order of [grounds, grounds.toReversed()])
      expect(topUp(...order)).toMatchObject({ outcome: { level: yuan(1_800_000), multiple: percent(300) } });
  });

  test('the first of equal ones decides', () => {
    expect(topUp({ ground: 'labour-sanction' }, { ground: 'labour-authority-application' })).toMatchObject({
      outcome: { decidedBy: 'labour-sanction' },
    });
  });

  test('after a full refund they count only if the case is serious (W-8)', () => {
    const sanction: TopUpGround = { ground: 'labour-sanction' };
    expect(topUp({ ground: 'arrears-after-refund', serious: false }, sanction)).toMatchObject({
      outcome: { level: standard, decidedBy: 'arrears-after-refund' },
    });
    expect(topUp({ ground: 'arrears-after-refund', serious: true }, sanction)).toMatchObject({
      outcome: { level: yuan(900_000), decidedBy: 'labour-sanction' },
    });
  });
});

describe('two serious cases in three years (W-18)', () => {
  test.each<[string, readonly string[], boolean]>([
    ['one', ['2020-01-01'], false],
    ['none', [], false],
    ['two on one day', ['2020-01-01', '2020-01-01'], true],
    ['exactly three years apart', ['2017-01-01', '2020-01-01'], true],
    ['a day more than three years apart', ['2016-12-31', '2020-01-01'], false],
    ['the second after the day of the demand', ['2020-01-01', '2020-06-02'], false],
    ['the second on the day of the demand', ['2020-01-01', '2020-06-01'], true],
    ['three, the first long ago', ['2012-01-01', '2018-03-01', '2020-01-01'], true],
    ['two near each other, the third long after', ['2015-06-01', '2016-06-01', '2020-01-01'], true],
    ['the third too late for either', ['2012-01-01', '2015-01-02', '2020-01-01'], false],
    ['one from 29 February', ['2016-02-29', '2019-02-28'], true],
    ['far in the future', ['9999-12-31', '9999-12-31'], false],
  ])('%s', (_, occurredOn, met) => {
    expect(topUp(serious(...occurredOn))).toMatchObject(
      met ? { outcome: { level: yuan(1_200_000) } } : { refusals: [{ code: 'too-few-serious-cases' }] },
    );
  });
});

describe('numbers that are not reached', () => {
  test('nine people are no mass incident', () => {
    expect(topUp({ ground: 'mass-incident', people: 9 })).toEqual({
      kind: 'refused',
      refusals: [
        {
          code: 'too-few-people',
          at: [{ statute: 'wenzhou-2018-3', article: 11, item: 4 }],
          facts: { people: 9, needed: 10 },
        },
      ],
    });
  });

  test('beside a ground that stands they are told and do not count', () => {
    const trace = collectTrace<WageDepositSteps>();
    const grounds: readonly TopUpGround[] = [{ ground: 'mass-incident', people: 9 }, { ground: 'own-application' }];
    expect(law.observe(requiredTopUp(grounds, standard, on, trace))).toMatchObject({
      outcome: { level: standard, notMet: [{ code: 'too-few-people' }] },
    });
    expect(trace.steps.map(({ code }) => code)).toEqual(['ground-not-met', 'ground-weighed', 'top-up-level']);
  });

  test('all of them are told', () => {
    expect(topUp({ ground: 'mass-incident', people: 1 }, serious('2020-01-01'))).toMatchObject({
      refusals: [
        { code: 'too-few-people' },
        { code: 'too-few-serious-cases', facts: { cases: 1, needed: 2, years: 3 } },
      ],
    });
  });
});

test('half a fen goes up', () => {
  expect(law.observe(requiredTopUp([{ ground: 'labour-sanction' }], 1, on))).toMatchObject({ outcome: { level: 2 } });
});

describe('what cannot be ruled on', () => {
  test.each<[readonly TopUpGround[], number, string, string]>([
    [[], 1, on, 'input-too-short'],
    [[{ ground: 'own-application' }], 0, on, 'input-too-small'],
    [[{ ground: 'mass-incident', people: 0 }], 1, on, 'input-too-small'],
    [[{ ground: 'own-application' }], Number.MAX_SAFE_INTEGER, on, 'input-too-large'],
    [[{ ground: 'own-application' }], 1, '2018-02-28', 'before-effective'],
    [[{ ground: 'own-application' }], 1, '2021-11-01', 'parameter-missing'],
  ])('%j of %i on %s: %s', (grounds, standard, on, code) => {
    expect(law.observe(requiredTopUp(grounds, standard, on))).toMatchObject({ refusals: [{ code }] });
  });
});

describe('standard and grounds alone, as the public API names it', () => {
  test.each<[string, readonly TopUpGround[], number]>([
    ['own application', [{ ground: 'own-application' }], standard],
    ['sanction', [{ ground: 'labour-sanction' }], yuan(900_000)],
    ['two serious cases', [serious('2018-06-01', '2021-06-01')], yuan(1_200_000)],
    ['ten people', [{ ground: 'mass-incident', people: 10 }], yuan(1_800_000)],
  ])('%s', (_, grounds, level) => {
    expect(law.observe(requiredTopUp(grounds, standard))).toMatchObject({ kind: 'granted', outcome: { level } });
  });

  test('a trace can be asked for all the same', () => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(requiredTopUp([{ ground: 'own-application' }], standard, undefined, trace));
    expect(trace.steps.map(({ code }) => code)).toEqual(['ground-weighed', 'top-up-level']);
  });
});
