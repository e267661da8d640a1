import { initTRPC } from '@trpc/server';
import { databaseFault } from '../database/database-fault.ts';
import { RequestFault } from '../fault.ts';
import { type ErrorData, faultOf, fieldsOf } from '../http/error-shape.ts';
import { countCall } from '../metrics/count-call.ts';
import { authorise } from '../permissions/authorise.ts';
import { type Permit, permitFor } from '../permissions/permit.ts';
import { traced } from '../tracing/traced.ts';
import type { Context } from './context.ts';

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

/** What every call comes to is counted, and traced where tracing is on. */
const observed = trpc.procedure.use(({ path, type, next }) =>
  traced(`procedure ${path}`, { 'rpc.method': path, 'rpc.type': type }, async (span) => {
    const result = await next();
    countCall(path, result);
    span.tell({ outcome: result.ok ? 'ok' : result.error.code });
    if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') span.fail();
    return result;
  }),
);

/** After a change, what it left in the outbox is delivered, and a head of the audit is signed if one is due. */
const signing = observed.use(async ({ ctx, type, next }) => {
  const result = await next();
  if (type === 'mutation' && result.ok) {
    ctx.relaySoon();
    await ctx.audit.signWhenDue(ctx.now());
  }
  return result;
});

/** A database that is away or full is named, instead of a failure of the program. */
const naming = signing.use(async ({ next }) => {
  const result = await next();
  const fault = result.ok ? undefined : databaseFault(result.error.cause);
  if (fault) throw fault;
  return result;
});

/**
 * Every procedure: who may call it, and how far, stands in the one table of permissions. A procedure whose permission is
 * limited calls `ctx.permit` with what it is about before it answers or stores anything.
 */
export const procedure = naming.use(async ({ ctx, path, next }) => {
  const { permit, wasAsked } = permitFor(ctx.actor, authorise(ctx.actor, path));
  const result = await next({ ctx: { ...ctx, permit } });
  if (result.ok && !wasAsked()) throw new Error(`${path} answered without asking whether it may`);
  return result;
});

/** The context that procedures see. */
export type PermittedContext = Context & { readonly permit: Permit };
