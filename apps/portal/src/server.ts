import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@wenzhou/server';
import { queryClient } from './query-client.ts';
import { signInLink } from './sign-in-link.ts';

/** The server's procedures, typed. Everything goes as POST, so that no address ever holds what was asked. */
export const client = createTRPCClient<AppRouter>({
  links: [signInLink, httpBatchLink({ url: '/trpc', methodOverride: 'POST' })],
});

/** The procedures as query and mutation options. */
export const procedures = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
