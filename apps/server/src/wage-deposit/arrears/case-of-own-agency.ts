import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import type { Office } from '../office.ts';
import { type LoadedDeposit, lockDeposit } from '../stream/load-deposit.ts';
import { findCase, type StoredCase } from './queries.ts';

/**
 * A case of the actor's own authority, with the deposit of its firm; nobody else changes either until the transaction
 * ends.
 *
 * @throws RequestFault `no-such-matter`
 */
export async function lockCase(
  transaction: Transaction,
  { permit }: Pick<Office, 'permit'>,
  id: string,
): Promise<{ readonly stored: StoredCase; readonly loaded: LoadedDeposit }> {
  const found = await findCase(transaction, id);
  if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
  permit({ agency: { kind: 'labour', division: found.agencyDivision } });
  const loaded = await lockDeposit(transaction, found.firm);
  const stored = await findCase(transaction, id);
  if (!stored) throw new Error('a case that was locked is gone');
  return { stored, loaded };
}
