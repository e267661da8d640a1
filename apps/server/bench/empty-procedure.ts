import { initTRPC } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import fastify from 'fastify';

// A process of its own, as the server is: tRPC on Fastify with a procedure that does nothing, and nothing else.
const trpc = initTRPC.create();
const application = fastify();
application.register(fastifyTRPCPlugin, {
  prefix: '/trpc',
  trpcOptions: { router: trpc.router({ empty: trpc.procedure.query(() => null) }) },
});
const address = await application.listen({ host: '127.0.0.1', port: 0 });
process.send?.(address);
process.on('disconnect', () => void application.close());
