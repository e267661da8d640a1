import type { FastifyInstance, FastifyRequest } from 'fastify';
import { currentTracer, type RequestSpan } from '../tracing/traced.ts';

/** A span for every request, where tracing is on. It names the pattern of the address, not the address. */
export function addTracing(application: FastifyInstance): void {
  const tracer = currentTracer();
  if (!tracer) return;
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  application.addHook('onRequest', (request, _reply, done) => {
    const span = tracer.request(request.headers, {
      'http.request.method': request.method,
      'request.id': request.id,
    });
    spans.set(request, span);
    done();
  });
  // Reading a body leaves the context that it was begun in, so it is entered behind it.
  application.addHook('preHandler', (request, _reply, done) => spans.get(request)?.within(done));
  application.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request);
    const route = request.routeOptions.url ?? 'none';
    span?.tell({ 'http.route': route, 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span?.fail();
    span?.end(`${request.method} ${route}`);
  });
}
