import type { TRPCError } from '@trpc/server';
import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';
import { type Fault, RequestFault } from '../fault.ts';
import { notPermitted, signInFirst } from '../permissions/refusals.ts';

/**
 * What an error carries besides its message, the same from tRPC and from plain HTTP: a code to act on, the reason and
 * the remedy in both languages, the id under which the log knows the request, and for an input the fields at fault.
 */
export interface ErrorData {
  /** The name of tRPC's error code, such as `BAD_REQUEST`. */
  readonly code: string;
  readonly httpStatus: number;
  readonly path?: string;
  readonly fault: Fault;
  readonly fields?: readonly { readonly path: string; readonly reason: string }[];
  readonly requestId: string;
}

/** As many as help; a long list with a fault in every item would make an answer longer than the request. */
const mostFields = 50;

/** The fields at fault of an input. */
export const faultyFields = ({ issues }: z.core.$ZodError): NonNullable<ErrorData['fields']> =>
  issues.slice(0, mostFields).map((issue) => ({ path: issue.path.map(String).join('.'), reason: issue.message }));

/** The fields at fault, where an error names them or says that an input did not have the shape that was asked for. */
export function fieldsOf(error: TRPCError): ErrorData['fields'] {
  if (error instanceof RequestFault)
    return error.fields.length > 0 ? error.fields.map((path) => ({ path, reason: error.fault.reason.en })) : undefined;
  return error.code === 'BAD_REQUEST' && error.cause instanceof z.core.$ZodError
    ? faultyFields(error.cause)
    : undefined;
}

const inputRemedy: Bilingual = {
  zh: '请按接口说明核对请求的内容。',
  en: 'Check the request against the description of the procedure.',
};

/** The faults of requests by tRPC's code, where the one who throws names no closer one. */
export const faults = {
  PARSE_ERROR: {
    code: 'not-json',
    reason: { zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
    remedy: inputRemedy,
  },
  BAD_REQUEST: {
    code: 'request-malformed',
    reason: { zh: '请求的外形不对，没有处理。', en: 'The request does not have the shape that the procedure takes.' },
    remedy: inputRemedy,
  },
  UNAUTHORIZED: signInFirst,
  FORBIDDEN: notPermitted,
  NOT_FOUND: {
    code: 'not-found',
    reason: { zh: '没有这个地址或接口。', en: 'There is no such address or procedure.' },
    remedy: { zh: '请核对地址。', en: 'Check the address.' },
  },
  METHOD_NOT_SUPPORTED: {
    code: 'method-not-supported',
    reason: { zh: '这个接口不接受这种请求方法。', en: 'The procedure does not take this method.' },
    remedy: { zh: '查询用 GET 或 POST，改动用 POST。', en: 'Use GET or POST for queries and POST for changes.' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    code: 'media-type-not-supported',
    reason: { zh: '只接受 JSON 内容。', en: 'Only JSON is taken.' },
    remedy: { zh: '请发送 content-type: application/json。', en: 'Send content-type: application/json.' },
  },
  PAYLOAD_TOO_LARGE: {
    code: 'request-too-large',
    reason: { zh: '请求内容过大。', en: 'The request is too large.' },
    remedy: { zh: '请分成几次发送。', en: 'Split it into several requests.' },
  },
  TOO_MANY_REQUESTS: {
    code: 'too-many-requests',
    reason: { zh: '请求过于频繁。', en: 'There were too many requests.' },
    remedy: {
      zh: '请按 retry-after 所示的秒数等待后重试。',
      en: 'Wait for the seconds that retry-after names and try again.',
    },
  },
  SERVICE_UNAVAILABLE: {
    code: 'stopping',
    reason: { zh: '服务正在停止。', en: 'The server is stopping.' },
    remedy: { zh: '请稍后重试。', en: 'Try again shortly.' },
  },
  INTERNAL_SERVER_ERROR: {
    code: 'internal',
    reason: {
      zh: '服务内部出错，不能确定本次的改动是否已经保存。',
      en: 'The server failed; whether anything of this request was stored is not known.',
    },
    remedy: {
      zh: '请用同一个幂等键重发，已办成的不会重复办理；如仍出错，请把 requestId 告诉管理员。',
      en: 'Send it again under the same idempotency key, so that nothing is done twice; if it fails again, tell the operator the requestId.',
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

const isKnown = (code: string): code is keyof typeof faults => Object.hasOwn(faults, code);

/** The fault of a tRPC error code; that of an internal error when the code has none. */
export const faultOf = (code: string): Fault => faults[isKnown(code) ? code : 'INTERNAL_SERVER_ERROR'];
