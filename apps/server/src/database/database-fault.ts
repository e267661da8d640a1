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

const outcomeUnknown: Fault = {
  code: 'outcome-unknown',
  reason: {
    zh: '与数据库的连接在保存时中断，不能确定本次是否已经办成。',
    en: 'The connection to the database was lost while this was being stored; whether it was is not known.',
  },
  remedy: {
    zh: '请用同一个幂等键重发：已经办成的会得到同样的答复，不会重复办理。',
    en: 'Send it again under the same idempotency key: what was stored is answered again and not done twice.',
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

/** Whether a disk that is full is why something could not be written. */
export const isDiskFull = (error: unknown): boolean => noSpace.test(sqlstateOf(error) ?? '');

const droppedMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end/;

const isDropped = (error: unknown): boolean =>
  error instanceof Error && (droppedMessages.test(error.message) || isDropped(error.cause));

export const isConnectionLost = (error: unknown): boolean =>
  connectionLost.test(sqlstateOf(error) ?? '') || isDropped(error);

/** A connection that was lost while a transaction ended: whether it was stored, only the database knows. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(cause: unknown) {
    super('the connection was lost while a transaction ended', { cause });
  }
}

/** The fault to answer where the database, or a text that it does not take, is why a request failed. */
export function databaseFault(error: unknown): RequestFault | undefined {
  const sqlstate = sqlstateOf(error) ?? '';
  if (error instanceof OutcomeUnknown) return new RequestFault('SERVICE_UNAVAILABLE', outcomeUnknown);
  if (isDiskFull(error)) return new RequestFault('SERVICE_UNAVAILABLE', diskFull);
  if (noText.test(sqlstate)) return new RequestFault('BAD_REQUEST', notText);
  if (isConnectionLost(error)) return new RequestFault('SERVICE_UNAVAILABLE', unavailable);
  if (isTransient(error)) return new RequestFault('SERVICE_UNAVAILABLE', inTheWay);
  return undefined;
}
