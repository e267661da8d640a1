import { addFen, applyRate, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { granted, refused } from '@wenzhou/statute';
import { inwards, outwards } from '../deposit-account.ts';
import { depositSteps } from '../deposit-steps.ts';
import { depositBalance, depositLevel, lastGradeApprovedOn } from '../deposit.ts';
import { lackingOf } from '../open-demand.ts';
import { refuse } from '../refusals.ts';
import { expiredOn, usableOn } from '../usable.ts';
import { answer, posting, type Step } from './decision.ts';
import { amountReasons, handedInOnOf, handedInReasons, handIn, tooEarly } from './hand-in.ts';

/** Article 10: the difference of a higher standard comes in, what lies above a lower one goes back. */
export const adjust: Step<'adjust'> = (deposit, command, desk) => {
  const { on, instrument, handedInOn } = command;
  const { trace } = desk;
  const { at } = depositSteps.adjust;
  const { newStandard: standard, multiple } = deposit;
  if (standard === undefined) return refused([refuse('no-grade-change', at, {})]);
  // W-6: a raised multiple holds for the new standard as well.
  const level = applyRate(standard, multiple);
  const difference = maxFen(zeroFen, subtractFen(level, depositLevel(deposit)));
  const excess = instrument === undefined ? maxFen(zeroFen, subtractFen(depositBalance(deposit), level)) : zeroFen;
  trace?.step('new-level', at, {
    standard,
    multiple,
    level,
    paidIn: difference,
    paidBack: excess,
    interpretations: ['W-6'],
  });
  const usable = usableOn(deposit, on);
  // What has expired goes back first.
  const goodBack = maxFen(zeroFen, subtractFen(excess, expiredOn(deposit, on)));
  const good = subtractFen(addFen(usable.balance, difference), goodBack);
  const adjusted = {
    kind: 'adjusted',
    on,
    at,
    standard,
    ...handedInOnOf(command),
    ...lackingOf(deposit, level, good),
  } as const;
  const since = lastGradeApprovedOn(deposit);
  if (instrument !== undefined) {
    const ruling = handIn({ ...command, instrument }, { required: difference, since }, at, desk);
    if (ruling.kind !== 'granted') return ruling;
    const { outcome: accepted, parameters } = ruling;
    const lines = inwards(accepted.kind, accepted.amount);
    const paidIn = { instrument: accepted, posting: posting(deposit, command, lines) };
    return granted({ ...adjusted, paidIn }, parameters, trace);
  }
  return answer(
    [
      ...amountReasons(difference, zeroFen, at),
      ...handedInReasons(handedInOn, on, at),
      ...tooEarly(command, since, at),
    ],
    () =>
      excess > 0
        ? {
            ...adjusted,
            paidBack: { posting: posting(deposit, command, outwards(deposit.ledger, excess, usable.amounts)) },
          }
        : adjusted,
    [],
    trace,
  );
};
