import { plainDate } from '@wenzhou/calendar';
import { percent, permyriad, type Rate, yuan } from '@wenzhou/money';
import { collectTrace, defineParameter, type Parameter } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { contractSchema } from './contract.ts';
import {
  type Contract,
  type ContractSumPolicy,
  decide,
  depositPolicies,
  depositPolicyOn,
  exemptionEligibility,
  noDeposit,
  parameters,
  requiredDeposit,
  requiredDepositByContract,
  requiredTopUp,
  type WageDepositSteps,
} from './index.ts';
import { nationalRule, nationalRuleInForce } from './parameters/national-rule.ts';
import { requiredDepositByContractOf } from './required-deposit-by-contract.ts';
import { assessment, held300 } from '../test/life.ts';

const on = '2022-06-01';
const large = yuan(3_000_000);
/** At work for longer than any of the years that count. */
const since = '2010-01-01';
const small = large - 1;

const answerTo = (contract: Contract, day = on) => {
  const ruling = law.observe(requiredDepositByContract(contract, day));
  return ruling.kind === 'granted'
    ? ruling.outcome
    : ruling.kind === 'refused'
      ? ruling.refusals.map(({ facts }) => ('parameter' in facts ? facts.parameter : facts))
      : ruling;
};

const share = 'wage-deposit/contract-share';
const lowered = 'wage-deposit/contract-share-lowered';
const raised = 'wage-deposit/contract-share-raised';
const exempts = 'wage-deposit/contract-exempts-clean-firms';
const nothing = { amount: 0, exempt: 'small-contract' };

describe('below three million yuan after a year without arrears nothing is deposited', () => {
  test.each<[string, Contract, unknown]>([
    ['a fen below', { sum: small, since }, nothing],
    ['three million exactly', { sum: large, since }, [exempts, lowered]],
    ['arrears a year and a day ago', { sum: small, arrears: ['2021-05-31'] }, nothing],
    ['arrears exactly a year ago', { sum: small, arrears: ['2021-06-01'] }, [raised]],
    ['arrears on the day', { sum: small, arrears: ['2015-01-01', '2022-06-01'] }, [raised]],
    ['arrears still to come', { sum: small, since, arrears: ['2022-06-02'] }, nothing],
    ['at work for exactly a year', { sum: small, since: '2021-06-01' }, nothing],
    ['at work for a day less', { sum: small, since: '2021-06-02' }, [share]],
  ])('%s', (_, contract, answer) => {
    expect(answerTo(contract)).toEqual(answer);
  });
});

describe('since when a firm has been at work', () => {
  const unknown = { kind: 'incomplete', missing: [{ field: 'contract.since' }] };
  test.each<[string, Contract, unknown]>([
    ['is asked for, small or not', { sum: small }, unknown],
    ['is never taken for clean years', { sum: large }, unknown],
    ['arrears still to come do not tell it', { sum: large, arrears: ['2022-06-02'] }, unknown],
    ['arrears do: it was at work by then', { sum: large, arrears: ['2019-05-31'] }, [exempts, lowered]],
    ['recent arrears raise the share however old the firm is', { sum: large, arrears: ['2022-01-01'] }, [raised]],
  ])('%s', (_, contract, answer) => {
    expect(answerTo(contract)).toMatchObject(answer as object);
  });
});

