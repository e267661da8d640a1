import { granted, refused } from '@wenzhou/statute';
import { inwards, outwards } from '../deposit-account.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { depositBalance } from '../deposit.ts';
import { refuse } from '../refusals.ts';
import { answer, posting, type Step } from './decision.ts';
import { authorityOf, divisionOf } from './place.ts';
import { dayReasons } from './day-to-come.ts';
import { unknownRules } from '../unknown-rules.ts';
import { usableOn } from '../usable.ts';

/** Article 4: a deposit that an authority holds which is not the place of payment. */
export const recordMisplaced: Step<'record-misplaced'> = (deposit, command, { trace }) => {
  const { on, creditCode, firstPaidOn, instrument, arrears } = command;
  const { at } = depositSteps['record-misplaced'];
  const inForce = policyOn(on, at, ['on'], unknownRules.clearingOut);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const place = authorityOf(command, trace);
  if (place.kind !== 'granted') return place;
  const division = divisionOf(command);
  return answer(
    [
      ...(place.outcome.division === division ? [refuse('place-is-right', at, { division }, ['by', 'division'])] : []),
      ...dayReasons(firstPaidOn, on, at, ['firstPaidOn']),
      ...arrears.flatMap((one, index) => dayReasons(one.on, on, at, ['arrears', index, 'on'])),
    ],
    () => ({
      kind: 'misplacement-recorded',
      on,
      at,
      firm: creditCode,
      authority: division,
      firstPaidOn,
      ...(arrears.length === 0 ? {} : { arrears }),
      instrument,
      posting: posting(deposit, command, inwards(instrument.kind, instrument.amount)),
    }),
    place.parameters,
    trace,
  );
};

/** Article 4: all of it goes back, and its first day is kept. */
export const clearOut: Step<'clear-out'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps['clear-out'];
  const inForce = policyOn(on, at, ['on'], unknownRules.clearingOut);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const lines = outwards(deposit.ledger, depositBalance(deposit), usableOn(deposit, on).amounts);
  return granted({ kind: 'cleared-out', on, at, posting: posting(deposit, command, lines) }, [], trace);
};
