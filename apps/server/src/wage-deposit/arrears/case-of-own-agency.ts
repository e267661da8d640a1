import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { refuseDecidedCase, refuseOwnFirm } from '../impartial.ts';
import type { Office } from '../office.ts';
import { type LoadedDeposit, lockDeposit } from '../stream/load-deposit.ts';
import { findCase, type StoredCase } from './queries.ts';

/**
 * A case of the actor's own authority, with the deposit of its firm; nobody else changes either until the transaction
 * ends.
 *
 * @throws RequestFault `no-such-matter`, `own-firm`, `acted-for-other-authority`
 */
export async function lockCase(
  transaction: Transaction,
  office: Pick<Office, 'permit' | 'by'>,
  id: string,
): Promise<{ readonly stored: StoredCase; readonly loaded: LoadedDeposit }> {
  const found = await findCase(transaction, id);
  if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
  office.permit({ agency: { kind: 'labour', division: found.agencyDivision } });
  const loaded = await lockDeposit(transaction, found.firm);
  const stored = await findCase(transaction, id);
  if (!stored) throw new Error('a case that was locked is gone');
  await refuseOwnFirm(transaction, office, [stored.firm]);
  await refuseDecidedCase(transaction, office, id);
  return { stored, loaded };
}
