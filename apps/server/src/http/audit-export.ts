import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { exportAudit } from '../audit/export.ts';
import type { Fault } from '../fault.ts';
import type { ServerContext } from '../trpc/context.ts';
import { opensPersonalRecords } from '../trpc/procedures.ts';
import { sendError } from './errors.ts';
import { requestContext } from './request-context.ts';

const exportClosed: Fault = {
  code: 'audit-export-closed',
  reason: {
    zh: '审计导出只在本机开放：其中的编号和摘要虽不含姓名和证件号码，仍与个人有关。',
    en: 'The export of the audit is open on this machine only: its ids and digests name nobody but still speak of persons.',
  },
  remedy: {
    zh: '请在运行服务的机器上访问 http://127.0.0.1；公开的核对请用 system.auditHead 和 system.auditProof。',
    en: 'Ask from the machine that runs the server, at http://127.0.0.1; for the public there are system.auditHead and system.auditProof.',
  },
};

/** `/audit/export`: the audit up to a head signed now, on the machine itself only, as personal records are. */
export function addAuditExport(application: FastifyInstance, context: ServerContext): void {
  application.get('/audit/export', async (request, reply) => {
    if (!opensPersonalRecords(requestContext(context, request))) return sendError(request, reply, 403, exportClosed);
    const head = await context.audit.head(context.now());
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${head.number}.jsonl"`,
      })
      .send(Readable.from(exportAudit(context.records.database, head)));
  });
}
