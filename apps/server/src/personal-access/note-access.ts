import { randomUUID } from 'node:crypto';
import { type Actor, isOfficial } from '../accounts/actor.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { PermittedContext } from '../trpc/procedures.ts';
import { personalAccesses } from './tables.ts';

/** Whoever reads, and in which request. */
type Reader = Pick<PermittedContext, 'actor' | 'requestId' | 'now'>;

/** In what capacity somebody read, as the person who was read about is told. */
const capacityOf = (actor: Actor): string => {
  if (isOfficial(actor)) return `${actor.role} ${actor.agency.division}`;
  if ('company' in actor) return `${actor.role} ${actor.company.creditCode}`;
  return actor.role;
};

/**
 * Notes who read the personal data of these people, before the answer goes out. Reading one's own is not noted.
 *
 * @param procedure the path of the procedure, as in the table of permissions
 */
export async function noteAccess(
  writer: Database | Transaction,
  asked: Reader,
  procedure: string,
  citizenNumbers: readonly string[],
): Promise<void> {
  await Promise.all(accessWrites(writer, asked, procedure, citizenNumbers));
}

/** The statements of {@link noteAccess}; sent once they are waited for. */
export function accessWrites(
  writer: Database | Transaction,
  { actor, requestId, now }: Reader,
  procedure: string,
  citizenNumbers: readonly string[],
): readonly PromiseLike<unknown>[] {
  if (!('account' in actor)) throw new Error(`${procedure} reads personal data for somebody unknown`);
  const others = citizenNumbers.filter((number) => !(actor.role === 'resident' && actor.citizenNumber === number));
  if (others.length === 0) return [];
  return [
    writer.insert(personalAccesses).values(
      [...new Set(others)].map((citizenNumber) => ({
        id: randomUUID(),
        citizenNumber,
        accountId: actor.account.id,
        capacity: capacityOf(actor),
        procedure,
        requestId,
        at: now(),
      })),
    ),
  ];
}
