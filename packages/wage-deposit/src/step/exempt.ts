import { granted, refused } from '@wenzhou/statute';
import { policyOn } from '../deposit-policy.ts';
import { ownHistory } from '../deposit-history.ts';
import { depositSteps } from '../deposit-steps.ts';
import { exemptionOf } from '../exemption.ts';
import type { Step } from './decision.ts';

/** Article 4, last sentence: the exemption of a firm whose years are complete by now. */
export const exempt: Step<'exempt'> = (deposit, { on }, { trace }) => {
  const { at } = depositSteps.exempt;
  const inForce = policyOn(on, at, ['on'], ({ exemptsCleanFirms }) => exemptsCleanFirms);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = exemptionOf(deposit.history, inForce.policy, on, trace);
  if (ruling.kind !== 'granted') return ruling;
  if (!ruling.outcome.exempt) return refused(ruling.outcome.reasons);
  const { firm, authority, standard, history } = deposit;
  if (firm === undefined || authority === undefined) throw new RangeError('an assessed deposit without a firm');
  return granted(
    { kind: 'exempted', on, at, firm, authority, standard, history: ownHistory(history) },
    ruling.parameters,
    trace,
  );
};
