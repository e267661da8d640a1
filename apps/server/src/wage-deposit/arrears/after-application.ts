import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import type { Office } from '../office.ts';
import { requestsOfCase } from '../requests/queries.ts';
import { arrearsCases } from '../tables.ts';
import { settleCase } from './settle-case.ts';

/**
 * An application on a case was refused or withdrawn: the order stands as it did before, unless another part of the
 * application waits or deposits have paid a part. The deposit of the firm is locked by the caller.
 */
export async function afterApplication(
  transaction: Transaction,
  office: Pick<Office, 'at'>,
  arrearsCase: string,
): Promise<void> {
  const states = new Set((await requestsOfCase(transaction, arrearsCase)).map(({ state }) => state));
  if (states.has('granted')) return settleCase(transaction, office, arrearsCase);
  if (states.has('submitted')) return;
  await transaction
    .update(arrearsCases)
    .set({ state: sql`case when ${arrearsCases.payBy} is null then 'open' else 'ordered' end` })
    .where(and(eq(arrearsCases.id, arrearsCase), eq(arrearsCases.state, 'applied')));
}
