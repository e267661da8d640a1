import { isAfter } from '@wenzhou/calendar';
import { granted, refused } from '@wenzhou/statute';
import { depositSteps } from '../deposit-steps.ts';
import { refuse } from '../refusals.ts';
import type { Step } from './decision.ts';

/** Article 13: what was not paid in full and in time is entered once. */
export const enterCreditRecord: Step<'enter-credit-record'> = (deposit, { on, duty: name }, { trace }) => {
  const { at } = depositSteps['enter-credit-record'];
  const late = deposit.duties.filter(
    ({ duty, dueOn, metOn, recordedOn }) => duty === name && recordedOn === undefined && isAfter(metOn ?? on, dueOn),
  );
  const overdue = late.find(({ lowers }) => lowers === undefined);
  if (!overdue)
    return refused([
      late.length > 0
        ? refuse('adjustment-gives-back', at, {}, ['duty'])
        : refuse('not-overdue', at, { duty: name }, ['duty']),
    ]);
  return granted({ kind: 'credit-record-entered', on, at, duty: name, dueOn: overdue.dueOn }, [], trace);
};
