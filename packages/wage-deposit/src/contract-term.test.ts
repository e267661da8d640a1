import { holidayYears, makeCalendar } from '@wenzhou/calendar';
import { collectTrace } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { type ContractTerm, contractTermEnd, type WageDepositSteps } from './index.ts';

// November 2021 has no day off but its weekends; New Year's Day 2022 is off to 3 January.
test.each<[ContractTerm, string, string]>([
  ['opening', '2021-11-01', '2021-11-29'],
  ['pay-out', '2021-11-01', '2021-11-08'],
  ['replenishment', '2021-11-01', '2021-11-15'],
  ['refund-publicity', '2021-11-01', '2021-12-01'],
  ['pay-out', '2021-12-28', '2022-01-05'],
  ['refund-publicity', '2021-12-03', '2022-01-04'], // 2 January is off
])('%s from %s: %s', (term, from, dueOn) => {
  expect(law.observe(contractTermEnd(term, from))).toMatchObject({ outcome: { term, from, dueOn } });
});

test('the reading of a unit that the press leaves out is told', () => {
  const readingsOf = (term: ContractTerm) => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(contractTermEnd(term, '2021-11-01', undefined, trace));
    return trace.steps.map(({ code, facts }) => [code, 'interpretations' in facts ? facts.interpretations : []]);
  };
  expect(readingsOf('opening')).toEqual([['contract-term', ['W-12']]]);
  expect(readingsOf('replenishment')).toEqual([['contract-term', ['W-12', 'W-23']]]);
  expect(readingsOf('refund-publicity')).toEqual([['contract-term', []]]);
});

test.each<[unknown, string, string]>([
  ['opening', '2021-10-31', 'contract-does-not-decide'],
  ['opening', '2018-02-28', 'before-effective'],
  ['closing', '2021-11-01', 'input-unknown-value'],
  ['opening', '2021-11-31', 'input-malformed'],
])('%s from %s: %s', (term, from, code) => {
  expect(contractTermEnd(term as ContractTerm, from)).toMatchObject({ refusals: [{ code }] });
});

test('a year whose holidays are not known is named', () => {
  const only2021 = makeCalendar(holidayYears.filter(({ year }) => year === 2021));
  expect(contractTermEnd('pay-out', '2021-12-28', only2021)).toMatchObject({
    refusals: [{ code: 'calendar-year-unknown', facts: { year: 2022 } }],
  });
});
