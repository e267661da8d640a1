import { describe, expect, test } from 'vitest';
import { readEntryAnswers } from './entry-answers.ts';
import { nextPage, projectOf, questionsRaised } from './trading-project.ts';

const next = (answers: Readonly<Record<string, unknown>>) => {
  const { to, params } = { params: undefined, ...nextPage(readEntryAnswers(answers)) };
  return params ? `${to} ${params.question}` : to;
};

describe('the next page of a project under A01', () => {
  const hospital = { item: 'A01', on: '2018-05-02' };

  test('asks what the rules need, one question after the other', () => {
    expect(next({})).toBe('/trading/entry');
    expect(next({ item: 'A01' })).toBe('/trading/entry/day');
    expect(next(hospital)).toBe('/trading/entry/$question funding');
    expect(next({ ...hospital, funding: 'state-funds' })).toBe('/trading/entry/$question tenderRequired');
    expect(next({ ...hospital, funding: 'state-funds', tenderRequired: 'yes' })).toBe(
      '/trading/entry/$question approvedBy',
    );
    expect(next({ ...hospital, funding: 'state-funds', tenderRequired: 'yes', approvedBy: 'city' })).toBe(
      '/trading/entry/check',
    );
  });

  test('asks no more once nothing else can change the answer', () => {
    expect(next({ ...hospital, funding: 'other' })).toBe('/trading/entry/check');
  });

  test('asks for the contract where nobody knows whether a tender is required', () => {
    const unsure = { ...hospital, funding: 'state-funds', tenderRequired: 'unknown', approvedBy: 'city' };
    expect(next(unsure)).toBe('/trading/entry/contract');
    // In May 2018 the scale is not known, so the contract does not settle it and nothing is left to ask.
    expect(next({ ...unsure, contractKind: 'works', contractAmount: 500_000_000 })).toBe('/trading/entry/check');
  });
});

test('what is outside the catalogue raises no question', () => {
  expect(next({ item: 'outside', on: '2018-05-02' })).toBe('/trading/entry/check');
  expect(questionsRaised(readEntryAnswers({ item: 'outside', on: '2018-05-02' }))).toEqual([]);
});

test('government procurement raises its own questions', () => {
  const bought = { item: 'D01', on: '2018-05-02' };
  expect(questionsRaised(readEntryAnswers(bought))).toEqual(['procurement', 'procurementMethod']);
  expect(questionsRaised(readEntryAnswers({ ...bought, procurement: 'central', procurementMethod: 'other' }))).toEqual([
    'procurement',
    'procurementMethod',
    'approvedBy',
  ]);
});

test('a condition that was not ticked is not stated, and a project is special only if somebody says so', () => {
  const answers = readEntryAnswers({ item: 'outside', on: '2018-05-02', conditions: ['ownerApplies'] });
  expect(projectOf(answers)?.voluntaryEntry).toEqual({ ownerApplies: true, special: false });
});
