import { subtractFen } from '@wenzhou/money';
import { granted, refused } from '@wenzhou/statute';
import { inwards } from '../deposit-account.ts';
import { depositSteps } from '../deposit-steps.ts';
import { depositBalance, depositLevel, openDuty } from '../deposit.ts';
import { refuse } from '../refusals.ts';
import { posting, type Step } from './decision.ts';
import { handIn } from './hand-in.ts';

/** Articles 8 and 11: what is lacking comes in, and the years towards a refund start again (W-7). */
export const topUp: Step<'top-up'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps['top-up'];
  if (!openDuty(deposit, 'top-up')) return refused([refuse('no-demand', at, {})]);
  const lacking = subtractFen(depositLevel(deposit), depositBalance(deposit));
  const ruling = handIn(command.instrument, on, lacking, at, trace);
  if (ruling.kind !== 'granted') return ruling;
  const { outcome: instrument, parameters } = ruling;
  const lines = inwards(instrument.kind, instrument.amount);
  return granted(
    { kind: 'topped-up', on, at, instrument, posting: posting(deposit, command, lines) },
    parameters,
    trace,
  );
};
