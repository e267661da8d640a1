import { type Actor, isOfficial } from '../accounts/actor.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { poolingAreaOf } from '../medical-insurance/pooling-area-of.ts';
import type { Matter } from './matter.ts';
import type { Grant } from './permission.ts';

/** The city itself, whose agencies supervise those of all its divisions. */
export const cityDivision = '330300';

function reaches(actor: Actor, { scope }: Grant, matter: Matter): boolean {
  switch (scope) {
    case 'public':
    case 'all':
      return true;
    case 'own':
      return (
        ('account' in actor && matter.account === actor.account.id) ||
        (actor.role === 'resident' && matter.citizenNumber === actor.citizenNumber)
      );
    case 'own-company':
      return 'company' in actor && matter.company === actor.company.creditCode;
    case 'own-agency':
      return (
        isOfficial(actor) &&
        matter.agency?.kind === actor.agency.kind &&
        matter.agency.division === actor.agency.division
      );
    case 'own-district':
      return (
        isOfficial(actor) &&
        (matter.agency === undefined || matter.agency.kind === actor.agency.kind) &&
        (actor.agency.division === cityDivision ||
          (matter.division ?? matter.agency?.division) === actor.agency.division)
      );
    case 'own-pooling-area':
      return (
        actor.role === 'medical-insurance-official' &&
        (actor.agency.division === cityDivision ||
          (matter.poolingArea !== undefined && matter.poolingArea === poolingAreaOf(actor.agency.division)))
      );
  }
}

/** The same for what is not there and for what is not theirs, so that nobody learns which ids exist. */
export const noSuchMatter: Fault = {
  code: 'no-such-matter',
  reason: { zh: '没有找到，或者不在您的权限范围内。', en: 'There is no such thing, or it is not yours to see.' },
  remedy: {
    zh: '请核对编号，并确认当前是以正确的身份办理。',
    en: 'Check the number, and that you act in the right capacity.',
  },
};

/** Checks that a call is about what the actor's permission reaches. */
export interface Permit {
  /** @throws RequestFault `no-such-matter` when it is not */
  (matter: Matter): void;
  /** An answer is given again to whom it was given before, in the same capacity: it was asked about then. */
  readonly askedBefore: () => void;
}

/** A permit, and whether it was ever asked: an answer of limited scope that never asked must not go out. */
export function permitFor(actor: Actor, grant: Grant): { readonly permit: Permit; readonly wasAsked: () => boolean } {
  let asked = grant.scope === 'public' || grant.scope === 'all';
  const permit = (matter: Matter): void => {
    asked = true;
    if (!reaches(actor, grant, matter)) throw new RequestFault('NOT_FOUND', noSuchMatter);
  };
  const askedBefore = (): void => {
    asked = true;
  };
  return { permit: Object.assign(permit, { askedBefore }), wasAsked: () => asked };
}
