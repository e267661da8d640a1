import { describe, expect, test } from 'vitest';
import { assessment, ouhai } from '../../test/life.ts';
import { decide, type DepositCommand, noDeposit } from '../index.ts';

const { contractFiledOn: _, ...unfiled } = assessment;

describe('an assessment without the day of filing', () => {
  test('is incomplete, where nothing else is wrong', () => {
    expect(decide(noDeposit, unfiled)).toMatchObject({ kind: 'incomplete', missing: [{ field: 'contractFiledOn' }] });
  });

  test.each<[string, object, string]>([
    ['without a qualification', { qualifications: [] }, 'qualification-missing'],
    ['with a payment to come', { history: { firstPaidOn: '2018-03-06' } }, 'day-to-come'],
  ])('is refused %s', (_name, more, code) => {
    expect(decide(noDeposit, { ...unfiled, ...more } as DepositCommand)).toMatchObject({
      kind: 'refused',
      refusals: [{ code }],
    });
  });
});

test('a day to come in the history is refused at its place', () => {
  const history = {
    firstPaidOn: '2015-01-01',
    toppedUpOn: ['2018-03-06'],
    arrears: [
      { on: '2016-01-01', serious: false },
      { on: '2018-03-07', serious: false },
    ],
  };
  expect(decide(noDeposit, { ...assessment, history })).toMatchObject({
    refusals: [{ path: ['history', 'toppedUpOn', 0] }, { path: ['history', 'arrears', 1, 'on'] }],
  });
});

test('a wrong place is said beside what else is wrong, and before what is missing', () => {
  expect(decide(noDeposit, { ...unfiled, by: ouhai })).toMatchObject({ refusals: [{ code: 'wrong-place' }] });
  expect(decide(noDeposit, { ...assessment, by: ouhai, qualifications: [] } as DepositCommand)).toMatchObject({
    refusals: [{ code: 'qualification-missing' }, { code: 'wrong-place' }],
  });
});
