import type { CreditCode } from '@wenzhou/identity';
import type { Transaction } from '../../database/database.ts';
import { refuseOwnFirm, refuseOwnRequest } from '../impartial.ts';
import type { Office } from '../office.ts';
import { findRequest } from '../requests/queries.ts';

/**
 * Checks that an official may pay out a use of a deposit: they have neither asked for it nor part in a firm of it.
 *
 * @param firm whose deposit is used
 * @throws RequestFault `own-firm`, `own-request`, `acted-for-other-authority`
 */
export async function refuseOwnUse(
  transaction: Transaction,
  office: Pick<Office, 'by'>,
  request: string,
  firm: CreditCode,
): Promise<void> {
  const asked = await findRequest(transaction, request);
  if (!asked) throw new Error('a deposit was used on a request that is gone');
  await refuseOwnFirm(transaction, office, [firm, asked.firm]);
  await refuseOwnRequest(transaction, office, asked);
}
