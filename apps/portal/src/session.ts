import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { localizeHref } from './paraglide/runtime.js';
import { queryClient } from './query-client.ts';
import { client, procedures } from './server.ts';

/** Who is at the page, in what capacity, and what else they may act as. */
export type Me = inferOutput<typeof procedures.accounts.me>;
export type Capacity = Me['capacities'][number];

const options = procedures.accounts.me.queryOptions();

export const useMe = () => useQuery(options);

/** Asks anew who is at the page. */
export const askMe = (): Promise<Me> => queryClient.fetchQuery({ ...options, staleTime: 0 });

let lastSignedIn: Me | undefined;
queryClient.getQueryCache().subscribe(() => {
  const me = queryClient.getQueryData(options.queryKey);
  if (me?.account) lastSignedIn = me;
});

/** Who was signed in on this page, also once their session has ended; nobody before anybody was. */
export const lastSignedInMe = (): Me | undefined => lastSignedIn;

/** Forgets what the server told to somebody else or in another capacity, and asks anew for what the page shows. */
export async function forgetAnswers(): Promise<void> {
  queryClient.removeQueries({ type: 'inactive' });
  await queryClient.resetQueries();
}

/** Acts from now on under another appointment, or as the person. */
export async function actAs(appointment: string | null): Promise<void> {
  await client.accounts.actAs.mutate({ appointment });
  await forgetAnswers();
}

/** Ends the session and goes on to a path. The portal loads anew, so that nothing that was shown stays in memory. */
export async function signOut(path: string): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  window.location.assign(localizeHref(path));
}
