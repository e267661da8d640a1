import { plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';

/** Cases of wages not paid or withheld, each with its day and whether it was serious. */
export const arrearsSchema = z
  .array(z.strictObject({ on: plainDateSchema, serious: z.boolean() }).readonly())
  .readonly();

const dates = z.array(plainDateSchema).readonly().default([]);

/**
 * What has happened to a firm's deposit, as far as the exemption of article 4 needs it. All parts may be left out; a
 * firm that never paid has an empty history. What lies after the day of an assessment is not looked at, so the same
 * history answers for any day.
 *
 * - `firstPaidOn`: the day of the original payment, also where it was made at a place that article 4 has since
 *   changed.
 * - `toppedUpOn`: the days on which top-ups under article 11 came in, or on which the firm received a notice by which
 *   nothing was lacking (W-26). Adjustments to a new grade (art. 10) do not
 *   belong here.
 * - `relievedOn`: the days on which the deposit was refunded in full (art. 12) or the firm was exempted (art. 4).
 * - `arrears`: cases of wages not paid or withheld, each with its day and whether it was serious.
 *
 * @example
 * const history: DepositHistory = {
 *   firstPaidOn: '2015-06-01',
 *   arrears: [{ on: '2016-02-01', serious: true }],
 * };
 */
export const depositHistorySchema = z
  .strictObject({
    firstPaidOn: z.exactOptional(plainDateSchema),
    toppedUpOn: dates,
    relievedOn: dates,
    arrears: arrearsSchema.default([]),
  })
  .readonly();

/** A history as it is given: plain JSON, every part optional. */
export type DepositHistory = z.input<typeof depositHistorySchema>;

/** A history as it is read. */
export type KnownDepositHistory = z.output<typeof depositHistorySchema>;

/** A history of its own, which nothing that is entered later changes. */
export const ownHistory = (history: KnownDepositHistory): KnownDepositHistory => ({
  ...history,
  toppedUpOn: [...history.toppedUpOn],
  relievedOn: [...history.relievedOn],
  arrears: [...history.arrears],
});
