import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from './actor.ts';
import type { SignInPath } from './sign-in-actions.ts';

/** What is asked of the pages of sign-in. */
export interface SignInRequest {
  readonly headers: IncomingHttpHeaders;
  /** Where it comes from, as far as the server can tell. */
  readonly address: string;
}

/** What is answered: cookies to set, and what the browser is told or where it is sent. */
interface SignInAnswer {
  readonly cookies: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

interface SignInReturn {
  readonly cookies: readonly string[];
  readonly location: string;
}

/** Accounts and their sessions, as the rest of the server uses them. */
export interface Accounts {
  /**
   * Who a request comes from, by its session's cookie; anonymous without one that holds.
   *
   * @param isUse whether it counts as use of the session, which ends without; it does unless a page asks by itself
   */
  readonly actorOf: (headers: IncomingHttpHeaders, isUse?: boolean) => Promise<Actor>;
  /** Whether people may sign in by the city's single sign-on. */
  readonly singleSignOn: boolean;
  /**
   * Signs somebody in or out, or changes how they do.
   *
   * @param given what the body of the action holds, read by its schema
   * @throws RequestFault saying why not
   */
  readonly act: (
    path: SignInPath,
    given: Readonly<Record<string, unknown>>,
    request: SignInRequest,
  ) => Promise<SignInAnswer>;
  /** Somebody comes back from the city's single sign-on. @param query as it stands behind the `?` */
  readonly comeBack: (query: string, request: SignInRequest) => Promise<SignInReturn>;
}
