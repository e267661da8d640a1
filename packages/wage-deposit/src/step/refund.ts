import { granted, refused } from '@wenzhou/statute';
import { outwards } from '../deposit-account.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { activationOpen, depositBalance, openDuty } from '../deposit.ts';
import { refundOf } from '../refund.ts';
import { posting, type Step } from './decision.ts';

/** Article 12: all that is held goes back. */
export const refund: Step<'refund'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps.refund;
  const inForce = policyOn(on, at, ['on']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const { relievedOn: _, ...history } = deposit.history;
  const ruling = refundOf(
    {
      ...history,
      balance: depositBalance(deposit),
      activationOpen: activationOpen(deposit),
      topUpOpen: openDuty(deposit, 'top-up') !== undefined,
    },
    inForce.policy,
    on,
    trace,
  );
  if (ruling.kind !== 'granted') return ruling;
  const { outcome } = ruling;
  if (!outcome.refundable) return refused(outcome.reasons);
  const lines = outwards(deposit.ledger, outcome.amount);
  return granted({ kind: 'refunded', on, at, posting: posting(deposit, command, lines) }, ruling.parameters, trace);
};
