import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Who watches over the server asks often and is not counted. */
const uncounted = new Set(['/health', '/ready']);

/**
 * Limits what one address may ask for in a minute, over all addresses of the server together. A route may have a tighter
 * limit of its own in its `config.rateLimit`.
 */
export async function addRateLimits(application: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await application.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => uncounted.has(request.routeOptions.url ?? ''),
  });
}
