import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import type { Office } from '../office.ts';
import type { LoadedDeposit } from './load-deposit.ts';

/**
 * The division of the authority that keeps a deposit, where that is the actor's own.
 *
 * @throws RequestFault `no-such-matter`
 */
export function ofOwnAgency({ permit }: Pick<Office, 'permit'>, { row }: LoadedDeposit): string {
  if (!row) throw new RequestFault('NOT_FOUND', noSuchMatter);
  permit({ agency: { kind: 'construction', division: row.agencyDivision } });
  return row.agencyDivision;
}