describe('figures that Zhejiang has set are named, never made up', () => {
  test.each<[string, Contract, readonly string[]]>([
    ['three years without arrears', { sum: large, arrears: ['2019-05-31'] }, [exempts, lowered]],
    ['a day less', { sum: large, arrears: ['2019-06-01'] }, [lowered]],
    ['two years without arrears', { sum: large, arrears: ['2020-05-31'] }, [lowered]],
    ['a day less', { sum: large, arrears: ['2020-06-01'] }, [raised]],
    ['new at work', { sum: large, since: '2020-06-02' }, [share]],
    ['at work for two years', { sum: large, since: '2020-06-01' }, [lowered]],
    ['at work for three years', { sum: large, since: '2019-06-01' }, [exempts, lowered]],
    ['new at work, with arrears', { sum: large, since: '2021-01-01', arrears: ['2021-06-01'] }, [raised]],
  ])('%s', (_, contract, missing) => {
    expect(answerTo(contract)).toEqual(missing);
  });

  test('the refusal tells the national range', () => {
    expect(law.observe(requiredDepositByContract({ sum: large, since: '2022-01-01' }, on))).toEqual({
      kind: 'refused',
      refusals: [
        {
          code: 'parameter-missing',
          at: [
            { statute: 'cn-wage-payment-regulation', article: 32, paragraph: 2 },
            { statute: 'cn-wage-payment-regulation', article: 32, paragraph: 3 },
          ],
          facts: {
            parameter: share,
            label: { zh: '浙江省规定的存储比例', en: 'share of the contract sum set by Zhejiang' },
            on,
            range: { least: percent(1), leastForSeveral: permyriad(50), most: percent(3) },
          },
        },
      ],
    });
  });

  test('every figure of the national rule is from the press and says so', () => {
    const { terms, contractShare, loweredShare, raisedShare, exemptsCleanFirms, ...others } = parameters.contractSum;
    for (const { values } of [contractShare, loweredShare, raisedShare, exemptsCleanFirms]) expect(values).toEqual([]);
    const known: readonly Parameter<unknown>[] = [...Object.values(others), ...Object.values(terms)];
    expect(known.map(({ id, values }) => [id, values.map(({ value }) => value)])).toEqual([
      ['wage-deposit/contract-share-least', [percent(1)]],
      ['wage-deposit/contract-share-least-for-several', [permyriad(50)]],
      ['wage-deposit/contract-share-most', [percent(3)]],
      ['wage-deposit/contract-small', [yuan(3_000_000)]],
      ['wage-deposit/contract-clean-years-small', [1]],
      ['wage-deposit/contract-clean-years-lower', [2]],
      ['wage-deposit/contract-clean-years-exempt', [3]],
      ['wage-deposit/contract-term-opening', [20]],
      ['wage-deposit/contract-term-pay-out', [5]],
      ['wage-deposit/contract-term-replenishment', [10]],
      ['wage-deposit/contract-term-refund-publicity', [30]],
    ]);
    for (const { values } of known)
      for (const value of values)
        expect(value).toMatchObject({ from: '2021-11-01', source: { number: '人社部发〔2021〕65号', sureness: 'B' } });
  });
});

describe('a policy whose figures are known', () => {
  const [, national] = depositPolicies;
  const filled = <T>(parameter: Parameter<T>, value: T): Parameter<T> =>
    defineParameter({ ...parameter, values: [{ ...nationalRuleInForce, value, source: nationalRule }] });
  const policy = (exempting: boolean): ContractSumPolicy => ({
    ...national,
    contractShare: filled<Rate>(national.contractShare, percent(2)),
    loweredShare: filled<Rate>(national.loweredShare, percent(1)),
    raisedShare: filled<Rate>(national.raisedShare, percent(3)),
    exemptsCleanFirms: filled(national.exemptsCleanFirms, exempting),
  });
  const answer = (contract: Contract, exempting = false) =>
    law.observe(requiredDepositByContractOf(contractSchema.parse(contract), policy(exempting), plainDate(on)));

  test.each<[string, Contract, boolean, object]>([
    ['new at work', { sum: large, since: '2022-01-01' }, false, { amount: yuan(60_000), share: percent(2) }],
    ['two years', { sum: large, arrears: ['2020-05-31'] }, false, { amount: yuan(30_000), share: percent(1) }],
    ['arrears', { sum: large, arrears: ['2022-05-31'] }, false, { amount: yuan(90_000), share: percent(3) }],
    ['three years, not exempt', { sum: large, since }, false, { amount: yuan(30_000), share: percent(1) }],
    ['three years, exempt', { sum: large, since }, true, { amount: 0, exempt: 'clean-firm' }],
    ['two years are not enough', { sum: large, arrears: ['2019-06-01'] }, true, { amount: yuan(30_000) }],
  ])('%s', (_, contract, exempting, outcome) => {
    expect(answer(contract, exempting)).toMatchObject({ kind: 'granted', outcome });
  });

  test('the exemption alone is not enough while the share is unknown', () => {
    const half = { ...policy(false), loweredShare: national.loweredShare };
    expect(requiredDepositByContractOf(contractSchema.parse({ sum: large, since }), half, plainDate(on))).toMatchObject(
      {
        refusals: [{ facts: { parameter: lowered } }],
      },
    );
  });
});

