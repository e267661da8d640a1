import { type Actor, isOfficial } from '../accounts/actor.ts';
import { cityDivision, type Permit } from '../permissions/permit.ts';

/**
 * Which division a list is about: that of the official's own authority, or for the city's officials the one they name,
 * and all of them where they name none.
 */
export function divisionAsked(actor: Actor, permit: Permit, named: string | undefined): string | undefined {
  if (!isOfficial(actor)) throw new Error(`a ${actor.role} works for no division`);
  const { division } = actor.agency;
  const asked = named ?? (division === cityDivision ? undefined : division);
  permit({ division: asked ?? division });
  return asked;
}
