/** Where to go on after signing in. */
export interface Next {
  readonly next?: string;
}

/** What the address of the page for signing in holds: where to go on, and why the single sign-on came back in vain. */
export interface SignInSearch extends Next {
  readonly error?: string;
}

/**
 * Reads where to go on out of an address. Only a path of this portal counts: an address of another site, however it is
 * written, would send whoever signs in there.
 */
export function readNext({ next }: Readonly<Record<string, unknown>>): Next {
  if (typeof next !== 'string' || !next.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return {};
  const portal = 'https://portal.invalid';
  let address;
  try {
    address = new URL(next, portal);
  } catch {
    return {};
  }
  return address.origin === portal ? { next: address.pathname + address.search + address.hash } : {};
}

export const readSignInSearch = (search: Readonly<Record<string, unknown>>): SignInSearch => ({
  ...readNext(search),
  ...(typeof search['error'] === 'string' ? { error: search['error'] } : {}),
});
