import type { PermittedContext } from '../trpc/procedures.ts';

/** The session of whoever asks, whose account is what their procedures are about. */
export function ownSession({ actor, permit }: Pick<PermittedContext, 'actor' | 'permit'>) {
  if (!('account' in actor)) throw new Error('a session is asked about without one');
  const { id: account, sessionId } = actor.account;
  permit({ account });
  return { account, sessionId };
}
