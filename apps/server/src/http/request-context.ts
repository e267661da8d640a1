import type { FastifyRequest } from 'fastify';
import type { Context, ServerContext } from '../trpc/context.ts';

/** What a request adds to what the server shares. */
export const requestContext = async (context: ServerContext, request: FastifyRequest): Promise<Context> => ({
  ...context,
  requestId: request.id,
  actor: await context.accounts.actorOf(request.headers),
});
