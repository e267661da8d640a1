import { granted, refused } from '@wenzhou/statute';
import { outwards } from '../deposit-account.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { heldAs, refundOf } from '../refund.ts';
import { posting, type Step } from './decision.ts';
import { unknownRules } from '../unknown-rules.ts';
import { usableOn } from '../usable.ts';

/** Article 12: all that is held goes back. */
export const refund: Step<'refund'> = (deposit, command, { trace }) => {
  const { on, reportedGrounds, undecidedCases } = command;
  const { at } = depositSteps.refund;
  const inForce = policyOn(on, at, ['on'], unknownRules.refund);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = refundOf(heldAs(deposit, on, { reportedGrounds, undecidedCases }), inForce.policy, on, trace);
  if (ruling.kind !== 'granted') return ruling;
  const { outcome } = ruling;
  if (!outcome.refundable) return refused(outcome.reasons);
  const lines = outwards(deposit.ledger, outcome.amount, usableOn(deposit, on).amounts);
  return granted({ kind: 'refunded', on, at, posting: posting(deposit, command, lines) }, ruling.parameters, trace);
};
