import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { type Actor, anonymous } from '../src/accounts/actor.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { type ApplicationOptions, buildApplication } from '../src/http/application.ts';
import { contextOn, noSignIn } from './acting.ts';
import { openRecords, temporaryDirectory } from './records.ts';

/** A server that believes who somebody says they are. */
export interface Serving {
  readonly address: string;
  /** The headers of a request that comes from an actor; their session holds until {@link Serving.signOut}. */
  readonly as: (actor: Actor) => Readonly<Record<string, string>>;
  readonly signOut: (actor: Actor) => void;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Serves an empty database of a kind, or one that is open with what else is shared, on a free port. */
export async function serve(
  on: OpenDatabase | OpenDatabase['kind'],
  { context, ...options }: Partial<ApplicationOptions> = {},
): Promise<Serving> {
  const records = typeof on === 'string' ? await openRecords(on) : on;
  const known = new Map<string, Actor>();
  let log = '';
  const application = await buildApplication({
    context: {
      ...(context ?? (await contextOn(records, new Date('2018-10-01T00:00:00Z')))),
      accounts: {
        actorOf: async (headers) => known.get(String(headers['x-actor'])) ?? anonymous,
        singleSignOn: false,
        act: noSignIn,
        comeBack: noSignIn,
      },
    },
    logLevel: 'debug',
    logStream: { write: (line) => void (log += line) },
    portalDirectory: join(await temporaryDirectory(), 'nothing'),
    requestsPerMinute: 100_000,
    host: '127.0.0.1',
    ...options,
  });
  await application.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => 'listening' });
  const sessionOf = (actor: Actor): string => ('account' in actor ? actor.account.sessionId : 'nobody');
  return {
    address: `http://127.0.0.1:${(application.server.address() as AddressInfo).port}`,
    as: (actor) => {
      known.set(sessionOf(actor), actor);
      return { 'x-actor': sessionOf(actor) };
    },
    signOut: (actor) => void known.delete(sessionOf(actor)),
    log: () => log,
    stop: async () => {
      await application.close();
      if (records !== on) await records.close();
    },
  };
}
