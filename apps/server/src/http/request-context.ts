import type { FastifyRequest } from 'fastify';
import type { Context, ServerContext } from '../trpc/context.ts';

/** What a request adds to what the server shares. */
export const requestContext = (context: ServerContext, request: FastifyRequest): Context => ({
  ...context,
  requestId: request.id,
  requestedHost: request.hostname,
  remoteAddress: request.ip,
  isForwarded: 'x-forwarded-for' in request.headers || 'forwarded' in request.headers,
});
