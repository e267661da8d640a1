import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { ServerContext } from '../trpc/context.ts';
import { addAuditExport } from './audit-export.ts';
import { addDraining } from './draining.ts';
import { addErrorHandler, sendError } from './errors.ts';
import { addHealth } from './health.ts';
import { type LogStream, logOptions } from './log-options.ts';
import { addPortal } from './portal.ts';
import { addProcedures, proceduresOf } from './procedures.ts';
import { securityHeaders } from './security-headers.ts';

export interface ApplicationOptions {
  readonly context: ServerContext;
  readonly logLevel: string;
  readonly logStream: LogStream;
  readonly portalDirectory: string;
  readonly requestsPerMinute: number;
}

/** Builds the HTTP application; it listens to nothing yet. */
export async function buildApplication({
  context,
  logLevel,
  logStream,
  portalDirectory,
  requestsPerMinute,
}: ApplicationOptions): Promise<FastifyInstance> {
  const application = fastify({
    logger: logOptions(logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // The caller's own id is not taken over: it would let anyone write into the log.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_error, request, reply) => void sendError(request, reply, 400),
  });
  const isStopping = addDraining(application);
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
  await application.register(helmet, securityHeaders);
  addHealth(application, context.records, isStopping);
  addAuditExport(application, context);
  addProcedures(application, context, requestsPerMinute);
  const isBuilt = await addPortal(application, portalDirectory);
  if (!isBuilt) application.log.warn({ portalDirectory }, 'the portal is not built; pages say how to build it');
  return application;
}
