import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const cookiePrefix = 'wenzhou';

/** Whether cookies may go over TLS only. */
export const isSecureAddress = (address: string): boolean => address.startsWith('https://');

function cookieOf({ cookie }: IncomingHttpHeaders, name: string): string | undefined {
  for (const pair of cookie?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** The token of the session that a request names by its cookie. */
export const sessionTokenOf = (headers: IncomingHttpHeaders, secret: string, isSecure: boolean): string | undefined =>
  signedCookieOf(headers, 'session_token', secret, isSecure);

/** The token of a sign-in that waits for its second factor. */
export const pendingTokenOf = (headers: IncomingHttpHeaders, secret: string, isSecure: boolean): string | undefined =>
  signedCookieOf(headers, 'two_factor', secret, isSecure);

/** What a cookie holds, if it is one that we signed: a token, a full stop and its HMAC, as better-auth writes them. */
function signedCookieOf(
  headers: IncomingHttpHeaders,
  name: string,
  secret: string,
  isSecure: boolean,
): string | undefined {
  const value = cookieOf(headers, `${isSecure ? '__Secure-' : ''}${cookiePrefix}.${name}`);
  if (value === undefined || value.length > 500) return undefined;
  let signed: string;
  try {
    signed = decodeURIComponent(value);
  } catch {
    return undefined;
  }
  const at = signed.lastIndexOf('.');
  const token = signed.slice(0, Math.max(at, 0));
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
