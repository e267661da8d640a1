import { applyRate, compareRates, type Fen, rate, type Rate, subtractFen, fen } from '@wenzhou/money';

/** The highest whole fen that does not exceed the share of the estimate (实施条例 26). */
export function bondCeilingOf(estimate: Fen, share: Rate): Fen {
  const rounded = applyRate(estimate, share);
  return exceeds(rounded, estimate, share) ? subtractFen(rounded, fen(1)) : rounded;
}

/** Whether a bond is more than the share of the estimate, compared exactly. */
export const exceeds = (bond: Fen, estimate: Fen, share: Rate): boolean =>
  compareRates(rate(bond, estimate), share) > 0;
