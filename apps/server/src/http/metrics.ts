import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics } from 'prom-client';
import type { OpenDatabase } from '../database/database.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { isLoopback } from '../loopback.ts';
import { metrics, observeDatabase, requestSeconds } from '../metrics/metrics.ts';

const closed: Fault = {
  code: 'metrics-closed',
  reason: {
    zh: '运行指标只对持令牌者开放；未设 METRICS_TOKEN 时，只在服务本机、且服务只监听本机时开放。',
    en: 'Metrics are open to who has the token; without METRICS_TOKEN, on the machine itself only, while the server listens to nobody else.',
  },
  remedy: {
    zh: '请设置 METRICS_TOKEN，并以 authorization: Bearer 发送。',
    en: 'Set METRICS_TOKEN and send it as authorization: Bearer.',
  },
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Asked on the machine itself, by one of its own names and not passed on by a proxy. */
function comesFromHere(request: FastifyRequest): boolean {
  const isPassedOn = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  const [name = ''] = /^(\[[^\]]*\]|[^:]*)/.exec(request.headers.host ?? '') ?? [];
  return !isPassedOn && isLoopback(request.socket.remoteAddress ?? '') && isLoopback(name);
}

let hasDefaults = false;

/**
 * `/metrics` in the format of Prometheus: for who has the token, or, where there is none, for the machine itself while
 * the server listens on it alone.
 *
 * @param host the address listened on
 */
export function addMetrics(
  application: FastifyInstance,
  records: OpenDatabase,
  { token, host }: { readonly token?: string | undefined; readonly host: string },
): void {
  if (!hasDefaults) collectDefaultMetrics({ register: metrics });
  hasDefaults = true;
  const forget = observeDatabase(records);
  application.addHook('onClose', async () => forget());
  application.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.staysOpen) return;
    const route = request.routeOptions.url ?? 'none';
    requestSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  application.get('/metrics', async (request, reply) => {
    const isOpen = expected
      ? timingSafeEqual(digest(request.headers.authorization ?? ''), expected)
      : isLoopback(host) && comesFromHere(request);
    if (!isOpen) throw new RequestFault('FORBIDDEN', closed);
    return reply
      .headers({ 'cache-control': 'no-store', 'content-type': metrics.contentType })
      .send(await metrics.metrics());
  });
}
