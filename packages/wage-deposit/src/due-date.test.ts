import { holidayYears, makeCalendar } from '@wenzhou/calendar';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { adjustmentDueDate, topUpDueDate, type WageDepositSteps } from './index.ts';

const terms = [
  ['topUpDueDate', topUpDueDate, 'noticeReceivedOn', 'top-up-term'],
  ['adjustmentDueDate', adjustmentDueDate, 'gradeApprovedOn', 'adjustment-term'],
] as const;

describe.each(terms)('%s', (_, dueDate, field, code) => {
  test.each([
    ['2018-03-01', '2018-03-29'],
    ['2018-04-20', '2018-05-21'],
    ['2018-09-20', '2018-10-24'],
    ['2021-10-31', '2021-11-26'], // a notice of the last day of the measure; 31 October is a Sunday
  ])('20 working days after %s is %s', (from, dueOn) => {
    expect(law.observe(dueDate(from))).toMatchObject({ outcome: { from, workingDays: 20, dueOn } });
  });

  test('the step shows the figures', () => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(dueDate('2018-03-01', undefined, trace));
    expect(trace.steps).toMatchObject([
      { code, facts: { from: '2018-03-01', workingDays: 20, dueOn: '2018-03-29' }, using: [`wage-deposit/${code}`] },
    ]);
  });

  test.each([
    ['2018-02-28', 'before-effective'],
    ['2021-11-01', 'policy-not-built'],
    ['20180301', 'input-malformed'],
  ])('%s: %s', (from, code) => {
    expect(law.observe(dueDate(from))).toMatchObject({ refusals: [{ code, path: [field] }] });
  });

  test('a year whose holidays are not known is named', () => {
    const only2018 = makeCalendar(holidayYears.filter(({ year }) => year === 2018));
    expect(law.observe(dueDate('2018-12-10', only2018))).toMatchObject({
      refusals: [{ code: 'calendar-year-unknown', facts: { year: 2019 } }],
    });
  });
});
