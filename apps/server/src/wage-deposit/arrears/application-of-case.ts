import type { CreditCode } from '@wenzhou/identity';
import type { Database, Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { type AskedContractor, caseAsked } from '../activation/activation-asked.ts';
import { asClaim, type StoredClaim } from '../activation/claims.ts';
import type { ActivationCase } from '../activation/decide-activation.ts';
import { caseHasApplication, caseNotOpen } from '../faults.ts';
import { requestsOfCase } from '../requests/queries.ts';
import type { GivenApplication } from '../requests/request-content.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { StoredCase } from './queries.ts';
import { claimsLeft, isAwaited, wagesOfCase } from './wages-of-case.ts';

/** A labour authority's application, as the rules read it. */
const applicationOfCase = (
  { agencyDivision, projectDivision, payBy }: StoredCase,
  amount: number,
): GivenApplication => ({
  applicant: 'labour-authority',
  amount,
  division: agencyDivision,
  projectDivision,
  ...(payBy === null ? {} : { order: { payBy } }),
});

/**
 * Checks that wages of a case still wait: they are not all paid, and nothing that was applied for waits, neither for a
 * decision nor to be paid out. What a use did not reach for may be applied for again.
 *
 * @throws RequestFault `case-not-open`, `case-has-application`
 */
export async function awaitsPayment(reader: Database | Transaction, { id, state }: StoredCase): Promise<void> {
  if (state === 'paid' || state === 'paid-from-deposit') throw new RequestFault('CONFLICT', caseNotOpen);
  const earlier = await requestsOfCase(reader, id);
  const waits = earlier.some((request) => request.state === 'submitted');
  const isUsed = earlier.some((request) => request.state === 'granted');
  if (waits || (isUsed && isAwaited(await wagesOfCase(reader, id))))
    throw new RequestFault('CONFLICT', caseHasApplication);
}

/** What an application on a case asks for, on the deposits as they stand. */
export async function askedOnCase(
  reader: Database | Transaction,
  stored: StoredCase,
  amount: number,
  contractor: AskedContractor,
  loaded: ReadonlyMap<CreditCode, LoadedDeposit>,
  on: ActivationCase['on'],
): Promise<{ readonly asked: ActivationCase; readonly claims: readonly StoredClaim[] }> {
  const claims = claimsLeft(await wagesOfCase(reader, stored.id));
  const asked = await caseAsked(reader, {
    application: applicationOfCase(stored, amount),
    claims: claims.map(asClaim),
    employer: stored.firm,
    contractor,
    loaded,
    on,
  });
  return { asked, claims };
}
