import { initTRPC } from '@trpc/server';
import { databaseFault } from '../database/database-fault.ts';
import { RequestFault } from '../fault.ts';
import { type ErrorData, faultOf, fieldsOf } from '../http/error-shape.ts';
import { countAnswer, countFailure } from '../metrics/count-call.ts';
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

/**
 * What every call comes to: a database that is away or full is named, instead of a failure of the program; the end is
 * counted, and traced where tracing is on. After a change, what it left in the outbox is delivered, and a head of the
 * audit is signed if one is due.
 */
const observed = trpc.procedure.use(({ ctx, path, type, next }) =>
  traced(`procedure ${path}`, { 'rpc.method': path, 'rpc.type': type }, async (span) => {
    const result = await next();
    if (!result.ok) {
      const error = databaseFault(result.error.cause) ?? result.error;
      countFailure(path, error.code);
      span.tell({ outcome: error.code });
      if (error.code === 'INTERNAL_SERVER_ERROR') span.fail();
      throw error;
    }
    countAnswer(path, result.data);
    span.tell({ outcome: 'ok' });
    if (type === 'mutation') {
      ctx.relaySoon();
      await ctx.audit.signWhenDue(ctx.now());
    }
    return result;
  }),
);

/**
 * Every procedure: who may call it, and how far, stands in the one table of permissions. A procedure whose permission is
 * limited calls `ctx.permit` with what it is about before it answers or stores anything.
 */
export const procedure = observed.use(async ({ ctx, path, next }) => {
  const { permit, wasAsked } = permitFor(ctx.actor, authorise(ctx.actor, path));
  const result = await next({ ctx: { permit } });
  if (result.ok && !wasAsked()) throw new Error(`${path} answered without asking whether it may`);
  return result;
});

/** The context that procedures see. */
export type PermittedContext = Context & { readonly permit: Permit };
