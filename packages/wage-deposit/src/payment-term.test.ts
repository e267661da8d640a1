import { holidayYears, makeCalendar } from '@wenzhou/calendar';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { paymentDueDate, type WageDepositSteps } from './index.ts';

describe('20 working days after the filing', () => {
  test.each([
    ['2018-02-08', '2018-03-13'], // still running when the measure took effect (W-15)
    ['2018-01-29', '2018-03-01'], // ends on the very day it took effect
    ['2018-03-01', '2018-03-29'],
    ['2018-04-20', '2018-05-21'], // 28 April is a make-up day; 29 April to 1 May is Labour Day
    ['2018-09-20', '2018-10-24'], // Mid-Autumn and National Day; 29 and 30 September are make-up days
  ])('%s → %s', (contractFiledOn, dueOn) => {
    expect(law.observe(paymentDueDate(contractFiledOn))).toMatchObject({
      kind: 'granted',
      outcome: { contractFiledOn, workingDays: 20, dueOn },
      parameters: [{ id: 'wage-deposit/payment-term', value: 20 }],
    });
  });

  test('a filing on a Saturday counts from the Monday', () => {
    // Saturday 3 March 2018; Monday the 5th is day 1 and Friday the 30th day 20.
    expect(law.observe(paymentDueDate('2018-03-03'))).toMatchObject({ outcome: { dueOn: '2018-03-30' } });
  });

  test('the step shows the figures', () => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(paymentDueDate('2018-03-01', undefined, trace));
    expect(trace.steps).toEqual([
      {
        code: 'payment-term',
        at: [{ statute: 'wenzhou-2018-3', article: 4 }],
        facts: { contractFiledOn: '2018-03-01', workingDays: 20, dueOn: '2018-03-29', interpretations: ['W-12'] },
        using: ['wage-deposit/payment-term'],
      },
    ]);
  });
});

describe('what cannot be ruled on', () => {
  test.each([
    ['2018-01-28', 'before-effective'], // had run out on 28 February, before the measure took effect
    ['2015-06-01', 'before-effective'],
    ['2021-11-01', 'policy-not-built'],
    ['2018-02-30', 'input-malformed'],
  ])('%s: %s', (contractFiledOn, code) => {
    expect(law.observe(paymentDueDate(contractFiledOn))).toMatchObject({
      kind: 'refused',
      refusals: [{ code, path: ['contractFiledOn'] }],
    });
  });
});

describe('a calendar that ends', () => {
  const only2018 = makeCalendar(holidayYears.filter(({ year }) => year === 2018));

  test('the year that is not known is named', () => {
    expect(law.observe(paymentDueDate('2018-12-10', only2018))).toEqual({
      kind: 'refused',
      refusals: [
        {
          code: 'calendar-year-unknown',
          at: [{ statute: 'wenzhou-2018-3', article: 4 }],
          facts: { year: 2019 },
          path: ['contractFiledOn'],
        },
      ],
    });
  });

  test('a term that ends on the last working day of the year needs no more', () => {
    // 31 December 2018 is a day off by the notice for 2019, which this calendar does not hold: it follows its weekday.
    expect(paymentDueDate('2018-12-03', only2018)).toMatchObject({ kind: 'granted', outcome: { dueOn: '2018-12-31' } });
  });
});
