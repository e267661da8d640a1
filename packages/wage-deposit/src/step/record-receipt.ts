import { isBefore, later, type PlainDate } from '@wenzhou/calendar';
import { refused } from '@wenzhou/statute';
import { depositSteps } from '../deposit-steps.ts';
import type { Deposit } from '../deposit.ts';
import { topUpTermOf } from '../due-date.ts';
import { refuse } from '../refusals.ts';
import { dayReasons } from './day-to-come.ts';
import { answer, type Step } from './decision.ts';

/** The day of the demand whose notice it was, where it is not told: of the last one that is open, else of the last. */
function lastNoticed({ duties, metNotices }: Deposit): PlainDate | undefined {
  const demands = duties.filter(({ duty, recordedOn }) => duty === 'top-up' && recordedOn === undefined);
  const open = demands.findLast(({ metOn }) => metOn === undefined)?.demandedOn;
  return open ?? latest(demands.at(-1)?.demandedOn, metNotices.at(-1)?.demandedOn);
}

const latest = (one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined =>
  one === undefined || other === undefined ? (one ?? other) : later(one, other);

/** By their places, from 1, the demands of a day; what is in the credit record already is settled. */
const demandsOf = ({ duties }: Deposit, day: PlainDate): readonly number[] =>
  duties.flatMap(({ duty, demandedOn, recordedOn }, at) =>
    duty === 'top-up' && demandedOn === day && recordedOn === undefined ? [at + 1] : [],
  );

/** Articles 8 and 11: the notice of a demand was received on paper, and the term runs from that day (W-30). */
export const recordReceipt: Step<'record-receipt'> = (deposit, command, { calendar, trace }) => {
  const { on, receivedOn } = command;
  const { at } = depositSteps['record-receipt'];
  const demandedOn = command.demandedOn ?? lastNoticed(deposit);
  if (demandedOn === undefined) return refused([refuse('no-demand', at, {})]);
  const demands = demandsOf(deposit, demandedOn);
  if (demands.length === 0 && !deposit.metNotices.some((notice) => notice.demandedOn === demandedOn))
    return refused([refuse('no-demand', at, {})]);
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
    () => ({ kind: 'notice-received', on, at, demandedOn, receivedOn, dueOn: due.outcome.dueOn, demands }),
    due.parameters,
    trace,
  );
};
