import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Database } from '../database/database.ts';
import { RequestFault } from '../fault.ts';
import type { Accounts, SignInRequest } from './accounts.ts';
import { accountIdOf, anonymous } from './actor.ts';
import { openAuthentication } from './authentication.ts';
import { actorFinder } from './actor-finder.ts';
import { lockedUntil } from './locked-until.ts';
import { findAccount } from './queries.ts';
import { isSecureAddress, pendingTokenOf, sessionTokenOf } from './session-cookie.ts';
import { type SignInAction, signInActions, type SignInPath } from './sign-in-actions.ts';
import { signInFaultOf, singleSignOnAbsent } from './sign-in-faults.ts';
import { cityProvider, type SignOnRefusal, type SingleSignOn } from './single-sign-on.ts';
import { openThrottle, Throttled } from './throttle.ts';

export interface AccountsSettings {
  readonly database: Database;
  /** What sessions are signed and second factors are sealed with. */
  readonly secret: string;
  /** The address under which people reach the portal; known once the server listens. */
  readonly publicAddress: () => string;
  /** The clock of decisions, which the audit goes by. */
  readonly now: () => Date;
  /** The time by which sessions end: the machine's, unless a test moves it. */
  readonly machineTime?: () => Date;
  readonly singleSignOn?: SingleSignOn | undefined;
  /** Whether the secrets of one-time codes are published, as those of a demonstration are. */
  readonly hasPublicCodes?: boolean;
  /** Told of what goes wrong inside. */
  readonly onFailure: (error: unknown) => void;
}

const libraryError = z.object({ code: z.string() });

/** The request as the library takes it: cookies and the browser's name, and our own origin, which was checked before. */
function requestFor(address: string, path: string, headers: IncomingHttpHeaders, body?: unknown): Request {
  const passed = new Headers({
    origin: new URL(address).origin,
    'user-agent': headers['user-agent']?.slice(0, 300) ?? '',
  });
  if (headers.cookie !== undefined) passed.set('cookie', headers.cookie);
  if (body === undefined) return new Request(`${address}/auth${path}`, { headers: passed });
  passed.set('content-type', 'application/json');
  return new Request(`${address}/auth${path}`, { method: 'POST', headers: passed, body: JSON.stringify(body) });
}

/**
 * @param lockedMs for how long the second factor is locked
 * @throws RequestFault naming why the library refused
 */
async function throwRefusal(response: Response, lockedMs: () => Promise<number>): Promise<never> {
  const { data } = libraryError.safeParse(await response.json().catch(() => undefined));
  const named = signInFaultOf(data?.code ?? '');
  if (!named) throw new Error(`sign-in ended with ${response.status} ${data?.code ?? ''}`);
  if (named.status === 'TOO_MANY_REQUESTS')
    throw new Throttled(Math.max(1, Math.ceil((await lockedMs()) / 1000)), named.fault);
  throw new RequestFault(named.status, named.fault);
}

/** An `otpauth:` address with the name that one signs in with, where the library has an address for mail. */
function labelled(totpURI: string, name: string): string {
  const uri = new URL(totpURI);
  const issuer = uri.searchParams.get('issuer') ?? '';
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${name}`)}?${uri.searchParams.toString()}`;
}

/** The address to send somebody back to who was not signed in: where they began, with our code and nothing of theirs. */
function withRefusal(location: URL, refusal: SignOnRefusal | undefined): void {
  const failure =
    location.searchParams.get('error') === 'access_denied' ? 'single-sign-on-cancelled' : 'single-sign-on-failed';
  location.searchParams.delete('error_description');
  location.searchParams.set('error', refusal ?? failure);
}

/** Opens accounts over the records. The library is made with the first sign-in, when the address is known. */
export function openAccounts(settings: AccountsSettings): Accounts {
  const { database, secret, publicAddress, singleSignOn, machineTime = () => new Date() } = settings;
  const throttle = openThrottle(database, secret);
  const findActor = actorFinder(database);
  let authentication: ReturnType<typeof openAuthentication> | undefined;
  const library = () => (authentication ??= openAuthentication({ ...settings, publicAddress: publicAddress() }));

  const actorOf: Accounts['actorOf'] = async (headers, isUse = true) => {
    const token = sessionTokenOf(headers, secret, isSecureAddress(publicAddress()));
    return token === undefined ? anonymous : findActor(token, machineTime(), isUse);
  };

  /** Whom an attempt counts against. */
  const guessed = async (
    { guesses }: SignInAction,
    given: Readonly<Record<string, unknown>>,
    { headers }: SignInRequest,
  ): Promise<string | undefined> => {
    if (guesses === 'password') return `username ${String(given['username']).toLowerCase()}`;
    const actor = await actorOf(headers);
    return actor.role === 'anonymous' ? undefined : `account ${accountIdOf(actor)}`;
  };

  const lockedMs = async (headers: IncomingHttpHeaders): Promise<number> => {
    const actor = await actorOf(headers);
    const pending = pendingTokenOf(headers, secret, isSecureAddress(publicAddress())) ?? '';
    const until = await lockedUntil(
      database,
      actor.role === 'anonymous' ? { pending } : { account: accountIdOf(actor) },
    );
    // The library locks by the time of the machine.
    return until === null ? 0 : until.getTime() - Date.now();
  };

  const nameOf = async (headers: IncomingHttpHeaders): Promise<string> => {
    const account = await findAccount(database, accountIdOf(await actorOf(headers)));
    return account?.username ?? account?.name ?? '';
  };

  return {
    actorOf,
    singleSignOn: singleSignOn !== undefined,
    act: async (path: SignInPath, given, request) => {
      const action: SignInAction = signInActions[path];
      const isSignOn = path === '/sign-in/social';
      if (isSignOn && !singleSignOn) throw new RequestFault('NOT_FOUND', singleSignOnAbsent);
      const attempt = { account: await guessed(action, given, request), address: request.address };
      if (action.guesses) await throttle.begin(attempt, new Date());
      const body = isSignOn ? { ...given, provider: cityProvider, disableRedirect: true } : given;
      const response = await library().answer(requestFor(publicAddress(), path, request.headers, body));
      if (!response.ok) return throwRefusal(response, () => lockedMs(request.headers));
      if (action.guesses) await throttle.succeeded(attempt, new Date());
      const answered = action.answer.parse(await response.json());
      return {
        cookies: response.headers.getSetCookie(),
        body:
          typeof answered['totpURI'] === 'string'
            ? { ...answered, totpURI: labelled(answered['totpURI'], await nameOf(request.headers)) }
            : answered,
      };
    },
    comeBack: async (query, { headers }) => {
      if (!singleSignOn) throw new RequestFault('NOT_FOUND', singleSignOnAbsent);
      const asked = requestFor(publicAddress(), `/callback/${cityProvider}?${query}`, headers);
      const { response, refusal } = await library().comeBack(asked);
      const location = new URL(response.headers.get('location') ?? '/', publicAddress());
      if (location.searchParams.has('error') || refusal || response.status !== 302) withRefusal(location, refusal);
      return { cookies: response.headers.getSetCookie(), location: location.href };
    },
  };
}
