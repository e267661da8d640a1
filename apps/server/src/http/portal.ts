import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from './errors.ts';

const notBuilt = `门户网站尚未构建。请运行 pnpm --filter @wenzhou/portal build，再重新启动服务。接口（/trpc）照常可用。

The portal has not been built. Run pnpm --filter @wenzhou/portal build and start the server again. The procedures (/trpc) work meanwhile.
`;

/** A page of the portal rather than one of its files or a procedure: the portal finds its own way from there. */
function asksForPage(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?', 1);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !/^\/(trpc|assets)(\/|$)|\.[^/]*$|\/\./.test(path);
}

/**
 * Serves the built portal. Files under `assets/` carry a digest in their name and never change; everything else is
 * asked for anew. Without a build every page says how to make one.
 *
 * @returns whether the portal is built
 */
export async function addPortal(application: FastifyInstance, directory: string): Promise<boolean> {
  const root = resolve(directory);
  const isBuilt = existsSync(join(root, 'index.html'));
  const sendPage = (reply: FastifyReply): FastifyReply =>
    isBuilt
      ? reply.sendFile('index.html')
      : reply
          .code(503)
          .header('cache-control', 'no-store')
          .header('content-type', 'text/plain; charset=utf-8')
          .send(notBuilt);

  if (isBuilt)
    await application.register(fastifyStatic, {
      root,
      dotfiles: 'ignore',
      // A file's .br or .gz beside it, where the build made one.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isLasting = path.startsWith(join(root, 'assets'));
        response.setHeader('cache-control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache');
        response.setHeader('vary', 'accept-encoding');
      },
    });
  application.setNotFoundHandler({ preHandler: application.rateLimit() }, (request, reply) =>
    asksForPage(request) ? sendPage(reply) : sendError(request, reply, 404),
  );
  return isBuilt;
}
