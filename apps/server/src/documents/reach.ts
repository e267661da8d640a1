import { type Actor, accountIdOf, isOfficial } from '../accounts/actor.ts';
import type { Matter } from '../permissions/matter.ts';
import { cityDivision } from '../permissions/permit.ts';
import type { documents } from './tables.ts';

/** What of a document says whose it is. */
export type Readership = Pick<
  typeof documents.$inferSelect,
  | 'kind'
  | 'company'
  | 'agencyKind'
  | 'agencyDivision'
  | 'addresseeKind'
  | 'addresseeDivision'
  | 'createdBy'
  | 'capacity'
>;

/** In whose name an actor hands something in: a company's, an agency's or their own. */
export function capacityOf(actor: Actor): string {
  if ('company' in actor) return `company ${actor.company.creditCode}`;
  if (isOfficial(actor)) return `agency ${actor.agency.kind} ${actor.agency.division}`;
  return 'person';
}

/** Whether an actor, in the capacity in which they act now, is who handed a document in. */
export const isOwnUpload = (
  { kind, createdBy, capacity }: Pick<Readership, 'kind' | 'createdBy' | 'capacity'>,
  actor: Actor,
): boolean => kind === 'upload' && createdBy === accountIdOf(actor) && capacity === capacityOf(actor);

/** Whatever is an actor's own business, in whichever capacity they act. */
export const businessOf = (actor: Actor): Matter => ({
  account: accountIdOf(actor),
  ...('company' in actor ? { company: actor.company.creditCode } : {}),
  ...(isOfficial(actor) ? { agency: actor.agency } : {}),
});

/**
 * What a document is about, as an actor's permission sees it. What somebody handed in stays their own business as long
 * as they act in the same capacity: whoever has left a company leaves its documents behind. The city's agencies supervise
 * those of their kind, so what belongs to one of these or is addressed to it is theirs, too.
 */
export function matterOf(document: Readership, actor: Actor): Matter {
  if (isOwnUpload(document, actor)) return businessOf(actor);
  const { company, agencyKind, agencyDivision, addresseeKind, addresseeDivision } = document;
  const isOf = (kind: string | null, division: string | null): boolean =>
    isOfficial(actor) && actor.agency.kind === kind && [division, cityDivision].includes(actor.agency.division);
  const isTheirs = isOf(agencyKind, agencyDivision) || isOf(addresseeKind, addresseeDivision);
  return {
    ...(company === null ? {} : { company }),
    ...(agencyKind === null || agencyDivision === null
      ? {}
      : { agency: isTheirs && isOfficial(actor) ? actor.agency : { kind: agencyKind, division: agencyDivision } }),
  };
}
