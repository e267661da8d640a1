import type { Fault } from '../fault.ts';

/** What an account is given, or what is taken from it, comes from somebody else than whoever uses it. */
export const ownAccount: Fault = {
  code: 'own-account',
  reason: { zh: '这件事不能对自己正在使用的账号办理。', en: 'Nobody does this to the account that they are using.' },
  remedy: { zh: '请由另一位有权的人办理。', en: 'Somebody else who may must do this.' },
};
