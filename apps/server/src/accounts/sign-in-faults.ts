import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import { APIError } from 'better-auth/api';
import type { Fault } from '../fault.ts';
import { secondFactorFirst, signInFirst } from '../permissions/refusals.ts';

interface Named {
  readonly status: TRPC_ERROR_CODE_KEY;
  readonly fault: Fault;
}

const signInFailed: Named = {
  status: 'UNAUTHORIZED',
  fault: {
    code: 'sign-in-failed',
    reason: { zh: '用户名或密码不对。', en: 'The user name or the password is wrong.' },
    remedy: {
      zh: '请核对后重试；忘记密码请联系管理员。',
      en: 'Check both and try again; an operator helps with a forgotten password.',
    },
  },
};

const codeWrong: Named = {
  status: 'UNAUTHORIZED',
  fault: {
    code: 'code-wrong',
    reason: { zh: '动态口令或备用码不对。', en: 'The one-time code or backup code is wrong.' },
    remedy: {
      zh: '请输入验证器当前显示的六位数字，并核对手机时间。',
      en: 'Enter the six digits that the app shows now, and check the clock of the phone.',
    },
  },
};

const codeUsedBefore: Named = {
  status: 'UNAUTHORIZED',
  fault: {
    code: 'code-used',
    reason: {
      zh: '这个动态口令已经用过，每个口令只能用一次。',
      en: 'This one-time code was used already; each counts once.',
    },
    remedy: {
      zh: '请等验证器显示下一个口令（最多三十秒）再输入。',
      en: 'Wait until the app shows the next one, thirty seconds at most, and enter that.',
    },
  },
};

const signInAgain: Named = {
  status: 'UNAUTHORIZED',
  fault: {
    code: 'sign-in-again',
    reason: {
      zh: '输入动态口令的时间已过，或者次数已用完。',
      en: 'The time or the tries for entering the code are over.',
    },
    remedy: { zh: '请重新输入用户名和密码。', en: 'Enter the user name and the password again.' },
  },
};

const passwordWrong: Named = {
  status: 'BAD_REQUEST',
  fault: {
    code: 'password-wrong',
    reason: { zh: '密码不对。', en: 'The password is wrong.' },
    remedy: { zh: '请输入当前使用的密码。', en: 'Enter the password that you sign in with.' },
  },
};

const passwordAbsent: Named = {
  status: 'BAD_REQUEST',
  fault: {
    code: 'password-absent',
    reason: {
      zh: '这个账号没有密码，通过统一身份认证登录。',
      en: 'This account has no password: it signs in with the city.',
    },
    remedy: { zh: '请在统一身份认证平台修改密码。', en: 'Change your password there.' },
  },
};

const secondFactorAbsent: Named = {
  status: 'BAD_REQUEST',
  fault: {
    code: 'second-factor-absent',
    reason: { zh: '这个账号还没有启用动态口令。', en: 'One-time codes are not set up for this account.' },
    remedy: { zh: '请先启用动态口令。', en: 'Set them up first.' },
  },
};

const secondFactorPresent: Named = {
  status: 'BAD_REQUEST',
  fault: {
    code: 'second-factor-present',
    reason: { zh: '这个账号已经启用动态口令。', en: 'One-time codes are set up for this account already.' },
    remedy: { zh: '要换手机，请先停用再重新启用。', en: 'To move to another phone, switch them off first.' },
  },
};

const secondFactorLocked: Named = {
  status: 'TOO_MANY_REQUESTS',
  fault: {
    code: 'second-factor-locked',
    reason: {
      zh: '动态口令输错次数过多，账号暂时锁定。',
      en: 'After too many wrong codes the account is locked for a while.',
    },
    remedy: {
      zh: '请按 retry-after 所示的秒数等待后重试。',
      en: 'Wait for the seconds that retry-after names and try again.',
    },
  },
};

const accountClosed: Named = {
  status: 'FORBIDDEN',
  fault: {
    code: 'account-closed',
    reason: { zh: '这个账号已经注销。', en: 'This account is closed.' },
    remedy: { zh: '如有疑问请联系管理员。', en: 'Ask an operator if this is not right.' },
  },
};

const singleSignOnAway: Named = {
  status: 'SERVICE_UNAVAILABLE',
  fault: {
    code: 'single-sign-on-unavailable',
    reason: {
      zh: '统一身份认证平台暂时连不上。',
      en: 'The single sign-on of the city cannot be reached at the moment.',
    },
    remedy: {
      zh: '请稍后再试，或用用户名和密码登录。',
      en: 'Try again shortly, or sign in with user name and password.',
    },
  },
};

export const singleSignOnAbsent: Fault = {
  code: 'single-sign-on-absent',
  reason: { zh: '这里没有接入统一身份认证。', en: 'The single sign-on of the city is not connected here.' },
  remedy: { zh: '请用用户名和密码登录。', en: 'Sign in with user name and password.' },
};

/** The errors of our own hooks, beside the library's. */
export const ownErrors = {
  closed: 'ACCOUNT_CLOSED',
  secondFactorFirst: 'SECOND_FACTOR_REQUIRED',
  codeUsed: 'CODE_USED',
} as const;

/** A one-time code was accepted before. */
export const codeUsed = (): APIError =>
  new APIError('UNAUTHORIZED', { code: ownErrors.codeUsed, message: 'the code was used before' });

const byCode: Readonly<Record<string, Named>> = {
  INVALID_USERNAME_OR_PASSWORD: signInFailed,
  // A name that cannot be one is answered as one that nobody has.
  USERNAME_TOO_SHORT: signInFailed,
  USERNAME_TOO_LONG: signInFailed,
  INVALID_USERNAME: signInFailed,
  INVALID_CODE: codeWrong,
  INVALID_BACKUP_CODE: codeWrong,
  INVALID_TWO_FACTOR_COOKIE: signInAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: signInAgain,
  ACCOUNT_TEMPORARILY_LOCKED: secondFactorLocked,
  INVALID_PASSWORD: passwordWrong,
  CREDENTIAL_ACCOUNT_NOT_FOUND: passwordAbsent,
  TOTP_NOT_ENABLED: secondFactorAbsent,
  TWO_FACTOR_NOT_ENABLED: secondFactorAbsent,
  BACKUP_CODES_NOT_ENABLED: secondFactorAbsent,
  TOTP_ALREADY_ENABLED: secondFactorPresent,
  UNAUTHORIZED: { status: 'UNAUTHORIZED', fault: signInFirst },
  PROVIDER_NOT_FOUND: singleSignOnAway,
  [ownErrors.closed]: accountClosed,
  [ownErrors.secondFactorFirst]: { status: 'FORBIDDEN', fault: secondFactorFirst },
  [ownErrors.codeUsed]: codeUsedBefore,
};

/** What an error of the library is called here; undefined for one that says that the program is wrong. */
export const signInFaultOf = (code: string): Named | undefined => byCode[code];
