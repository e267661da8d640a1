import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * Lets a server that is told to stop answer what it has been asked, and closes every connection then. Left alone, Node
 * would wait for connections that a browser opened in advance and never used.
 *
 * @returns whether the server has been told to stop
 */
export function addDraining(application: FastifyInstance): () => boolean {
  const unanswered = new Set<ServerResponse>();
  let isStopping = false;
  const closeOnceAnswered = (): void => {
    if (isStopping && unanswered.size === 0) application.server.closeAllConnections();
  };
  application.addHook('onRequest', async (_request, { raw }) => {
    unanswered.add(raw);
    raw.once('close', () => {
      unanswered.delete(raw);
      closeOnceAnswered();
    });
  });
  application.addHook('preClose', async () => {
    isStopping = true;
    closeOnceAnswered();
  });
  return () => isStopping;
}
