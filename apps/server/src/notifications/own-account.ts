import type { PermittedContext } from '../trpc/procedures.ts';

/** The account that asks about its own things. */
export function ownAccount({ actor, permit }: PermittedContext): string {
  if (!('account' in actor)) throw new Error('nobody is signed in');
  permit({ account: actor.account.id });
  return actor.account.id;
}
