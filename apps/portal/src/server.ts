import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@wenzhou/server';
import { queryClient } from './query-client.ts';

/** The server's procedures, typed. */
export const server = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] });

/** The same procedures as query and mutation options. */
export const procedures = createTRPCOptionsProxy<AppRouter>({ client: server, queryClient });
