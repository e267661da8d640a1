import type { FastifyRequest } from 'fastify';
import { databaseFault } from '../database/database-fault.ts';
import type { Context, ServerContext } from '../trpc/context.ts';

/**
 * What a request adds to what the server shares.
 *
 * @param isUse whether it counts as use of the session
 * @throws RequestFault when the database is why nobody can tell who asks
 */
export const requestContext = async (
  context: ServerContext,
  request: FastifyRequest,
  isUse = true,
): Promise<Context> => ({
  ...context,
  requestId: request.id,
  actor: await context.accounts.actorOf(request.headers, isUse).catch((error: unknown) => {
    throw databaseFault(error) ?? error;
  }),
});
