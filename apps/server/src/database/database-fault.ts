import { type Fault, RequestFault } from '../fault.ts';
import { sqlstateOf } from './sqlstate.ts';

const unavailable: Fault = {
  code: 'database-unavailable',
  reason: {
    zh: '数据库暂时不可用，本次没有保存任何改动。',
    en: 'The database is not available at the moment; nothing of this request was stored.',
  },
  remedy: {
    zh: '请稍候片刻重试；同一请求用同一个幂等键重发不会重复办理。',
    en: 'Try again in a moment; sent again under the same idempotency key, a request is not carried out twice.',
  },
};

const diskFull: Fault = {
  code: 'disk-full',
  reason: {
    zh: '服务器磁盘已满，本次没有保存任何改动。',
    en: 'The disk of the server is full; nothing of this request was stored.',
  },
  remedy: {
    zh: '请稍后重试，并通知管理员腾出空间。',
    en: 'Try again later, and tell the operator to free some space.',
  },
};

const inTheWay: Fault = {
  code: 'too-contended',
  reason: {
    zh: '同一事项正被多人同时办理，多次重试仍未成功，本次没有保存任何改动。',
    en: 'Others are changing the same matter at the same time; several tries were in vain and nothing was stored.',
  },
  remedy: { zh: '请稍候重试。', en: 'Try again in a moment.' },
};

const notText: Fault = {
  code: 'text-not-storable',
  reason: {
    zh: '请求中含有不能保存的字符（如 NUL）。',
    en: 'The request holds a character, such as NUL, that no text here can have.',
  },
  remedy: { zh: '请删去该字符后重试。', en: 'Remove it and try again.' },
};

/** Class 08 is a connection lost, 57P a server that shuts down or starts; the others are the system's own. */
const connectionLost = /^(08...|57P0[1-3]|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/;
const noSpace = /^(53100|ENOSPC|EDQUOT)$/;
/** Characters that are none in UTF-8, or that JSON may have and a text may not. */
const noText = /^(22021|22P05)$/;
/** Not serialisable, or a deadlock: the same work may well succeed when begun again. */
const transient = /^(40001|40P01)$/;

export const isTransient = (error: unknown): boolean => transient.test(sqlstateOf(error) ?? '');

const droppedMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end/;

const isDropped = (error: unknown): boolean =>
  error instanceof Error && (droppedMessages.test(error.message) || isDropped(error.cause));

/** The fault to answer where the database, or a text that it does not take, is why a request failed. */
export function databaseFault(error: unknown): RequestFault | undefined {
  const sqlstate = sqlstateOf(error) ?? '';
  if (noSpace.test(sqlstate)) return new RequestFault('SERVICE_UNAVAILABLE', diskFull);
  if (noText.test(sqlstate)) return new RequestFault('BAD_REQUEST', notText);
  if (connectionLost.test(sqlstate) || isDropped(error)) return new RequestFault('SERVICE_UNAVAILABLE', unavailable);
  if (isTransient(error)) return new RequestFault('SERVICE_UNAVAILABLE', inTheWay);
  return undefined;
}
