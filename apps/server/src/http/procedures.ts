import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../trpc/context.ts';
import { appRouter, type AppRouter } from '../trpc/router.ts';
import { sendError } from './errors.ts';
import { mostBytes } from './json-limits.ts';
import { requestContext } from './request-context.ts';

const maxBatchSize = 20;

const known = new Set(Object.keys(appRouter._def.procedures));

/** The procedures that a request names, as far as they exist: an unknown name is the caller's text and is not logged. */
export const proceduresOf = (path: string): readonly string[] =>
  path.split(',').map((name) => (known.has(name) ? name : 'unknown'));

/** Serves the procedures under `/trpc`, JSON only. */
export function addProcedures(application: FastifyInstance, context: ServerContext): void {
  application.register(
    async (scope) => {
      scope.addHook('preParsing', async (request, reply) => {
        const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
        if (request.method === 'POST' && type !== 'application/json') await sendError(request, reply, 415);
      });
      // How much each procedure takes of it is looked at once it is read.
      scope.addHook('onRoute', (route) => void (route.bodyLimit = mostBytes));
      scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
      await scope.register(fastifyTRPCPlugin, {
        trpcOptions: {
          router: appRouter,
          maxBatchSize,
          // A query may come as POST, so that what it asks for stands in no address and no log of a proxy.
          allowMethodOverride: true,
          createContext: ({ req }) => requestContext(context, req),
          responseMeta: ({ errors }) =>
            errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE') ? { headers: { 'retry-after': '2' } } : {},
          onError: ({ error, req, path, type }) => {
            const procedure = proceduresOf(path ?? '');
            if (error.code === 'INTERNAL_SERVER_ERROR')
              req.log.error({ err: error, procedure, type }, 'procedure failed');
            else req.log.info({ code: error.code, procedure, type }, 'procedure refused the request');
          },
        },
      } satisfies FastifyTRPCPluginOptions<AppRouter>);
    },
    { prefix: '/trpc' },
  );
}
