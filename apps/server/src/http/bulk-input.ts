import type { Readable } from 'node:stream';

/** A line of a stream, counted from 1; without its text where it is longer than a line may be. */
export interface InputLine {
  readonly number: number;
  readonly bytes?: Buffer;
}

const newline = 0x0a;

/**
 * Reads a stream line by line without holding more of it than one line and one chunk. What comes after `stopping` is
 * not read any more.
 *
 * @param mostBytes of a line; a longer one is skipped to its end
 */
export async function* linesOf(stream: Readable, mostBytes: number, stopping: AbortSignal): AsyncGenerator<InputLine> {
  const told = new Promise<'stopping'>((resolve) => {
    stopping.addEventListener('abort', () => resolve('stopping'), { once: true });
  });
  // The stream is not destroyed when reading stops early: its connection still carries the answer.
  const chunks = stream.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  let number = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const take = (piece: Buffer): void => {
    heldBytes += piece.length;
    if (heldBytes <= mostBytes) held.push(piece);
    else held = [];
  };
  const line = (): InputLine => {
    number += 1;
    const whole: InputLine = heldBytes <= mostBytes ? { number, bytes: Buffer.concat(held) } : { number };
    held = [];
    heldBytes = 0;
    return whole;
  };
  for (;;) {
    if (stopping.aborted) return;
    const next = chunks.next();
    next.catch(() => undefined);
    const came = await Promise.race([next, told]);
    if (came === 'stopping') return;
    if (came.done === true) break;
    const chunk = came.value;
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (heldBytes > 0) yield line();
}
