import type { FastifyInstance } from 'fastify';
import { exportAudit } from '../audit/export.ts';
import { authorise } from '../permissions/authorise.ts';
import type { ServerContext } from '../trpc/context.ts';
import { requestContext } from './request-context.ts';
import { sendLines } from './send-lines.ts';

/** `/audit/export`: the audit up to a head signed now, for operators: its ids and digests name nobody but still speak of persons. */
export function addAuditExport(application: FastifyInstance, context: ServerContext): void {
  application.get('/audit/export', { config: { staysOpen: true }, exposeHeadRoute: false }, async (request, reply) => {
    authorise((await requestContext(context, request)).actor, 'GET /audit/export');
    const head = await context.audit.head(context.now());
    reply.header('content-disposition', `attachment; filename="audit-${head.number}.jsonl"`);
    return sendLines(reply, exportAudit(context.records.database, head));
  });
}
