import { type Actor, isOfficial, isTrusted } from '../accounts/actor.ts';
import { type Fault, RequestFault } from '../fault.ts';
import type { Grant } from './permission.ts';
import { permissions } from './permissions.ts';

const signInFirst: Fault = {
  code: 'sign-in-required',
  reason: { zh: '您还没有登录，或者登录已经过期。', en: 'You are not signed in, or your session has ended.' },
  remedy: { zh: '请登录后再试；已填写的内容不会丢失。', en: 'Sign in and try again; what you filled in is kept.' },
};

const notPermitted: Fault = {
  code: 'not-permitted',
  reason: { zh: '您当前的身份不能办理这件事。', en: 'You may not do this in the capacity in which you act.' },
  remedy: {
    zh: '请切换到有权办理的身份，或者请有权的人办理。',
    en: 'Change to a capacity that may, or ask somebody who has it.',
  },
};

const secondFactorFirst: Fault = {
  code: 'second-factor-required',
  reason: {
    zh: '工作人员须经双重验证才能办理事务，本次登录还没有验证。',
    en: 'Officials work here only with a second factor, with which this session was not proved.',
  },
  remedy: {
    zh: '请在“我的账号”中启用动态口令；已启用的，请输入动态口令。',
    en: 'Set up one-time codes under "My account", or enter one if they are set up.',
  },
};

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
