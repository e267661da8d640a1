import { type Actor, accountIdOf, isOfficial } from '../accounts/actor.ts';
import type { Matter } from '../permissions/matter.ts';
import { cityDivision } from '../permissions/permit.ts';
import type { documents } from './tables.ts';

/** What of a document says whose it is. */
export type Readership = Pick<
  typeof documents.$inferSelect,
  'kind' | 'company' | 'agencyKind' | 'agencyDivision' | 'createdBy'
>;

/** Whatever is an actor's own business, in whichever capacity they act. */
export const businessOf = (actor: Actor): Matter => ({
  account: accountIdOf(actor),
  ...('company' in actor ? { company: actor.company.creditCode } : {}),
  ...(isOfficial(actor) ? { agency: actor.agency } : {}),
});

/**
 * What a document is about, as an actor's permission sees it. What somebody handed in stays their own business. The
 * city's agencies supervise those of their kind, so what belongs to one of these is theirs, too.
 */
export function matterOf({ kind, company, agencyKind, agencyDivision, createdBy }: Readership, actor: Actor): Matter {
  if (kind === 'upload' && createdBy === accountIdOf(actor)) return businessOf(actor);
  const isSupervised = isOfficial(actor) && actor.agency.division === cityDivision && actor.agency.kind === agencyKind;
  return {
    ...(company === null ? {} : { company }),
    ...(agencyKind === null || agencyDivision === null
      ? {}
      : { agency: isSupervised ? actor.agency : { kind: agencyKind, division: agencyDivision } }),
  };
}
