import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import {
  type ActivationRequest,
  decideActivation,
  type GeneralContractor,
  type UsableDeposit,
  type WageDepositSteps,
} from './index.ts';

const own: ActivationRequest = { applicant: 'firm', arrears: 100, amount: 100, on: '2018-06-01', fundsShort: true };
const authority: ActivationRequest = {
  applicant: 'labour-authority',
  arrears: 100,
  amount: 100,
  on: '2018-06-01',
  division: '330302',
  projectDivision: '330302',
  order: { payBy: '2018-05-31' },
};

const codesOf = (
  request: ActivationRequest,
  deposit: UsableDeposit,
  generalContractor?: GeneralContractor,
): readonly string[] => {
  const ruling = law.observe(decideActivation(request, deposit, generalContractor));
  return ruling.kind === 'refused' ? ruling.refusals.map(({ code }) => code) : [];
};

describe('on the firm’s own application (art. 7(1))', () => {
  test('from its own deposit', () => {
    expect(law.observe(decideActivation(own, { balance: 150 }))).toMatchObject({
      outcome: {
        basis: 'own-application',
        at: [{ article: 7, item: 1 }],
        draws: [{ from: 'employer', amount: 100, left: 50, ground: 'own-application' }],
      },
    });
  });

  test.each<[string, ActivationRequest, UsableDeposit, readonly string[]]>([
    ['all that is held', own, { balance: 100 }, []],
    ['a fen more than is held', own, { balance: 99 }, ['exceeds-balance']],
    ['part of the arrears', { ...own, amount: 60 }, { balance: 60 }, []],
    ['a fen more than is owed', { ...own, amount: 101 }, { balance: 150 }, ['exceeds-arrears']],
    ['nothing owed', { ...own, arrears: 0 }, { balance: 150 }, ['no-arrears']],
    ['money at hand', { ...own, fundsShort: false }, { balance: 150 }, ['funds-available']],
    ['the last day of the guarantee', own, { balance: 150, expiresOn: '2018-06-01' }, []],
    ['the day after', own, { balance: 150, expiresOn: '2018-05-31' }, ['guarantee-expired']],
    [
      'every reason at once',
      { ...own, arrears: 0, fundsShort: false },
      { balance: 0, expiresOn: '2018-05-31' },
      ['no-arrears', 'funds-available', 'guarantee-expired', 'exceeds-balance'],
    ],
  ])('%s', (_, request, deposit, codes) => {
    expect(codesOf(request, deposit)).toEqual(codes);
  });
});

describe('on the labour authority’s application (art. 7(2))', () => {
  test('once the order has run out', () => {
    expect(law.observe(decideActivation(authority, { balance: 150 }))).toMatchObject({
      outcome: {
        basis: 'labour-authority-application',
        at: [{ article: 7, item: 2 }],
        draws: [{ from: 'employer', amount: 100, left: 50, ground: 'labour-authority-application' }],
      },
    });
  });

  const { order: _, ...unordered } = authority;
  test.each<[string, ActivationRequest, readonly string[]]>([
    ['on the last day of the order', { ...authority, order: { payBy: '2018-06-01' } }, ['order-still-running']],
    ['without an order', unordered, ['no-order-to-pay']],
    ['another county', { ...authority, division: '330303' }, ['not-authority-of-project']],
    ['the city for one of its counties', { ...authority, division: '330300' }, []],
    [
      'the city for a place elsewhere',
      { ...authority, division: '330300', projectDivision: '330102' },
      ['not-authority-of-project'],
    ],
    ['nothing owed any more', { ...authority, arrears: 0 }, ['no-arrears']],
    [
      'every reason at once',
      { ...authority, division: '330303', order: { payBy: '2018-07-01' }, amount: 200 },
      ['exceeds-arrears', 'not-authority-of-project', 'order-still-running', 'exceeds-balance'],
    ],
  ])('%s', (_, request, codes) => {
    expect(codesOf(request, { balance: 150 })).toEqual(codes);
  });
});

