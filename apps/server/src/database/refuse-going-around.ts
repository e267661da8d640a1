import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';

/** The work of a transaction, as long as that goes on. */
interface Work {
  isGoingOn: boolean;
}

const goingAround = (): Error =>
  new Error('a query goes around the transaction in whose work it stands, and would wait for it for ever');

/**
 * An embedded database serves one session at a time: whoever else asks, waits until a transaction ends. A query that
 * the work of a transaction sends around that transaction would so wait for itself; it is refused at once instead.
 */
export function refuseGoingAround(client: PGlite): PGlite {
  const works = new AsyncLocalStorage<Work>();

  const transaction: PGlite['transaction'] = (callback) => {
    const work: Work = { isGoingOn: true };
    return client
      .transaction((inside) => works.run(work, () => callback(inside)))
      .finally(() => {
        work.isGoingOn = false;
      });
  };

  return new Proxy(client, {
    get: (target, name) => {
      const value: unknown = name === 'transaction' ? transaction : Reflect.get(target, name, target);
      if (typeof value !== 'function' || name === 'constructor') return value;
      const waits = name === 'transaction' || name === 'query' || name === 'exec';
      return (...values: readonly unknown[]): unknown =>
        waits && works.getStore()?.isGoingOn ? Promise.reject(goingAround()) : Reflect.apply(value, target, values);
    },
  });
}
