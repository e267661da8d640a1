import { chinaCalendar, isBefore, type WorkingCalendar } from '@wenzhou/calendar';
import { readInput, type RefusalOf, refused, type Ruling, type Trace } from '@wenzhou/statute';
import { art } from './articles.ts';
import { type DepositCommand, depositCommandSchema, type KnownDepositCommand } from './deposit-command.ts';
import type { DepositEvent } from './deposit-event.ts';
import { depositSteps } from './deposit-steps.ts';
import type { Deposit } from './deposit.ts';
import { measureInForce } from './parameters/in-force.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import { stepNames } from './step-name.ts';
import { activateWith } from './step/activate.ts';
import { adjust } from './step/adjust.ts';
import { assess } from './step/assess.ts';
import { enterCreditRecord } from './step/credit-record.ts';
import type { Decision, Desk, Reasons } from './step/decision.ts';
import { demandTopUp } from './step/demand-top-up.ts';
import { exempt } from './step/exempt.ts';
import { recordGradeChange } from './step/grade-change.ts';
import { clearOut, recordMisplaced } from './step/misplaced.ts';
import { payWorker } from './step/pay-worker.ts';
import { pay } from './step/pay.ts';
import { recordArrears } from './step/record-arrears.ts';
import { recordReceipt } from './step/record-receipt.ts';
import { refund } from './step/refund.ts';
import { replaceInstrument } from './step/replace-instrument.ts';
import { revokeExemption } from './step/revoke-exemption.ts';
import { topUp } from './step/top-up.ts';
import type { WageDepositSteps } from './steps.ts';

function take(deposit: Deposit, command: KnownDepositCommand, desk: Desk): Decision {
  switch (command.kind) {
    case 'assess':
      return assess(deposit, command, desk);
    case 'exempt':
      return exempt(deposit, command, desk);
    case 'revoke-exemption':
      return revokeExemption(deposit, command, desk);
    case 'record-misplaced':
      return recordMisplaced(deposit, command, desk);
    case 'clear-out':
      return clearOut(deposit, command, desk);
    case 'pay':
      return pay(deposit, command, desk);
    case 'replace-instrument':
      return replaceInstrument(deposit, command, desk);
    case 'activate':
      return activateWith(deposit, command, 'employer', desk);
    case 'activate-for-subcontractor':
      return activateWith(deposit, command, 'general-contractor', desk);
    case 'pay-worker':
      return payWorker(deposit, command, desk);
    case 'record-arrears':
      return recordArrears(deposit, command, desk);
    case 'demand-top-up':
      return demandTopUp(deposit, command, desk);
    case 'record-receipt':
      return recordReceipt(deposit, command, desk);
    case 'top-up':
      return topUp(deposit, command, desk);
    case 'record-grade-change':
      return recordGradeChange(deposit, command, desk);
    case 'adjust':
      return adjust(deposit, command, desk);
    case 'refund':
      return refund(deposit, command, desk);
    case 'enter-credit-record':
      return enterCreditRecord(deposit, command, desk);
    case 'withdraw':
      return refused([refuse('not-a-lawful-use', [art(2)], { use: command.use }, ['use'])]);
  }
}

/** Whether the step may be taken at all: on this day, by this actor, in this phase. */
function turnReasons(deposit: Deposit, { kind, on, by }: KnownDepositCommand): Reasons {
  const { at, by: allowed, phases } = depositSteps[kind];
  const reasons: RefusalOf<WageDepositRefusals>[] = [];
  if (isBefore(on, measureInForce.from))
    reasons.push(refuse('before-effective', [art(14), ...at], { on, from: measureInForce.from }, ['on']));
  if (deposit.lastOn !== undefined && isBefore(on, deposit.lastOn))
    reasons.push(refuse('before-last-step', at, { on, last: deposit.lastOn }, ['on']));
  // Nobody may divert money, which its own refusal says.
  if (kind === 'withdraw') return reasons;
  if (!allowed.includes(by.role))
    reasons.push(refuse('not-your-step', at, { step: kind, role: by.role, allowed }, ['by', 'role']));
  const again = kind === 'assess' || kind === 'record-misplaced';
  if (deposit.authority !== undefined && again)
    reasons.push(refuse('second-demand', [art(4)], { authority: deposit.authority }));
  else if (!phases.includes(deposit.phase))
    reasons.push(refuse('step-out-of-turn', at, { step: kind, phase: deposit.phase }));
  if (
    !again &&
    by.role === 'construction-authority' &&
    deposit.authority !== undefined &&
    by.division !== deposit.authority
  )
    reasons.push(
      refuse('not-the-authority', [art(4), ...at], { division: by.division, authority: deposit.authority }, [
        'by',
        'division',
      ]),
    );
  return reasons;
}

const isStepName = (kind: unknown): kind is keyof typeof depositSteps => stepNames.some((name) => name === kind);

/**
 * Decides whether a step in the life of a deposit may be taken: what article provides for it, who may take it, and
 * whether its conditions are met. {@link depositSteps} is the table of all steps.
 *
 * Nothing changes here: the event is stored and given to {@link evolve}. Money leaves a deposit only as use for wages,
 * refund, pay-back of a lowered standard, clearing out, or replacement of the instrument (art. 2).
 *
 * What was decided under the measure may be carried out later; steps that read its figures, or take in an instrument,
 * are refused from 2021-11-01 on.
 *
 * @param deposit - the state; {@link noDeposit} for a firm nothing is known of
 * @param command - plain JSON
 * @param calendar - the days off and make-up days to count terms by; by default those of China
 * @returns granted with the event; incomplete with the facts still needed; refused with every reason, nothing changed
 * @example
 * ```ts
 * const ruling = decide(deposit, { kind: 'refund', on: '2021-03-05', by: { role: 'construction-authority', division: '330302' } });
 * const next = ruling.kind === 'granted' ? evolve(deposit, ruling.outcome) : deposit;
 * ```
 */
export function decide(
  deposit: Deposit,
  command: DepositCommand,
  calendar: WorkingCalendar = chinaCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<DepositEvent, WageDepositRefusals> {
  const { kind } = (command as { kind?: unknown } | null) ?? {};
  const input = readInput(depositCommandSchema, command, isStepName(kind) ? depositSteps[kind].at : [art(2)]);
  if (input.kind === 'refused') return refused(input.refusals);
  const known = input.value;
  const [first, ...others] = turnReasons(deposit, known);
  if (first) return refused([first, ...others]);
  trace?.step('step-taken', depositSteps[known.kind].at, { step: known.kind, role: known.by.role });
  return take(deposit, known, { calendar, trace });
}
