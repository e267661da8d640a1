import { chinaCalendar, type WorkingCalendar } from '@wenzhou/calendar';
import type { Ruling, Trace } from '@wenzhou/statute';
import { decide } from './decide.ts';
import type { DepositCommand } from './deposit-command.ts';
import { closeDraft, openDraft } from './deposit-draft.ts';
import type { DepositEvent } from './deposit-event.ts';
import type { Deposit } from './deposit.ts';
import { applyEvent } from './evolve.ts';
import type { WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/**
 * Decides steps one after the other, each on the state that those granted before it have led to: what {@link decide} and
 * {@link evolve} give in turn, in time linear in the steps.
 *
 * @param deposit - the state before the first step; it stays as it is
 * @param commands - plain JSON
 * @param calendar - the days off and make-up days to count terms by; by default those of China
 * @param traceOf - makes a trace for each step
 * @returns a ruling for each step; the events of those granted lead on from `deposit`, in this order
 * @example
 * ```ts
 * const rulings = decideEach(deposit, payments);
 * ```
 */
export function decideEach(
  deposit: Deposit,
  commands: readonly DepositCommand[],
  calendar: WorkingCalendar = chinaCalendar,
  traceOf?: () => Trace<WageDepositSteps>,
): readonly Ruling<DepositEvent, WageDepositRefusals>[] {
  const draft = openDraft(deposit);
  let state = deposit;
  return commands.map((command) => {
    const ruling = decide(state, command, calendar, traceOf?.());
    if (ruling.kind === 'granted') {
      applyEvent(draft, ruling.outcome);
      // Its collections are the draft's own and grow with it, which nobody else gets to see.
      state = closeDraft(draft);
    }
    return ruling;
  });
}
