import { refused } from '@wenzhou/statute';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { adjustmentTermOf } from '../due-date.ts';
import { jointRuling } from '../joint-ruling.ts';
import { refuse } from '../refusals.ts';
import { standardOf } from '../standard.ts';
import { answer, type Step } from './decision.ts';
import { dayReasons } from './day-to-come.ts';
import { unknownRules } from '../unknown-rules.ts';

/** Article 10: a new grade changes the standard, and the term for the adjustment runs. */
export const recordGradeChange: Step<'record-grade-change'> = (deposit, command, { calendar, trace }) => {
  const { on, approvedOn, qualifications } = command;
  const { at } = depositSteps['record-grade-change'];
  if (deposit.newStandard !== undefined) return refused([refuse('adjustment-open', at, {})]);
  const inForce = policyOn(approvedOn, at, ['approvedOn'], unknownRules.adjustment);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = jointRuling({
    standard: standardOf(qualifications, inForce.policy, approvedOn, trace),
    due: adjustmentTermOf(approvedOn, calendar, trace),
  });
  if (ruling.kind !== 'granted') return ruling;
  const { standard } = ruling.outcome.standard;
  const { dueOn } = ruling.outcome.due;
  return answer(
    [
      ...(standard === deposit.standard ? [refuse('standard-unchanged', at, { standard }, ['qualifications'])] : []),
      ...dayReasons(approvedOn, on, at, ['approvedOn']),
    ],
    () => ({ kind: 'grade-changed', on, at, approvedOn, standard, dueOn }),
    ruling.parameters,
    trace,
  );
};
