import { granted } from '@wenzhou/statute';
import { inwards } from '../deposit-account.ts';
import { depositSteps } from '../deposit-steps.ts';
import { depositLevel } from '../deposit.ts';
import { art } from '../articles.ts';
import { posting, type Step } from './decision.ts';
import { handedInOnOf, handIn } from './hand-in.ts';

/** Articles 4 to 6: the payment, at once and in full. */
export const pay: Step<'pay'> = (deposit, command, desk) => {
  const { on } = command;
  const { at } = depositSteps.pay;
  const ruling = handIn(command, { required: depositLevel(deposit), since: deposit.noticeOn }, [art(5), art(6)], desk);
  if (ruling.kind !== 'granted') return ruling;
  const { outcome: instrument, parameters } = ruling;
  const lines = inwards(instrument.kind, instrument.amount);
  return granted(
    { kind: 'paid', on, at, ...handedInOnOf(command), instrument, posting: posting(deposit, command, lines) },
    parameters,
    desk.trace,
  );
};
