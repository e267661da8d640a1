import { anniversary, comparePlainDates, isAfter, isBefore, type PlainDate } from '@wenzhou/calendar';
import type { KnownDepositHistory } from './deposit-history.ts';

/** The years without serious arrears that run towards an exemption or a refund. */
export interface CleanPeriod {
  readonly from: PlainDate;
  readonly since: 'first-payment' | 'top-up';
  /** The anniversary that completes the years; it belongs to them (W-10). */
  readonly completesOn: PlainDate;
  /** What is known on the day of arrears since `from`. */
  readonly arrears: KnownDepositHistory['arrears'];
}

/**
 * The years as they stand on a day: they run from the original payment, and again from the last top-up, which is then
 * all that matters (W-7, W-14). Nothing when neither is known by that day.
 */
export function cleanPeriodOf(
  { firstPaidOn, toppedUpOn, arrears }: Pick<KnownDepositHistory, 'firstPaidOn' | 'toppedUpOn' | 'arrears'>,
  years: number,
  on: PlainDate,
): CleanPeriod | undefined {
  const from = [...(firstPaidOn === undefined ? [] : [firstPaidOn]), ...toppedUpOn]
    .filter((day) => !isAfter(day, on))
    .toSorted(comparePlainDates)
    .at(-1);
  if (from === undefined) return undefined;
  return {
    from,
    since: from === firstPaidOn ? 'first-payment' : 'top-up',
    completesOn: anniversary(from, years),
    arrears: arrears.filter((arrears) => !isBefore(arrears.on, from) && !isAfter(arrears.on, on)),
  };
}
