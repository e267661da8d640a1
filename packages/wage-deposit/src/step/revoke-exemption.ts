import { granted, refused } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { openDuty } from '../deposit.ts';
import { revocationTermOf } from '../due-date.ts';
import { exemptionOf } from '../exemption.ts';
import { refuse } from '../refusals.ts';
import type { Step } from './decision.ts';

/** Article 4: an exemption that rested on an incomplete record is taken back, and the deposit is to be paid (W-32). */
export const revokeExemption: Step<'revoke-exemption'> = (deposit, { on }, { calendar, trace }) => {
  const { at } = depositSteps['revoke-exemption'];
  const { relievedOn: reliefs, ...record } = deposit.history;
  const relievedOn = reliefs.at(-1);
  if (relievedOn === undefined) throw new RangeError('a firm is exempt without a day');
  if (openDuty(deposit, 'top-up')) return refused([refuse('demand-open', at, {})]);
  const inForce = policyOn(relievedOn, at, ['on'], ({ exemptsCleanFirms }) => exemptsCleanFirms);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const exemption = exemptionOf({ ...record, relievedOn: reliefs.slice(0, -1) }, inForce.policy, relievedOn, trace);
  if (exemption.kind !== 'granted') return exemption;
  if (exemption.outcome.exempt) return refused([refuse('exemption-stands', [art(4)], { relievedOn })]);
  const due = revocationTermOf(on, calendar, trace);
  if (due.kind !== 'granted') return due;
  return granted(
    { kind: 'exemption-revoked', on, at, relievedOn, dueOn: due.outcome.dueOn },
    [...exemption.parameters, ...due.parameters],
    trace,
  );
};
