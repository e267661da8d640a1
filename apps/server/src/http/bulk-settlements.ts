import { type Fault, RequestFault } from '../fault.ts';
import { previewInputSchema, settlePreview } from '../medical-insurance/preview-settlement.ts';
import { countRuling } from '../metrics/count-call.ts';
import type { InputLine } from './bulk-input.ts';
import { type ErrorData, faults, faultyFields } from './error-shape.ts';
import { checkJsonText } from './json-limits.ts';

const lineTooLong: Fault = {
  code: 'line-too-long',
  reason: { zh: '这一行超过 64 KiB。', en: 'The line is longer than 64 KiB.' },
  remedy: { zh: '请减少这一行的内容。', en: 'Put less into the line.' },
};

const lineNotJson: Fault = {
  code: 'line-not-json',
  reason: { zh: '这一行不是 UTF-8 编码的有效 JSON。', en: 'The line is not valid JSON in UTF-8.' },
  remedy: {
    zh: '请每行写一个 JSON 对象，行内不换行。',
    en: 'Write one JSON object a line, with no line break within it.',
  },
};

type LineError = Fault & Pick<ErrorData, 'fields'>;

type LineAnswer =
  | { readonly kind: 'ruled'; readonly ruling: ReturnType<typeof settlePreview> }
  | { readonly kind: 'faulty'; readonly error: LineError };

const faulty = (error: LineError): LineAnswer => ({ kind: 'faulty', error });

const decoder = new TextDecoder('utf-8', { fatal: true });

function readLine(bytes: Buffer): unknown {
  const text = decoder.decode(bytes);
  checkJsonText(text);
  return JSON.parse(text);
}

function answerTo(bytes: Buffer | undefined, permit: BulkOptions['permit']): LineAnswer {
  if (!bytes) return faulty(lineTooLong);
  let given: unknown;
  try {
    given = readLine(bytes);
  } catch (error) {
    return faulty(error instanceof RequestFault ? error.fault : lineNotJson);
  }
  const read = previewInputSchema.safeParse(given);
  if (!read.success) return faulty({ ...faults.BAD_REQUEST, fields: faultyFields(read.error) });
  try {
    permit(read.data.area);
  } catch (error) {
    if (error instanceof RequestFault) return faulty(error.fault);
    throw error;
  }
  return { kind: 'ruled', ruling: settlePreview(read.data) };
}

const isBlank = (bytes: Buffer | undefined): boolean => bytes !== undefined && /^\s*$/.test(bytes.toString('latin1'));

export interface BulkOptions {
  /** Whether each ruling carries its steps. */
  readonly explain: boolean;
  /** After so many lines comes one that tells how far it is. */
  readonly progress: number;
  /** Whether stays of a pooling area, as it was given, may be settled. @throws RequestFault where not */
  readonly permit: (area: unknown) => void;
  readonly stopping: AbortSignal;
  /** Told of a failure of the program, which spoils its line and no other. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Settles a stay a line: `{"line", "ruling"}` or, for a line that is at fault, `{"line", "error"}`; `{"progress"}` in
 * between, and `{"end"}` at the end, without which the answer is not whole.
 */
export async function* settleLines(
  lines: AsyncIterable<InputLine>,
  { explain, progress, permit, stopping, onFailure }: BulkOptions,
): AsyncGenerator<object> {
  const counts = { lines: 0, granted: 0, refused: 0, incomplete: 0, faulty: 0 };
  const settle = (bytes: Buffer | undefined): LineAnswer => {
    try {
      return answerTo(bytes, permit);
    } catch (error) {
      onFailure(error);
      return faulty(faults.INTERNAL_SERVER_ERROR);
    }
  };
  for await (const { number, bytes } of lines) {
    if (isBlank(bytes)) continue;
    const answer = settle(bytes);
    counts.lines += 1;
    if (answer.kind === 'faulty') {
      counts.faulty += 1;
      yield { line: number, error: answer.error };
    } else {
      const { ruling } = answer;
      counts[ruling.kind] += 1;
      countRuling('bulk settlements', ruling);
      yield { line: number, ruling: explain || ruling.kind !== 'granted' ? ruling : { ...ruling, steps: undefined } };
    }
    if (counts.lines % progress === 0) yield { progress: { ...counts } };
  }
  yield stopping.aborted ? { error: faults.SERVICE_UNAVAILABLE } : { end: counts };
}
