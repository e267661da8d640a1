import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { type Fen, subtractFen, zeroFen } from '@wenzhou/money';
import type { DepositEvent } from './deposit-event.ts';
import type { Duty } from './deposit.ts';
import type { DutyName } from './duty-name.ts';

/** The duties of a deposit while events are entered: its own copy, and where in it to look. */
export interface DutyList {
  readonly duties: Duty[];
  /** Where the open ones of each kind are, in their order; several only of demands. */
  readonly open: Partial<Record<DutyName, readonly number[]>>;
  /** Before these nothing of the kind is left to be recorded. */
  readonly settled: Partial<Record<DutyName, number>>;
}

/** Copies duties so that they can be changed. */
export function dutyList(from: readonly Duty[]): DutyList {
  const open: Partial<Record<DutyName, number[]>> = {};
  for (const [at, { duty, metOn }] of from.entries()) if (metOn === undefined) (open[duty] ??= []).push(at);
  return { duties: [...from], open, settled: {} };
}

export function addDuty({ duties, open }: DutyList, duty: Duty): void {
  const at = duties.push(duty) - 1;
  if (duty.metOn === undefined) open[duty.duty] = [...(open[duty.duty] ?? []), at];
}

/** Changes the open duties of a kind, and keeps in mind which of them are open after that. */
function changeOpen({ duties, open }: DutyList, name: DutyName, change: (duty: Duty) => Duty): void {
  open[name] = (open[name] ?? []).filter((at) => {
    const duty = duties[at];
    if (!duty) return false;
    const changed = change(duty);
    duties[at] = changed;
    return changed.metOn === undefined;
  });
}

/** Meets the open duty of a kind, if there is one. */
export const meetDuty = (list: DutyList, name: DutyName, metOn: PlainDate): void =>
  changeOpen(list, name, (duty) => ({ ...duty, metOn }));

/** Meets the demands that an amount answers, the first of them first; one without a sum is answered by any. */
export function answerDemands(list: DutyList, amount: Fen, metOn: PlainDate): void {
  let rest: number = amount;
  changeOpen(list, 'top-up', (duty) => {
    const asked = duty.amount ?? rest;
    if (rest === 0 || asked > rest) {
      rest = 0;
      return duty;
    }
    rest -= asked;
    return { ...duty, metOn };
  });
}

/**
 * Lets the demands ask for no more than is lacking, the last of them for less first; one that asks for nothing is met.
 *
 * @returns whether one was met by that
 */
export function lowerDemands(list: DutyList, lacking: Fen, metOn: PlainDate): boolean {
  let left = lacking;
  let isMet = false;
  changeOpen(list, 'top-up', (duty) => {
    if (duty.amount === undefined) {
      isMet ||= left === zeroFen;
      return left === zeroFen ? { ...duty, metOn } : duty;
    }
    const amount = duty.amount > left ? left : duty.amount;
    left = subtractFen(left, amount);
    isMet ||= amount === zeroFen;
    return amount === zeroFen ? { ...duty, amount, metOn } : { ...duty, amount };
  });
  return isMet;
}

/** Moves the last day of demands, since their notice was received on another: those named, by place from 1. */
export function receiveNotice(
  { duties, open }: DutyList,
  { demandedOn, receivedOn: since, dueOn, demands }: Extract<DepositEvent, { kind: 'notice-received' }>,
): void {
  const openThen = (open['top-up'] ?? []).filter((at) => duties[at]?.demandedOn === demandedOn);
  for (const at of demands?.map((place) => place - 1) ?? openThen) {
    const duty = duties[at];
    if (!duty) throw new RangeError(`an event tells of the notice of a demand that there is not: ${at + 1}`);
    duties[at] = { ...duty, since, dueOn };
  }
}

/** Enters an overdue duty in the credit record. */
export function recordDuty(
  { duties, settled }: DutyList,
  name: DutyName,
  dueOn: PlainDate,
  recordedOn: PlainDate,
): void {
  let nothingLeft = true;
  for (let at = settled[name] ?? 0; at < duties.length; at += 1) {
    const duty = duties[at];
    if (duty?.duty === name && duty.recordedOn === undefined && !duty.lowers) {
      if (duty.dueOn === dueOn && isAfter(duty.metOn ?? recordedOn, dueOn)) {
        duties[at] = { ...duty, recordedOn };
        if (nothingLeft) settled[name] = at + 1;
        return;
      }
      nothingLeft &&= duty.metOn !== undefined && !isAfter(duty.metOn, duty.dueOn);
    }
    if (nothingLeft) settled[name] = at + 1;
  }
  throw new RangeError(`an event records a ${name} due on ${dueOn} that is not overdue`);
}
