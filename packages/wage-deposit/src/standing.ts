import type { PlainDate } from '@wenzhou/calendar';
import type { Certificate } from './certificate.ts';
import type { CertifiedStanding } from './certified-standing.ts';
import { type Deposit, depositLevel, openDuty } from './deposit.ts';
import { hasExpired } from './held-instrument.ts';
import { usableOn } from './usable.ts';

/**
 * How a firm stands on a day: `complete` when what can be called in reaches the level, `exempt` or `refunded` while
 * no top-up is demanded, else `short`.
 *
 * @example
 * ```ts
 * standingOf(noDeposit, plainDate('2018-03-01')); // 'short'
 * ```
 */
export function standingOf(deposit: Deposit, on: PlainDate): CertifiedStanding {
  switch (deposit.phase) {
    case 'held':
      return usableOn(deposit, on).balance >= depositLevel(deposit) ? 'complete' : 'short';
    case 'exempted':
      return openDuty(deposit, 'top-up') ? 'short' : 'exempt';
    case 'refunded':
      return openDuty(deposit, 'top-up') ? 'short' : 'refunded';
    case 'none':
    case 'misplaced':
    case 'cleared-out':
    case 'assessed':
      return 'short';
  }
}

/**
 * The certificate of payment 保证金缴纳证明 that the authority issues, which a general contractor checks with
 * {@link checkCertificate} (art. 9); nothing when no firm is on record.
 *
 * @param on - the day of issue
 * @example
 * ```ts
 * const certificate = certificateOf(deposit, plainDate('2018-06-01'));
 * ```
 */
export function certificateOf(deposit: Deposit, on: PlainDate): Certificate | undefined {
  const { firm, instruments } = deposit;
  if (firm === undefined) return undefined;
  const standing = standingOf(deposit, on);
  // What ends first comes first; what has expired does not count towards the deposit.
  const end = standing === 'complete' ? instruments.find((one) => !hasExpired(one, on))?.expiresOn : undefined;
  return { creditCode: firm, standing, issuedOn: on, ...(end === undefined ? {} : { expiresOn: end }) };
}
