import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import type { Database, Transaction } from '../../database/database.ts';
import { asClaim, listOfRequest, storedClaims, type StoredClaim } from '../activation/claims.ts';
import type { ActivationCase } from '../activation/decide-activation.ts';
import { paidWages, withFirstPartPaid } from '../activation/wages-elsewhere.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import { decideActivationContent, decideContent, type DecidedContent } from './decide-content.ts';
import { knownOfFirm } from './known-of-firm.ts';
import type { StoredRequest } from './queries.ts';

/** The firms whose deposits a request may touch. */
export const firmsOf = ({ firm, content }: Pick<StoredRequest, 'firm' | 'content'>): readonly CreditCode[] =>
  content.kind === 'activation' && content.generalContractor ? [firm, content.generalContractor.creditCode] : [firm];

/** A request tried on the deposits as they stand. */
export interface TriedRequest {
  readonly ruling: Ruling<DecidedContent, WageDepositRefusals>;
  readonly claims: readonly StoredClaim[];
  /** For an activation. */
  readonly asked?: ActivationCase;
}

/**
 * Tries what granting a stored request would come to on a day.
 *
 * @param amount for an activation: what to grant, where it is less than was asked for
 */
export async function tryRequest(
  reader: Database | Transaction,
  stored: StoredRequest,
  loaded: ReadonlyMap<CreditCode, LoadedDeposit>,
  on: PlainDate,
  amount?: number,
): Promise<TriedRequest> {
  const { content, firm, agencyDivision: division, submittedOn } = stored;
  const depositOf = (code: CreditCode): LoadedDeposit => {
    const found = loaded.get(code);
    if (!found) throw new Error('a request is tried on a deposit that was not loaded');
    return found;
  };
  if (content.kind !== 'activation') {
    const own = depositOf(firm);
    const known = await knownOfFirm(reader, content, own);
    const ruling = decideContent({ content, firm, loaded: own, submittedOn, on, division, ...known });
    return { ruling, claims: [] };
  }
  const claims = await storedClaims(reader, listOfRequest(stored.id));
  const { application, generalContractor, continues } = content;
  const paid = await paidWages(reader, claims);
  const asked: ActivationCase = {
    application: amount === undefined ? application : { ...application, amount },
    claims: claims.map(asClaim),
    employer: depositOf(firm),
    ...(generalContractor
      ? {
          generalContractor: {
            loaded: depositOf(generalContractor.creditCode),
            unsettled: generalContractor.unsettled,
            unqualified: generalContractor.unqualified,
          },
        }
      : {}),
    paid: continues === undefined ? paid : await withFirstPartPaid(reader, paid, continues),
    on,
    division,
  };
  return { ruling: decideActivationContent(asked), claims, asked };
}
