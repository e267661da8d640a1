import { isBefore } from '@wenzhou/calendar';
import { refused } from '@wenzhou/statute';
import { depositSteps } from '../deposit-steps.ts';
import { topUpTermOf } from '../due-date.ts';
import { openDemands } from '../open-demand.ts';
import { refuse } from '../refusals.ts';
import { dayReasons } from './day-to-come.ts';
import { answer, type Step } from './decision.ts';

/** Articles 8 and 11: the notice of a demand was received on paper, and the term runs from that day (W-30). */
export const recordReceipt: Step<'record-receipt'> = (deposit, command, { calendar, trace }) => {
  const { on, receivedOn } = command;
  const { at } = depositSteps['record-receipt'];
  const demandedOn = openDemands(deposit).findLast(
    ({ duty }) => command.demandedOn === undefined || duty.demandedOn === command.demandedOn,
  )?.duty.demandedOn;
  if (demandedOn === undefined) return refused([refuse('no-demand', at, {})]);
  const due = topUpTermOf(receivedOn, calendar, trace);
  if (due.kind !== 'granted') return due;
  const path = ['receivedOn'];
  return answer(
    [
      ...dayReasons(receivedOn, on, at, path),
      ...(isBefore(receivedOn, demandedOn)
        ? [refuse('day-too-early', at, { day: receivedOn, earliest: demandedOn }, path)]
        : []),
    ],
    () => ({ kind: 'notice-received', on, at, demandedOn, receivedOn, dueOn: due.outcome.dueOn }),
    due.parameters,
    trace,
  );
};
