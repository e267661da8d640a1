import { initTRPC, type TRPCError } from '@trpc/server';
import * as z from 'zod';
import { type Fault, RequestFault } from '../fault.ts';
import { type ErrorData, faultOf } from '../http/error-shape.ts';
import { isLoopback } from '../loopback.ts';
import type { Context } from './context.ts';

function fieldsOf(error: TRPCError): ErrorData['fields'] {
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof z.core.$ZodError)) return undefined;
  return error.cause.issues.map((issue) => ({ path: issue.path.map(String).join('.'), reason: issue.message }));
}

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx, path }) => {
    const fault = error instanceof RequestFault ? error.fault : faultOf(error.code);
    const fields = fieldsOf(error);
    const data: ErrorData = {
      code: error.code,
      httpStatus: shape.data.httpStatus,
      fault,
      requestId: ctx?.requestId ?? '',
      ...(path === undefined ? {} : { path }),
      ...(fields === undefined ? {} : { fields }),
    };
    return { message: fault.reason.en, code: shape.code, data };
  },
});

export const router = trpc.router;
export const callerFactory = trpc.createCallerFactory;

/** After a change, a head of the audit is signed if one is due. */
const procedure = trpc.procedure.use(async ({ ctx, type, next }) => {
  const result = await next();
  if (type === 'mutation' && result.ok) await ctx.audit.signWhenDue(ctx.now());
  return result;
});

/** For everyone: reads and stores nothing about a person. */
export const publicProcedure = procedure;

const personalRecordsClosed: Fault = {
  code: 'personal-records-closed',
  reason: {
    zh: '个人记录只在本机开放：目前还没有账号，服务无法辨认是谁在查询。',
    en: 'Personal records are open on this machine only: there are no accounts yet, so the server cannot tell who is asking.',
  },
  remedy: {
    zh: '请在运行服务的机器上访问 http://127.0.0.1，且服务的 HOST 须为本机地址（默认 127.0.0.1）。',
    en: 'Ask from the machine that runs the server, at http://127.0.0.1, with HOST left at a loopback address (127.0.0.1 by default).',
  },
};

/**
 * Whether personal records may be shown and changed. Until there are accounts that is so only on the machine itself:
 * the server listens on a loopback address, the request came from one and asked for one (a page of another site that
 * has its name point here asks for that name), and no proxy passed it on.
 */
export const opensPersonalRecords = (context: Context): boolean =>
  context.listensOnLoopback &&
  isLoopback(context.remoteAddress) &&
  isLoopback(context.requestedHost) &&
  !context.isForwarded;

/** For personal records. */
export const personalProcedure = procedure.use(({ ctx, next }) => {
  if (!opensPersonalRecords(ctx)) throw new RequestFault('FORBIDDEN', personalRecordsClosed);
  return next();
});
