import type { Database, Transaction } from '../../database/database.ts';
import { knownArrears } from '../arrears/known-arrears.ts';
import { openMattersOf } from '../arrears/open-matters.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { ContentCase } from './decide-content.ts';

/** What labour authorities know of a firm, as far as a request is decided by it. */
export async function knownOfFirm(
  reader: Database | Transaction,
  { kind }: ContentCase['content'],
  { firm, row }: LoadedDeposit,
): Promise<Pick<ContentCase, 'openMatters' | 'knownArrears'>> {
  if (kind === 'refund') return { openMatters: await openMattersOf(reader, firm) };
  // What is on record holds the cases already.
  if (kind === 'assessment' && !row) return { knownArrears: await knownArrears(reader, firm) };
  return {};
}
