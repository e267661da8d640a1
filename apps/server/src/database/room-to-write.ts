import { statfsSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';

/** A write may need the next file of the database's log, of 16 MB, and as much again for what it stores. */
export const neededRoom = 32 * 2 ** 20;

const writing = /\b(insert|update|delete|truncate|create|alter|drop|vacuum)\b/i;

const noRoom = (): Error =>
  Object.assign(new Error('the disk has no room left for the log of the database'), { code: 'ENOSPC' });

const isPanic = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && error.severity === 'PANIC';

/** Once the database has given itself up, a call to it would never return: everything is refused with why it did. */
function refuseAfterPanic(client: PGlite): void {
  let panic: { readonly error: unknown } | undefined;
  client.execProtocolStream = new Proxy(client.execProtocolStream, {
    apply: async (exec, self, given) => {
      if (panic) throw panic.error;
      try {
        return await Reflect.apply(exec, self, given);
      } catch (error) {
        if (isPanic(error)) panic = { error };
        throw error;
      }
    },
  });
  client.close = new Proxy(client.close, {
    apply: async (close, self, given) => (panic ? undefined : Reflect.apply(close, self, given)),
  });
}

function roomOf(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/**
 * An embedded database that cannot go on writing its log gives itself up and with it the process. So nothing is
 * written while its disk has less than {@link neededRoom}: it goes on reading, and writes again once there is room.
 */
export function writeOnlyWithRoom(client: PGlite, directory: string, roomIn = roomOf): PGlite {
  refuseAfterPanic(client);
  const withRoom = <Statement extends (text: string, ...others: never[]) => Promise<unknown>>(
    statement: Statement,
  ): Statement =>
    new Proxy(statement, {
      apply: (send, self, given) =>
        !writing.test(String(given[0])) || roomIn(directory) >= neededRoom
          ? Reflect.apply(send, self, given)
          : Promise.reject(noRoom()),
    });
  client.query = withRoom(client.query);
  client.exec = withRoom(client.exec);
  const transaction = client.transaction.bind(client);
  client.transaction = (work) =>
    transaction((inside) =>
      work(Object.assign(inside, { query: withRoom(inside.query), exec: withRoom(inside.exec) })),
    );
  return client;
}
