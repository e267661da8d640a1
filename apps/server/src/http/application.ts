import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { ServerContext } from '../trpc/context.ts';
import { addAuditExport } from './audit-export.ts';
import { addBulk } from './bulk.ts';
import { addDocuments, defaultDocumentBytes } from './documents.ts';
import { addDraining } from './draining.ts';
import { addErrorHandler, sendError } from './errors.ts';
import { addHealth } from './health.ts';
import { addInterfaces } from './interfaces.ts';
import { addJsonLimits } from './json-limits.ts';
import { addLive } from './live.ts';
import { type LogStream, logOptions } from './log-options.ts';
import { addMetrics } from './metrics.ts';
import { addPortal } from './portal.ts';
import { addProcedures, proceduresOf } from './procedures.ts';
import { addRateLimits } from './rate-limits.ts';
import { keepRouteList } from './route-list.ts';
import { addSameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { addSignIn } from './sign-in.ts';
import { addSlowBodyLimit } from './slow-bodies.ts';
import { addTracing } from './tracing.ts';

export interface ApplicationOptions {
  readonly context: ServerContext;
  readonly logLevel: string;
  readonly logStream: LogStream;
  readonly portalDirectory: string;
  readonly requestsPerMinute: number;
  /** Most bytes of a document that is handed in. */
  readonly documentBytes?: number | undefined;
  /** The address listened on. */
  readonly host: string;
  readonly metricsToken?: string | undefined;
  /** The proxies whose word counts on where a request comes from. */
  readonly trustedProxies?: readonly string[];
}

/** Builds the HTTP application; it listens to nothing yet. */
export async function buildApplication({
  context,
  logLevel,
  logStream,
  portalDirectory,
  requestsPerMinute,
  documentBytes = defaultDocumentBytes,
  host,
  metricsToken,
  trustedProxies = [],
}: ApplicationOptions): Promise<FastifyInstance> {
  const application = fastify({
    logger: logOptions(logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // The caller's own id is not taken over: it would let anyone write into the log.
    requestIdHeader: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    // A slow body is ended by its own limit, a slow head by this one.
    http: { headersTimeout: 30_000 },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_error, request, reply) => void sendError(request, reply, 400),
  });
  keepRouteList(application);
  const isStopping = addDraining(application);
  addTracing(application);
  addSlowBodyLimit(application);
  application.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    request.log.debug({ method: request.method, route: request.routeOptions.url ?? 'none' }, 'asked');
  });
  application.addHook('onResponse', async (request, reply) => {
    const { path } = request.params as { path?: string };
    request.log.info(
      {
        method: request.method,
        // The pattern, not the address: an address may hold personal data.
        route: request.routeOptions.url ?? 'none',
        ...(request.routeOptions.url?.startsWith('/trpc') && path ? { procedure: proceduresOf(path) } : {}),
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  addErrorHandler(application);
  addJsonLimits(application);
  await addRateLimits(application, requestsPerMinute);
  await application.register(helmet, securityHeaders);
  addSameOrigin(application, context.publicAddress);
  addHealth(application, context.records, isStopping);
  addSignIn(application, context);
  addAuditExport(application, context);
  addMetrics(application, context.records, { host, token: metricsToken });
  addProcedures(application, context);
  await addLive(application, context);
  await addDocuments(application, context, { documentBytes, requestsPerMinute });
  addBulk(application, context, requestsPerMinute);
  addInterfaces(application, context);
  const isBuilt = await addPortal(application, portalDirectory);
  if (!isBuilt) application.log.warn({ portalDirectory }, 'the portal is not built; pages say how to build it');
  return application;
}
