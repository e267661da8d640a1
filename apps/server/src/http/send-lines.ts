import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { idlePatienceMs } from './stays-open.ts';

/** Lines are sent in chunks of about this size. */
const chunkLength = 16 * 1024;

const nextTurn = (): Promise<'turn'> => new Promise((resolve) => setImmediate(resolve, 'turn'));

/**
 * Joins lines into chunks: a chunk goes out when it is full, or as soon as the next line takes longer than a turn of the
 * event loop. Between chunks others get their turn.
 */
export async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const iterator = lines[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<string>> => {
    const asked = iterator.next();
    // Whoever stops reading does not wait for the line asked for last; its failure is nobody's then.
    asked.catch(() => undefined);
    return asked;
  };
  try {
    let chunk = '';
    let turn = nextTurn();
    for (let next = ask(); ;) {
      const came = chunk === '' ? await next : await Promise.race([next, turn]);
      if (came !== 'turn') {
        if (came.done === true) break;
        chunk += came.value;
        next = ask();
      }
      if (came === 'turn' || chunk.length >= chunkLength) {
        yield chunk;
        chunk = '';
        await turn;
        turn = nextTurn();
      }
    }
    if (chunk !== '') yield chunk;
  } finally {
    await iterator.return?.();
  }
}

/**
 * Answers with lines as they come, made no faster than the client reads them. A client that does nothing for long is let
 * go; what makes the lines is told to stop when the client goes.
 */
export function sendLines(
  reply: FastifyReply,
  lines: AsyncIterable<string>,
  patienceMs = idlePatienceMs,
): FastifyReply {
  reply.raw.setTimeout(patienceMs);
  return reply
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/x-ndjson; charset=utf-8' })
    .send(Readable.from(inChunks(lines)));
}

/** Each value as a line of JSON. */
export async function* jsonLines(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}
