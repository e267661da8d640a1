import type { WorkingCalendar } from '@wenzhou/calendar';
import { decidePosting, type Posting, type PostingLine } from '@wenzhou/ledger';
import { granted, type ParameterUse, type RefusalOf, refused, type Ruling, type Trace } from '@wenzhou/statute';
import type { KnownDepositCommand } from '../deposit-command.ts';
import type { DepositEvent } from '../deposit-event.ts';
import { depositSteps } from '../deposit-steps.ts';
import type { Deposit } from '../deposit.ts';
import type { WageDepositRefusals } from '../refusals.ts';
import type { WageDepositSteps } from '../steps.ts';

/** The event of a step, or why not. */
export type Decision = Ruling<DepositEvent, WageDepositRefusals>;
/** A command that is read. */
export type Command<Kind extends KnownDepositCommand['kind']> = Extract<KnownDepositCommand, { kind: Kind }>;
export type Reasons = readonly RefusalOf<WageDepositRefusals>[];

/** What a step is decided with. */
export interface Desk {
  readonly calendar: WorkingCalendar;
  readonly trace: Trace<WageDepositSteps> | undefined;
}

/** How a step is decided once it is known that it may be taken at all. */
export type Step<Kind extends KnownDepositCommand['kind']> = (
  deposit: Deposit,
  command: Command<Kind>,
  desk: Desk,
) => Decision;

/** Every reason, or the event. */
export function answer(
  reasons: Reasons,
  event: () => DepositEvent,
  uses: readonly ParameterUse[] = [],
  trace?: Trace<WageDepositSteps>,
): Decision {
  const [first, ...others] = reasons;
  return first ? refused([first, ...others]) : granted(event(), uses, trace);
}

/** The posting of the event that comes next. */
export function posting(deposit: Deposit, { kind, on }: KnownDepositCommand, lines: readonly PostingLine[]): Posting {
  const entry: Posting = {
    key: String(deposit.events + 1),
    memo: kind,
    on,
    lines,
    provisions: depositSteps[kind].at,
  };
  // The rules above have seen to it that the money is there; the ledger has the last word.
  const decision = decidePosting(deposit.ledger, entry);
  if (decision.kind !== 'posted') throw new RangeError(`the ledger does not enter ${JSON.stringify(entry)}`);
  return entry;
}
