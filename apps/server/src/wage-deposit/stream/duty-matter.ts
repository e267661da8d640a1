import type { CreditCode } from '@wenzhou/identity';
import type { Deposit } from '@wenzhou/wage-deposit';
import { depositMatter } from '../office.ts';

/**
 * The matter of one duty of a firm: whoever has brought it about or accepted what the firm hands in does not enter that
 * it was late, nor the other way round.
 *
 * @param number from 1, in the order in which they arose
 */
export const dutyMatter = (firm: CreditCode, number: number): string => `${depositMatter(firm)}:duty-${number}`;

/** The duties that steps have brought about, or met, or whose last day they have moved. */
export function dutiesDecided(firm: CreditCode, before: Deposit, after: Deposit): readonly string[] {
  return after.duties.flatMap(({ dueOn, metOn }, index) => {
    const earlier = before.duties[index];
    const isMet = metOn !== undefined && earlier?.metOn === undefined;
    return isMet || earlier?.dueOn !== dueOn ? [dutyMatter(firm, index + 1)] : [];
  });
}
