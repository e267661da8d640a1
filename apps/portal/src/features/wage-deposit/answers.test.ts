import { describe, expect, test } from 'vitest';
import { nextPage, readAnswers } from './answers.ts';

const whole = {
  qualifications: [{ category: 'general-contracting', grade: 'grade-2' }, { category: 'other' }],
  division: '330302',
  contractFiledOn: '2018-03-01',
  on: '2018-03-05',
  paid: 'before',
  firstPaidOn: '2015-06-01',
  serious: ['2016-02-01'],
};

describe('reading an address', () => {
  test('answers come back as they went in', () => {
    expect(readAnswers(whole)).toEqual(whole);
    expect(readAnswers({ creditCode: '91350100M000100Y43' })).toEqual({ creditCode: '91350100M000100Y43' });
  });

  test('a division typed by hand comes as a number', () => {
    expect(readAnswers({ division: 330302 })).toEqual({ division: '330302' });
  });

  test('what is not an answer is left out', () => {
    expect(
      readAnswers({
        qualifications: [{ category: 'general-contracting', grade: 'ungraded' }, { category: 'none' }, null],
        division: '33030',
        creditCode: 'short',
        contractFiledOn: '2018-02-30',
        on: 20180301,
        paid: 'sometimes',
        firstPaidOn: '1 June 2015',
        serious: ['2018-13-01'],
      }),
    ).toEqual({});
  });

  test('no more qualifications are read than an address can hold', () => {
    const many = Array.from({ length: 13 }, () => ({ category: 'other' }));
    expect(readAnswers({ qualifications: many }).qualifications).toHaveLength(12);
  });
});

describe('the next page', () => {
  const { qualifications, division, contractFiledOn } = readAnswers(whole);
  const next = (answers: Readonly<Record<string, unknown>>) => nextPage(readAnswers(answers)).to;

  test('asks for what is missing, in order, and then for a check', () => {
    expect(next({})).toBe('/wage-deposit');
    expect(next({ qualifications })).toBe('/wage-deposit/registration');
    expect(next({ qualifications, division })).toBe('/wage-deposit/contract');
    expect(next({ qualifications, division, contractFiledOn })).toBe('/wage-deposit/history');
    expect(next({ qualifications, division, contractFiledOn, paid: 'before' })).toBe('/wage-deposit/history');
    expect(next({ qualifications, division, contractFiledOn, paid: 'never' })).toBe('/wage-deposit/check');
    expect(next(whole)).toBe('/wage-deposit/check');
  });
});
