import type { CreditCode } from '@wenzhou/identity';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { accountIdOf, isOfficial } from '../accounts/actor.ts';
import { appointments } from '../accounts/tables.ts';
import type { Transaction } from '../database/database.ts';
import { RequestFault } from '../fault.ts';
import { matterDuties } from '../permissions/tables.ts';
import { actedForOtherAuthority, ownFirm, ownRequest } from './faults.ts';
import { arrearsMatter, type Office, requestMatter } from './office.ts';
import type { StoredRequest } from './requests/queries.ts';
import { depositRequests } from './tables.ts';

/**
 * Checks that an official has no part in the firms that a step is about: whoever is appointed in one of them leaves it to
 * a colleague.
 *
 * @throws RequestFault `own-firm`
 */
export async function refuseOwnFirm(
  transaction: Transaction,
  { by }: Pick<Office, 'by'>,
  firms: readonly CreditCode[],
): Promise<void> {
  if (!isOfficial(by)) return;
  const [own] = await transaction
    .select({ id: appointments.id })
    .from(appointments)
    .where(
      and(
        eq(appointments.accountId, accountIdOf(by)),
        inArray(appointments.company, [...firms]),
        isNull(appointments.endedAt),
      ),
    )
    .limit(1);
  if (own) throw new RequestFault('FORBIDDEN', ownFirm);
}

/** @throws RequestFault `acted-for-other-authority` where the official has acted about one of these matters */
async function refuseOtherSide(
  transaction: Transaction,
  { by }: Pick<Office, 'by'>,
  matters: readonly string[],
): Promise<void> {
  if (matters.length === 0) return;
  const [acted] = await transaction
    .select({ matter: matterDuties.matter })
    .from(matterDuties)
    .where(and(eq(matterDuties.accountId, accountIdOf(by)), inArray(matterDuties.matter, [...matters])))
    .limit(1);
  if (acted) throw new RequestFault('FORBIDDEN', actedForOtherAuthority);
}

/**
 * Checks that an official may act about a request for the construction authority: they have not handed it in, and have
 * not acted for the labour authority in the case that it came out of.
 *
 * @throws RequestFault `own-request`, `acted-for-other-authority`
 */
export async function refuseOwnRequest(
  transaction: Transaction,
  office: Pick<Office, 'by'>,
  { submittedBy, arrearsCase }: Pick<StoredRequest, 'submittedBy' | 'arrearsCase'>,
): Promise<void> {
  if (submittedBy === accountIdOf(office.by)) throw new RequestFault('FORBIDDEN', ownRequest);
  await refuseOtherSide(transaction, office, arrearsCase === null ? [] : [arrearsMatter(arrearsCase)]);
}

/**
 * Checks that an official may act about a case for the labour authority: they have not acted for the construction
 * authority on an application that came out of it.
 *
 * @throws RequestFault `acted-for-other-authority`
 */
export async function refuseDecidedCase(
  transaction: Transaction,
  office: Pick<Office, 'by'>,
  arrearsCase: string,
): Promise<void> {
  const applications = await transaction
    .select({ id: depositRequests.id })
    .from(depositRequests)
    .where(eq(depositRequests.arrearsCase, arrearsCase));
  await refuseOtherSide(
    transaction,
    office,
    applications.map(({ id }) => requestMatter(id)),
  );
}
