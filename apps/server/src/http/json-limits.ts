import type { FastifyInstance } from 'fastify';
import { type Fault, RequestFault } from '../fault.ts';
import { faults } from './error-shape.ts';

/** No input of the server nests deeper than ten levels; what is nested without end would exhaust the stack. */
const deepest = 64;
/** A rule names every fault of every item, so that a long list of faulty ones is answered at a hundred times its length. */
const mostItems = 5000;

/** How much a body may hold. */
interface BodyLimit {
  readonly bytes: number;
  readonly values: number;
}

const ordinary: BodyLimit = { bytes: 256 * 1024, values: 20_000 };

/** Workers by the thousand, with a few short texts to each. */
const workersList: BodyLimit = { bytes: 2 * 1024 * 1024, values: 40_000 };

const takeWorkersLists: ReadonlySet<unknown> = new Set([
  'wageDeposit.readWorkersList',
  'wageDeposit.previewActivation',
  'wageDeposit.submitActivation',
  'wageDeposit.openArrearsCase',
  'wageDeposit.enterWorkerPayments',
]);

/** What the largest body of all may have. */
export const mostBytes = workersList.bytes;

const tooDeep: Fault = {
  code: 'request-too-deep',
  reason: {
    zh: `请求内容嵌套超过 ${deepest} 层。`,
    en: `The request is nested deeper than ${deepest} levels.`,
  },
  remedy: {
    zh: '请按接口说明核对请求的内容。',
    en: 'Check the request against the description of the procedure.',
  },
};

const tooLong = ({ values }: BodyLimit): Fault => ({
  code: 'request-too-long',
  reason: {
    zh: `请求内容中有一个列表超过 ${mostItems} 项，或者总共超过 ${values} 个值。`,
    en: `A list in the request has more than ${mostItems} items, or there are more than ${values} values in all.`,
  },
  remedy: { zh: '请分成几次发送。', en: 'Split it into several requests.' },
});

const forbiddenKey: Fault = {
  code: 'request-key-forbidden',
  reason: {
    zh: '请求内容含有不接受的字段名 __proto__。',
    en: 'The request has a field named __proto__, which is not taken.',
  },
  remedy: { zh: '请删去这个字段。', en: 'Remove that field.' },
};

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openings = new Set([0x5b, 0x7b]);
const closings = new Set([0x5d, 0x7d]);

/** Where the string that begins here ends. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}

/** The first limit that a JSON text is beyond. It is looked at character by character, without building anything. */
function beyondLimit(text: string, limit: BodyLimit): RequestFault | undefined {
  const items = [0];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === comma) {
      const count = (items.pop() ?? 0) + 1;
      items.push(count);
      values += 1;
      if (count >= mostItems || values > limit.values) return new RequestFault('PAYLOAD_TOO_LARGE', tooLong(limit));
    } else if (openings.has(code)) {
      values += 1;
      if (items.push(0) > deepest + 1) return new RequestFault('BAD_REQUEST', tooDeep);
    } else if (closings.has(code)) items.pop();
  }
  return undefined;
}

/** The key `__proto__` in a JSON text, each of its letters written plainly or as an escape. */
const protoKey = new RegExp(
  `"${[...'__proto__'].map((letter) => `(?:${letter}|\\\\u00${letter.charCodeAt(0).toString(16)})`).join('')}"\\s*:`,
  'i',
);

/** @throws RequestFault `request-too-deep`, `request-too-long`, `request-key-forbidden` */
export function checkJsonText(text: string, limit: BodyLimit = ordinary): void {
  const fault = beyondLimit(text, limit);
  if (fault) throw fault;
  if (protoKey.test(text)) throw new RequestFault('BAD_REQUEST', forbiddenKey);
}

/** Refuses JSON that no input looks like, before anything reads it. */
export function addJsonLimits(application: FastifyInstance): void {
  application.addHook('preValidation', async ({ body, params, query }) => {
    const { path } = params as { readonly path?: unknown };
    const limit = takeWorkersLists.has(path) ? workersList : ordinary;
    if (typeof body === 'string') {
      if (Buffer.byteLength(body) > limit.bytes) throw new RequestFault('PAYLOAD_TOO_LARGE', faults.PAYLOAD_TOO_LARGE);
      checkJsonText(body, limit);
    }
    const { input } = query as { readonly input?: unknown };
    if (typeof input === 'string') checkJsonText(input);
  });
}