describe('the general contractor within the unsettled sum (art. 9(1)), to 30 April 2020', () => {
  test.each<[string, number, GeneralContractor, readonly object[]]>([
    [
      'what the own deposit does not cover',
      30,
      { balance: 500, unsettled: 70 },
      [
        { from: 'employer', amount: 30, left: 0, ground: 'own-application' },
        { from: 'general-contractor', amount: 70, left: 430, ground: 'general-contractor-liability' },
      ],
    ],
    [
      'all of it where nothing is held',
      0,
      { balance: 100, unsettled: 100 },
      [{ from: 'general-contractor', amount: 100, left: 0, ground: 'general-contractor-liability' }],
    ],
  ])('%s', (_, balance, contractor, draws) => {
    expect(law.observe(decideActivation(own, { balance }, contractor))).toEqual({
      kind: 'granted',
      outcome: {
        basis: 'unsettled-sum',
        at: [{ statute: 'wenzhou-2018-3', article: 9, item: 1 }],
        draws,
      },
      parameters: [
        expect.objectContaining({ id: 'wage-deposit/general-contractor-duty', value: 'within-unsettled-sum' }),
      ],
    });
  });

  const contractor: GeneralContractor = { balance: 500, unsettled: 70 };
  test.each<[string, ActivationRequest, UsableDeposit, GeneralContractor, readonly string[]]>([
    ['a fen over the limit', own, { balance: 29 }, contractor, ['exceeds-unsettled-sum']],
    ['the own deposit covers it exactly', own, { balance: 100 }, contractor, ['deposit-suffices']],
    [
      'the own deposit covers it, and nothing else is right either',
      { ...own, fundsShort: false },
      { balance: 100 },
      { balance: 500, unsettled: 0, expiresOn: '2018-05-31' },
      ['deposit-suffices', 'funds-available', 'nothing-unsettled', 'guarantee-expired'],
    ],
    ['nothing unsettled', own, { balance: 30 }, { balance: 500, unsettled: 0 }, ['nothing-unsettled']],
    ['its deposit does not hold as much', own, { balance: 30 }, { balance: 69, unsettled: 70 }, ['exceeds-balance']],
    [
      'its guarantee has expired',
      own,
      { balance: 30 },
      { ...contractor, expiresOn: '2018-05-31' },
      ['guarantee-expired'],
    ],
    [
      'an expired guarantee of the employer covers nothing',
      { ...own, arrears: 70, amount: 70 },
      { balance: 500, expiresOn: '2018-05-31' },
      contractor,
      [],
    ],
    [
      'the conditions of article 7 for the own part',
      { ...own, fundsShort: false },
      { balance: 30 },
      contractor,
      ['funds-available'],
    ],
    [
      'which fall away without one (W-19)',
      { ...own, arrears: 70, amount: 70, fundsShort: false },
      { balance: 0 },
      contractor,
      [],
    ],
    ['the last day of that rule', { ...own, on: '2020-04-30' }, { balance: 29 }, contractor, ['exceeds-unsettled-sum']],
    [
      'nothing owed and nothing needed',
      { ...own, arrears: 0 },
      { balance: 100 },
      { balance: 1, unsettled: 0 },
      ['deposit-suffices', 'no-arrears', 'nothing-unsettled'],
    ],
  ])('%s', (_, request, deposit, contractor, codes) => {
    expect(codesOf(request, deposit, contractor)).toEqual(codes);
  });
});

describe('work given to an unqualified party (art. 9(2), W-4)', () => {
  const contractor: GeneralContractor = { balance: 100, unsettled: 0, unqualified: true };

  test.each(['2018-03-01', '2020-05-01'])('directly and without the limit, on %s', (on) => {
    expect(
      law.observe(decideActivation({ ...own, on, fundsShort: false }, { balance: 100 }, contractor)),
    ).toMatchObject({
      outcome: {
        basis: 'unqualified-party',
        at: [{ article: 9, item: 2 }],
        draws: [{ from: 'general-contractor', amount: 100, left: 0 }],
      },
    });
  });

  test('no more than its deposit holds, no more than is owed', () => {
    expect(codesOf({ ...own, amount: 101 }, { balance: 0 }, contractor)).toEqual([
      'exceeds-arrears',
      'exceeds-balance',
    ]);
    expect(codesOf(own, { balance: 0 }, { ...contractor, expiresOn: '2018-05-31' })).toEqual(['guarantee-expired']);
  });
});

describe('from 1 May 2020 the general contractor pays first (art. 30 of the State Council’s regulation)', () => {
  test('without the limit and whatever the subcontractor holds', () => {
    const trace = collectTrace<WageDepositSteps>();
    const ruling = decideActivation(
      { ...own, on: '2020-05-01' },
      { balance: 100 },
      { balance: 100, unsettled: 0 },
      trace,
    );
    expect(law.observe(ruling)).toMatchObject({
      outcome: {
        basis: 'pays-first',
        at: [{ statute: 'cn-wage-payment-regulation', article: 30, paragraph: 3 }, { article: 9 }],
        draws: [{ from: 'general-contractor', amount: 100, left: 0 }],
      },
      parameters: [{ value: 'pays-first', from: '2020-05-01' }],
    });
    expect(trace.steps.map(({ code }) => code)).toEqual(['activation-founded', 'drawn']);
  });

  test('no more than its deposit holds', () => {
    expect(codesOf({ ...own, on: '2020-05-01' }, { balance: 0 }, { balance: 99, unsettled: 500 })).toEqual([
      'exceeds-balance',
    ]);
  });
});

describe('what cannot be ruled on', () => {
  test.each<[string, ActivationRequest, UsableDeposit, GeneralContractor | undefined, string]>([
    ['a negative unsettled sum', own, { balance: 0 }, { balance: 1, unsettled: -1 }, 'input-too-small'],
    ['a negative balance', own, { balance: -1 }, undefined, 'input-too-small'],
    ['nothing asked for', { ...own, amount: 0 }, { balance: 1 }, undefined, 'input-too-small'],
    ['a division that is none', { ...authority, division: 'Lucheng' }, { balance: 1 }, undefined, 'input-malformed'],
    ['before the measure', { ...own, on: '2018-02-28' }, { balance: 1 }, undefined, 'before-effective'],
    ['under the national rule', { ...own, on: '2021-11-01' }, { balance: 1 }, undefined, 'policy-not-built'],
  ])('%s: %s', (_, request, deposit, contractor, code) => {
    expect(law.observe(decideActivation(request, deposit, contractor))).toMatchObject({ refusals: [{ code }] });
  });
});
