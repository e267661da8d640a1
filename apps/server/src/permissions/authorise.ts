import { type Actor, isOfficial, isTrusted } from '../accounts/actor.ts';
import { type Fault, RequestFault } from '../fault.ts';
import type { Grant } from './permission.ts';
import { permissions } from './permissions.ts';
import { notPermitted, secondFactorFirst, signInFirst } from './refusals.ts';

const dutyNotHeld: Fault = {
  code: 'duty-not-held',
  reason: { zh: '您的岗位没有这项职责。', en: 'Your post does not have the duty that this takes.' },
  remedy: { zh: '请由承担这项职责的同事办理。', en: 'A colleague who has it must do this.' },
};

/**
 * The grant under which an actor may call a procedure or route.
 *
 * @throws RequestFault `sign-in-required`, `not-permitted`, `second-factor-required`, `duty-not-held`
 */
export function authorise(actor: Actor, name: string): Grant {
  const permission = permissions[name];
  if (!permission) throw new Error(`no permission is written down for ${name}`);
  const grant = permission[actor.role];
  if (!grant)
    throw actor.role === 'anonymous'
      ? new RequestFault('UNAUTHORIZED', signInFirst)
      : new RequestFault('FORBIDDEN', notPermitted);
  if (isTrusted(actor) && grant.scope !== 'public' && grant.scope !== 'own' && !actor.account.hasSecondFactor)
    throw new RequestFault('FORBIDDEN', secondFactorFirst);
  if (grant.duty && !(isOfficial(actor) && actor.duties.includes(grant.duty)))
    throw new RequestFault('FORBIDDEN', dutyNotHeld);
  return grant;
}
