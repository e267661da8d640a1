import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { databaseFault } from '../database/database-fault.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { type ErrorData, faultOf, fieldsOf } from './error-shape.ts';

type ErrorCode = keyof typeof TRPC_ERROR_CODES_BY_KEY;

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'BAD_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** Answers an error outside a procedure in the shape that procedures use, without a word of what went wrong inside. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  closerFault?: Fault,
  fields?: ErrorData['fields'],
): FastifyReply {
  const httpStatus = codes[status] ? status : 500;
  const code = codes[httpStatus] ?? 'INTERNAL_SERVER_ERROR';
  const fault = closerFault ?? faultOf(code);
  const data: ErrorData = { code, httpStatus, fault, requestId: request.id, ...(fields ? { fields } : {}) };
  return reply
    .code(httpStatus)
    .headers({
      ...(httpStatus === 503 ? { 'retry-after': '2' } : {}),
      'cache-control': 'no-store',
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
    })
    .send({ error: { message: fault.reason.en, code: TRPC_ERROR_CODES_BY_KEY[code], data } });
}

export function addErrorHandler(application: FastifyInstance): void {
  application.setErrorHandler((error: FastifyError, request, reply) => {
    const named = error instanceof RequestFault ? error : databaseFault(error);
    if (named) return sendError(request, reply, getHTTPStatusCodeFromError(named), named.fault, fieldsOf(named));
    if (error instanceof TRPCError)
      return sendError(request, reply, getHTTPStatusCodeFromError(error), faultOf(error.code), fieldsOf(error));
    const status = error.statusCode ?? 500;
    if (status >= 500 && status !== 503) request.log.error({ err: error }, 'request failed');
    return sendError(request, reply, status);
  });
}
