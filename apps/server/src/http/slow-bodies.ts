import type { FastifyInstance } from 'fastify';

/** How long a request may take to arrive. */
const patienceMs = 30_000;

/**
 * Lets go of a client that sends its request too slowly. Node's own limit counts for every request alike and would end
 * the streams that may go on for long, so it is off and this stands in for it.
 */
export function addSlowBodyLimit(application: FastifyInstance, patience = patienceMs): void {
  application.addHook('onRequest', async (request, reply) => {
    const hasBody = 'content-length' in request.headers || 'transfer-encoding' in request.headers;
    if (!hasBody || request.routeOptions.config.staysOpen) return;
    const timer = setTimeout(() => {
      if (!request.raw.complete) request.raw.destroy();
    }, patience);
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
