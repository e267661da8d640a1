import { describe, expect, test } from 'vitest';
import { nextPage, readAnswers, withAnotherStay, withoutStay, withStay } from './answers.ts';

const whole = {
  status: 'active',
  care: 'inpatient',
  grade: 'grade-3',
  admittedOn: '2018-07-02',
  dischargedOn: '2018-07-12',
  classA: 8_000_000,
};

describe('reading an address', () => {
  test('answers come back as they went in', () => {
    const answers = { scheme: 'employee-tier-1', area: 'ruian', stays: [whole, { status: 'retired' }], stay: 2 };
    expect(readAnswers(answers)).toEqual(answers);
  });

  test('what is not an answer is left out', () => {
    const stay = {
      status: 'asleep',
      care: 1,
      grade: 'grade-4',
      admittedOn: '2018-02-30',
      dischargedOn: '12 July',
      classA: -1,
      classB: 1.5,
      selfCarePercent: '100.1',
      offList: '5',
    };
    expect(readAnswers({ scheme: 'none', area: [], stays: [stay, null], stay: 3 })).toEqual({ stays: [{}, {}] });
    expect(readAnswers({ stays: 'all of them', stay: 1 })).toEqual({});
  });

  test('no more stays are read than an address can hold', () => {
    expect(readAnswers({ stays: Array.from({ length: 13 }, () => whole) }).stays).toHaveLength(12);
  });
});

describe('the next page', () => {
  const first = { scheme: 'employee-tier-1' } as const;
  const after = (stay: object) => nextPage(readAnswers({ ...first, stays: [stay] })).to;

  test('asks for what is missing, in order, and then for a check', () => {
    const { status, care, grade, admittedOn, dischargedOn } = whole;
    expect(nextPage({}).to).toBe('/hospital-stay');
    expect(nextPage({ scheme: 'resident' }).to).toBe('/hospital-stay/resident');
    expect(nextPage(first).to).toBe('/hospital-stay/status');
    expect(after({ status })).toBe('/hospital-stay/care');
    expect(after({ status, care })).toBe('/hospital-stay/grade');
    expect(after({ status, care, grade })).toBe('/hospital-stay/dates');
    expect(after({ status, care, grade, admittedOn })).toBe('/hospital-stay/dates');
    expect(after({ status, care, grade, admittedOn, dischargedOn })).toBe('/hospital-stay/costs');
    expect(after(whole)).toBe('/hospital-stay/check');
  });

  test('wants the share of class B where there is class B', () => {
    expect(after({ ...whole, classB: 100 })).toBe('/hospital-stay/costs');
    expect(after({ ...whole, classB: 0 })).toBe('/hospital-stay/check');
    expect(after({ ...whole, classB: 100, selfCarePercent: '10' })).toBe('/hospital-stay/check');
  });

  test('goes to another stay that is not whole', () => {
    const answers = readAnswers({ ...first, stays: [whole, { status: 'active' }], stay: 1 });
    expect(nextPage(answers)).toMatchObject({ to: '/hospital-stay/care', search: { stay: 2 } });
  });
});

describe('changing the stays', () => {
  test('the first answer makes the first stay, a later one changes it', () => {
    const once = withStay({}, { status: 'active' });
    expect(once).toEqual({ stays: [{ status: 'active' }], stay: 1 });
    expect(withStay(once, { status: 'retired' }).stays).toEqual([{ status: 'retired' }]);
  });

  test('an amount that was taken back is gone', () => {
    const answers = readAnswers({ stays: [{ ...whole, offList: 100 }] });
    expect(withStay(answers, { offList: undefined }).stays).toEqual([whole]);
  });

  test('one more stay keeps the status only; a stay can be taken out', () => {
    const two = withAnotherStay(readAnswers({ stays: [whole] }));
    expect(two).toEqual({ stays: [whole, { status: 'active' }], stay: 2 });
    expect(withoutStay(two, 1)).toEqual({ stays: [{ status: 'active' }], stay: 1 });
  });
});
