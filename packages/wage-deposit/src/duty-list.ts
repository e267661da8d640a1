import { isAfter, type PlainDate } from '@wenzhou/calendar';
import type { Duty } from './deposit.ts';
import type { DutyName } from './duty-name.ts';

type Positions = Partial<Record<DutyName, number>>;

/** The duties of a deposit while events are entered: its own copy, and where in it to look. */
export interface DutyList {
  readonly duties: Duty[];
  /** The open one of each kind; there is never a second. */
  readonly open: Positions;
  /** Before these nothing of the kind is left to be recorded, since duties are recorded in their order. */
  readonly settled: Positions;
}

/** Copies duties so that they can be changed. */
export function dutyList(from: readonly Duty[]): DutyList {
  const open: Positions = {};
  for (const [at, { duty, metOn }] of from.entries()) if (metOn === undefined) open[duty] = at;
  return { duties: [...from], open, settled: {} };
}

export function addDuty({ duties, open }: DutyList, duty: Duty): void {
  open[duty.duty] = duties.push(duty) - 1;
}

/** Meets the open duty of a kind, if there is one. */
export function meetDuty({ duties, open }: DutyList, name: DutyName, metOn: PlainDate): void {
  const at = open[name];
  const duty = at === undefined ? undefined : duties[at];
  if (at === undefined || !duty) return;
  duties[at] = { ...duty, metOn };
  delete open[name];
}

/** Enters an overdue duty in the credit record. */
export function recordDuty(
  { duties, settled }: DutyList,
  name: DutyName,
  dueOn: PlainDate,
  recordedOn: PlainDate,
): void {
  for (let at = settled[name] ?? 0; at < duties.length; at += 1) {
    const duty = duties[at];
    if (duty?.duty !== name || duty.dueOn !== dueOn || duty.recordedOn !== undefined || duty.lowers) continue;
    if (!isAfter(duty.metOn ?? recordedOn, dueOn)) continue;
    duties[at] = { ...duty, recordedOn };
    settled[name] = at + 1;
    return;
  }
  throw new RangeError(`an event records a ${name} due on ${dueOn} that is not overdue`);
}
