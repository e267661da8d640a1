import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from './actor.ts';

/** Accounts and their sessions, as the rest of the server uses them. */
export interface Accounts {
  /** Who a request comes from, by its session's cookie; anonymous without one that holds. */
  readonly actorOf: (headers: IncomingHttpHeaders) => Promise<Actor>;
}
