import { isBefore } from '@wenzhou/calendar';
import { granted, refused } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { ownHistory } from '../deposit-history.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { type Deposit, lastGradeApprovedOn, openDuty } from '../deposit.ts';
import { adjustmentTermOf, differenceTermOf } from '../due-date.ts';
import { jointRuling } from '../joint-ruling.ts';
import { refuse } from '../refusals.ts';
import { standardOf } from '../standard.ts';
import { unknownRules } from '../unknown-rules.ts';
import { dayReasons } from './day-to-come.ts';
import { answer, type Command, type Decision, type Desk, type Reasons, type Step } from './decision.ts';

type GradeChange = Command<'record-grade-change'>;

const { at } = depositSteps['record-grade-change'];

function reasons(deposit: Deposit, command: GradeChange, standard: Deposit['standard'] | undefined): Reasons {
  const { standard: before, newStandard } = deposit;
  const { on, approvedOn, appliedOn } = command;
  // W-33: the grade that was approved last is the one that counts.
  const earlier = lastGradeApprovedOn(deposit);
  return [
    ...(standard !== undefined && standard === (newStandard ?? before)
      ? [refuse('standard-unchanged', at, { standard }, ['qualifications'])]
      : []),
    ...dayReasons(approvedOn, on, at, ['approvedOn']),
    ...(earlier !== undefined && isBefore(approvedOn, earlier)
      ? [refuse('day-too-early', at, { day: approvedOn, earliest: earlier }, ['approvedOn'])]
      : []),
    ...(appliedOn === undefined ? [] : dayReasons(appliedOn, on, at, ['appliedOn'])),
    ...(appliedOn !== undefined && isBefore(appliedOn, approvedOn)
      ? [refuse('day-too-early', at, { day: appliedOn, earliest: approvedOn }, ['appliedOn'])]
      : []),
  ];
}

/** Article 5: what is not paid yet is paid by the qualifications that the firm holds now, by the day that stands. */
function revise(deposit: Deposit, command: GradeChange, { trace }: Desk): Decision {
  const { on, qualifications } = command;
  const { firm, authority, history } = deposit;
  if (firm === undefined || authority === undefined) throw new RangeError('an assessed deposit without a firm');
  const inForce = policyOn(on, at, ['on'], ({ contractShare }) => contractShare);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = standardOf(qualifications, inForce.policy, on, trace);
  if (ruling.kind === 'refused') return refused([...ruling.refusals, ...reasons(deposit, command, undefined)]);
  if (ruling.kind !== 'granted') return ruling;
  const { standard } = ruling.outcome;
  const dueOn = openDuty(deposit, 'payment')?.dueOn;
  return answer(
    reasons(deposit, command, standard),
    () => ({
      kind: 'assessed',
      on,
      at: [art(5), art(4)],
      firm,
      authority,
      standard,
      history: ownHistory(history),
      ...(dueOn === undefined ? {} : { dueOn }),
      revised: true,
    }),
    ruling.parameters,
    trace,
  );
}

/**
 * Article 10: a new grade changes the standard; the application for the adjustment is due in time (W-27). A grade that
 * changes again before the adjustment takes the place of the earlier change (W-33).
 */
export const recordGradeChange: Step<'record-grade-change'> = (deposit, command, desk) => {
  const { on, approvedOn, appliedOn, qualifications } = command;
  const { calendar, trace } = desk;
  if (deposit.phase === 'assessed') return revise(deposit, command, desk);
  const inForce = policyOn(approvedOn, at, ['approvedOn'], unknownRules.adjustment);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = jointRuling({
    standard: standardOf(qualifications, inForce.policy, approvedOn, trace),
    due: adjustmentTermOf(approvedOn, calendar, trace, ['approvedOn']),
  });
  if (ruling.kind === 'refused') return refused([...ruling.refusals, ...reasons(deposit, command, undefined)]);
  if (ruling.kind !== 'granted') return ruling;
  const { standard } = ruling.outcome.standard;
  const { dueOn } = ruling.outcome.due;
  const lowers = standard < deposit.standard;
  // Back at the standard that the deposit is kept to, there is nothing to adjust.
  const restores = standard === deposit.standard;
  const difference =
    appliedOn === undefined || lowers || restores
      ? granted(undefined, [])
      : differenceTermOf(on, inForce.policy, approvedOn, calendar, trace);
  if (difference.kind !== 'granted') return difference;
  const payBy = difference.outcome?.dueOn;
  return answer(
    reasons(deposit, command, standard),
    () => ({
      kind: 'grade-changed',
      on,
      at,
      approvedOn,
      standard,
      dueOn,
      lowers,
      ...(restores ? { restores } : {}),
      ...(appliedOn === undefined ? {} : { appliedOn }),
      ...(payBy === undefined ? {} : { payBy }),
    }),
    [...ruling.parameters, ...difference.parameters],
    trace,
  );
};
