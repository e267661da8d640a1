import { later } from '@wenzhou/calendar';
import { addFen, type Fen, zeroFen } from '@wenzhou/money';
import { granted, refused } from '@wenzhou/statute';
import { inwards } from '../deposit-account.ts';
import { depositSteps } from '../deposit-steps.ts';
import { type OpenDemand, openDemands } from '../open-demand.ts';
import { refuse } from '../refusals.ts';
import { posting, type Step } from './decision.ts';
import { handedInOnOf, handIn } from './hand-in.ts';

/** The first demands that an amount answers exactly; the first alone where it answers none so (W-31). */
function answeredBy(given: Fen, first: OpenDemand, others: readonly OpenDemand[]) {
  const { since } = first.duty;
  let answered = { required: first.amount, since };
  for (const { amount, duty } of others) {
    if (answered.required >= given) break;
    const latest = answered.since && duty.since ? later(answered.since, duty.since) : duty.since;
    answered = { required: addFen(answered.required, amount), since: latest };
  }
  return answered.required === given ? answered : { required: first.amount, since };
}

/** Articles 8 and 11: what is demanded comes in, and the years towards a refund start again (W-7). */
export const topUp: Step<'top-up'> = (deposit, command, desk) => {
  const { on } = command;
  const { at } = depositSteps['top-up'];
  const [first, ...others] = openDemands(deposit).filter(({ amount }) => amount > zeroFen);
  if (!first) return refused([refuse('no-demand', at, {})]);
  const ruling = handIn(command, answeredBy(command.instrument.amount, first, others), at, desk);
  if (ruling.kind !== 'granted') return ruling;
  const { outcome: instrument, parameters } = ruling;
  const lines = inwards(instrument.kind, instrument.amount);
  return granted(
    { kind: 'topped-up', on, at, ...handedInOnOf(command), instrument, posting: posting(deposit, command, lines) },
    parameters,
    desk.trace,
  );
};
