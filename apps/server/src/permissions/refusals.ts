import type { Fault } from '../fault.ts';

/** Why somebody may not do what they ask for, whatever it is. */

export const signInFirst: Fault = {
  code: 'sign-in-required',
  reason: { zh: '您还没有登录，或者登录已经过期。', en: 'You are not signed in, or your session has ended.' },
  remedy: { zh: '请登录后再试。', en: 'Sign in and try again.' },
};

export const notPermitted: Fault = {
  code: 'not-permitted',
  reason: { zh: '您当前的身份不能办理这件事。', en: 'You may not do this in the capacity in which you act.' },
  remedy: {
    zh: '请切换到有权办理的身份，或者请有权的人办理。',
    en: 'Change to a capacity that may, or ask somebody who has it.',
  },
};

export const secondFactorFirst: Fault = {
  code: 'second-factor-required',
  reason: {
    zh: '这件事须经双重验证才能办理，本次登录还没有验证。',
    en: 'This takes a second factor, with which this session was not proved.',
  },
  remedy: {
    zh: '请在“我的账号”中启用动态口令；已启用的，请输入动态口令。',
    en: 'Set up one-time codes under "My account", or enter one if they are set up.',
  },
};
