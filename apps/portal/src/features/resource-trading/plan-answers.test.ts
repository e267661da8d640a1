import { expect, test } from 'vitest';
import { planOf, readPlanAnswers } from './plan-answers.ts';

const whole = {
  notice: '2018-09-11',
  saleEnds: '2018-09-14',
  deadline: '2018-09-29',
  deadlineTime: '09:30',
  estimate: 100_000_000,
  bond: 3_000_000,
};

test('a plan comes back as it went in', () => {
  expect(readPlanAnswers(whole)).toEqual(whole);
  expect(planOf(readPlanAnswers(whole))).toEqual(whole);
});

test('what is not an answer is left out, and without a notice there is no plan', () => {
  const read = readPlanAnswers({ notice: '2018-02-30', deadline: 'soon', deadlineTime: '25:00', estimate: -1 });
  expect(read).toEqual({});
  expect(planOf(read)).toBeUndefined();
});
