import type { FastifyRequest } from 'fastify';
import { databaseFault } from '../database/database-fault.ts';
import type { Context, ServerContext } from '../trpc/context.ts';

/**
 * What a request adds to what the server shares.
 *
 * @throws RequestFault when the database is why nobody can tell who asks
 */
export const requestContext = async (context: ServerContext, request: FastifyRequest): Promise<Context> => ({
  ...context,
  requestId: request.id,
  actor: await context.accounts.actorOf(request.headers).catch((error: unknown) => {
    throw databaseFault(error) ?? error;
  }),
});
