import { addFen, subtractFen, zeroFen } from '@wenzhou/money';
import { granted, refused } from '@wenzhou/statute';
import { exchanged, heldOn } from '../deposit-account.ts';
import { depositSteps } from '../deposit-steps.ts';
import { depositLevel } from '../deposit.ts';
import { lackingOf } from '../open-demand.ts';
import { refuse } from '../refusals.ts';
import { usableOn } from '../usable.ts';
import { posting, type Step } from './decision.ts';
import { handedInOnOf, handIn } from './hand-in.ts';

/** Article 6: an instrument is replaced by another of the same amount; the balance stays. */
export const replaceInstrument: Step<'replace-instrument'> = (deposit, command, desk) => {
  const { on, replaced } = command;
  const { at } = depositSteps['replace-instrument'];
  const held = heldOn(deposit.ledger, replaced);
  if (held === 0) return refused([refuse('instrument-not-held', at, { instrument: replaced }, ['replaced'])]);
  const ruling = handIn(command, { required: held }, at, desk);
  if (ruling.kind !== 'granted') return ruling;
  const { outcome: instrument, parameters } = ruling;
  const { amounts, balance } = usableOn(deposit, on);
  const good = addFen(subtractFen(balance, amounts[replaced] ?? zeroFen), instrument.amount);
  const lines = exchanged(replaced, instrument.kind, held);
  return granted(
    {
      kind: 'instrument-replaced',
      on,
      at,
      replaced,
      ...handedInOnOf(command),
      instrument,
      ...lackingOf(deposit, depositLevel(deposit), good),
      posting: posting(deposit, command, lines),
    },
    parameters,
    desk.trace,
  );
};
