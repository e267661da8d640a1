import type { Deposit } from '@wenzhou/wage-deposit';
import type { CreditCode } from '@wenzhou/identity';
import { depositMatter } from '../office.ts';

/**
 * The matter of one duty of a firm, in which who accepts what the firm hands in and who enters that it was late are
 * kept apart; none where the firm has no such duty.
 */
export function dutyMatter(
  firm: CreditCode,
  { duties }: Deposit,
  which: (duty: Deposit['duties'][number]) => boolean,
): string | undefined {
  const index = duties.findIndex(which);
  return index === -1 ? undefined : `${depositMatter(firm)}:duty-${index + 1}`;
}

/** Whether a duty is of a kind and not met. */
export const isOpen =
  (name: string) =>
  ({ duty, metOn }: Deposit['duties'][number]): boolean =>
    duty === name && metOn === undefined;
