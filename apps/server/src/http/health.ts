import type { FastifyInstance } from 'fastify';
import type { OpenDatabase } from '../database/database.ts';

const patienceMs = 3000;

/** `/health`: the process answers. `/ready`: its database does, too, and it is not stopping. */
export function addHealth(application: FastifyInstance, { ping }: OpenDatabase, isStopping: () => boolean): void {
  application.get('/health', { logLevel: 'warn' }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'up' }),
  );
  application.get('/ready', { logLevel: 'warn' }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping()) return reply.code(503).send({ status: 'not-ready', because: 'stopping' });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the database did not answer in time')), patienceMs);
    });
    try {
      await Promise.race([ping(), late]);
      return await reply.send({ status: 'ready' });
    } catch (error) {
      request.log.warn({ err: error }, 'database does not answer');
      return reply.code(503).send({ status: 'not-ready', because: 'database' });
    } finally {
      clearTimeout(timer);
    }
  });
}