describe('a day belongs to one policy whole', () => {
  const qualifications = [{ category: 'labour-subcontracting' }] as const;

  test.each<[string, string | undefined]>([
    ['2018-02-28', undefined],
    ['2018-03-01', 'qualification'],
    ['2021-10-31', 'qualification'],
    ['2021-11-01', 'contract-sum'],
  ])('%s: %s', (day, basis) => {
    expect(depositPolicyOn(plainDate(day))?.basis).toBe(basis);
  });

  test('the contract sum decides from 2021-11-01 on', () => {
    expect(requiredDeposit(qualifications, {}, '2021-10-31')).toMatchObject({ outcome: { amount: yuan(300_000) } });
    expect(law.observe(requiredDepositByContract({ sum: small }, '2021-10-31'))).toMatchObject({
      refusals: [{ code: 'contract-does-not-decide', facts: { from: '2021-11-01' }, path: ['on'] }],
    });
    expect(requiredDepositByContract({ sum: small }, '2018-02-28')).toMatchObject({
      refusals: [{ code: 'before-effective', path: ['on'] }],
    });
    expect(answerTo({ sum: small, since }, '2021-11-01')).toEqual(nothing);
  });

  test.each<[string, (on: string) => unknown, string]>([
    ['requiredDeposit', (day) => requiredDeposit(qualifications, {}, day), share],
    ['exemptionEligibility', (day) => exemptionEligibility({ firstPaidOn: '2015-01-01' }, day), exempts],
    ['requiredTopUp', (day) => requiredTopUp([{ ground: 'labour-sanction' }], 100, day), raised],
  ])('%s names what it would need', (_, ask, parameter) => {
    expect(ask('2021-10-31')).toMatchObject({ kind: 'granted' });
    expect(law.observe(ask('2021-11-01'))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'parameter-missing', facts: { parameter }, path: ['on'] }],
    });
  });

  test('so do the steps in the life of a deposit', () => {
    const refusalsOf = (deposit: typeof noDeposit, command: Parameters<typeof decide>[1]) => {
      const ruling = law.observe(decide(deposit, command));
      return ruling.kind === 'refused'
        ? ruling.refusals.map(({ code, facts }) => [
            code,
            'parameter' in facts ? facts.parameter : 'lacking' in facts ? facts.lacking.en : facts,
          ])
        : ruling;
    };
    const day = '2021-11-01';
    expect(refusalsOf(noDeposit, { ...assessment, on: day, contractFiledOn: day })).toEqual([
      ['parameter-missing', share],
      ['policy-not-built', 'the day from which the time for payment runs'],
    ]);
    expect(refusalsOf(held300, { kind: 'refund', on: day, by: assessment.by })).toEqual([
      ['policy-not-built', 'the conditions of a refund'],
    ]);
    expect(
      refusalsOf(held300, {
        kind: 'demand-top-up',
        on: day,
        by: assessment.by,
        grounds: [{ ground: 'extreme-incident' }],
      }),
    ).toEqual([['parameter-missing', raised]]);
  });
});

test('the steps explain it', () => {
  const trace = collectTrace<WageDepositSteps>();
  law.observe(requiredDepositByContract({ sum: small, arrears: ['2020-01-01'] }, on, trace));
  expect(trace.steps).toMatchObject([
    {
      code: 'contract-placed',
      facts: { sum: small, small: true, record: 'lowered', lastArrearsOn: '2020-01-01', interpretations: ['W-22'] },
    },
    { code: 'contract-exempt', facts: { ground: 'small-contract', sum: small } },
  ]);
});

test.each<[string, unknown, string]>([
  ['no sum', {}, 'input-missing'],
  ['a sum of nothing', { sum: 0 }, 'input-too-small'],
  ['a sum with parts of a fen', { sum: 1.5 }, 'input-not-whole'],
  ['a day that is none', { sum: 1, arrears: ['2021-02-30'] }, 'input-malformed'],
  ['a key nobody knows', { sum: 1, total: 2 }, 'input-unrecognised'],
])('bad input: %s', (_, contract, code) => {
  expect(requiredDepositByContract(contract as Contract, on)).toMatchObject({ refusals: [{ code }] });
});
