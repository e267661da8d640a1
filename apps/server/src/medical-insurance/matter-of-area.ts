import { poolingAreaSchema } from '@wenzhou/medical-insurance';
import { type Actor, isOfficial } from '../accounts/actor.ts';
import type { Matter } from '../permissions/matter.ts';
import { poolingAreaOf } from './pooling-area-of.ts';

/** What concerns the pooling area of an official's own agency. */
export function matterOfOwnArea(actor: Actor): Matter {
  const poolingArea = isOfficial(actor) ? poolingAreaOf(actor.agency.division) : undefined;
  return poolingArea === undefined ? {} : { poolingArea };
}

/** What concerns a pooling area as it was given; one that there is not is nobody's, and the rule refuses it. */
export function matterOfArea(given: unknown, actor: Actor): Matter {
  const area = poolingAreaSchema.safeParse(given);
  return area.success ? { poolingArea: area.data } : matterOfOwnArea(actor);
}
