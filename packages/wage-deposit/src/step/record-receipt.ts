import { isBefore, type PlainDate } from '@wenzhou/calendar';
import { refused } from '@wenzhou/statute';
import { depositSteps } from '../deposit-steps.ts';
import type { Deposit, Duty } from '../deposit.ts';
import { topUpTermOf } from '../due-date.ts';
import { refuse } from '../refusals.ts';
import { dayReasons } from './day-to-come.ts';
import { answer, type Step } from './decision.ts';

/**
 * The demand whose notice it was: of a day, or the last one that is open, else the last one at all. What is in the
 * credit record already is settled.
 */
function noticed({ duties }: Deposit, demandedOn: PlainDate | undefined): Duty | undefined {
  const demands = duties.filter(
    (one) =>
      one.duty === 'top-up' &&
      one.recordedOn === undefined &&
      (demandedOn === undefined ? one.demandedOn !== undefined : one.demandedOn === demandedOn),
  );
  return demands.findLast(({ metOn }) => metOn === undefined) ?? demands.at(-1);
}

/** Articles 8 and 11: the notice of a demand was received on paper, and the term runs from that day (W-30). */
export const recordReceipt: Step<'record-receipt'> = (deposit, command, { calendar, trace }) => {
  const { on, receivedOn } = command;
  const { at } = depositSteps['record-receipt'];
  const demand = noticed(deposit, command.demandedOn);
  const demandedOn = demand?.demandedOn;
  if (demandedOn === undefined) return refused([refuse('no-demand', at, {})]);
  const path = ['receivedOn'];
  const due = topUpTermOf(receivedOn, calendar, trace, path);
  const days = [
    ...dayReasons(receivedOn, on, at, path),
    ...(isBefore(receivedOn, demandedOn)
      ? [refuse('day-too-early', at, { day: receivedOn, earliest: demandedOn }, path)]
      : []),
  ];
  if (due.kind === 'refused') return refused([...due.refusals, ...days]);
  if (due.kind !== 'granted') return due;
  return answer(
    days,
    () => ({ kind: 'notice-received', on, at, demandedOn, receivedOn, dueOn: due.outcome.dueOn }),
    due.parameters,
    trace,
  );
};
