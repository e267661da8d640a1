import type { ErrorData } from '@wenzhou/server';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';

/** What came of a call about signing in: done, or why not, in words. */
export type Attempt<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string };

/** How long to wait, in words. */
const waitText = (seconds: number): string =>
  seconds < 60 ? m.accounts_wait_seconds({ seconds }) : m.accounts_wait_minutes({ minutes: Math.ceil(seconds / 60) });

function textOf({ fault }: ErrorData, retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  const remedy = seconds > 0 ? waitText(seconds) : fault.remedy[language()];
  return [fault.reason[language()], remedy].join(language() === 'zh' ? '' : ' ');
}

async function post<Value>(path: string, content: object): Promise<Attempt<Value>> {
  let response;
  let answer;
  try {
    response = await fetch(`/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    });
    answer = await response.json();
  } catch {
    return { kind: 'refused', code: 'unreachable', text: m.accounts_unreachable() };
  }
  if (response.ok) return { kind: 'done', value: answer };
  const data: ErrorData = answer.error.data;
  return { kind: 'refused', code: data.fault.code, text: textOf(data, response.headers.get('retry-after')) };
}

/** Proves a password. An account with a second factor is signed in once that is proved, too. */
export const signInWithPassword = (username: string, password: string) =>
  post<{ readonly twoFactorRedirect: boolean }>('/sign-in/username', { username, password });

export const proveWithCode = (code: string) => post<object>('/two-factor/verify-totp', { code });

export const proveWithBackupCode = (code: string) => post<object>('/two-factor/verify-backup-code', { code });

/** Where to go to sign in with the city, which comes back to one of these addresses. */
export const signInWithCity = (callbackURL: string, errorCallbackURL: string) =>
  post<{ readonly url: string }>('/sign-in/social', { callbackURL, errorCallbackURL });

/** Ends all other sessions as well. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  post<object>('/change-password', { currentPassword, newPassword });

/** What an authenticator needs, and codes for when it is lost. */
export interface SecondFactor {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set up a second factor, which counts once a code of it was proved. An account may have no password. */
export const beginSecondFactor = (password: string | undefined) =>
  post<SecondFactor>('/two-factor/enable', { password });

/** Makes new backup codes; the old ones no longer work. */
export const renewBackupCodes = (password: string | undefined) =>
  post<Pick<SecondFactor, 'backupCodes'>>('/two-factor/generate-backup-codes', { password });
