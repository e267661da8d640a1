import { isAfter } from '@wenzhou/calendar';
import { granted, refused } from '@wenzhou/statute';
import { depositSteps } from '../deposit-steps.ts';
import { refuse } from '../refusals.ts';
import type { Step } from './decision.ts';

/** Article 13: what was not done in time is entered once. */
export const enterCreditRecord: Step<'enter-credit-record'> = (deposit, { on, duty: name }, { trace }) => {
  const { at } = depositSteps['enter-credit-record'];
  const overdue = deposit.duties.find(
    ({ duty, dueOn, metOn, recordedOn }) => duty === name && recordedOn === undefined && isAfter(metOn ?? on, dueOn),
  );
  if (!overdue) return refused([refuse('not-overdue', at, { duty: name }, ['duty'])]);
  return granted({ kind: 'credit-record-entered', on, at, duty: name, dueOn: overdue.dueOn }, [], trace);
};
