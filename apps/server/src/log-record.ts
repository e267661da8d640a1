import { DrizzleQueryError } from 'drizzle-orm';

/** Eighteen characters that read like a citizen number, wherever they stand. */
const citizenNumberLike = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;

/** The last defence of the log: whatever is written to it, no citizen number gets through. */
export const withoutCitizenNumbers = (text: string): string => text.replace(citizenNumberLike, '[citizen number]');

const isDatabaseError = (error: Error): boolean => 'code' in error && 'severity' in error;

/** Whether its message holds values of a statement: its own, or that of the error that it wraps and repeats. */
const quotesValues = (error: Error): boolean =>
  error instanceof DrizzleQueryError ||
  isDatabaseError(error) ||
  (error.cause instanceof Error && quotesValues(error.cause));

/** What the log says of an error, in the fields that log readers know. */
export interface LoggedError {
  readonly [field: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * What the log may say of an error: its name, codes and stack frames. The messages of database errors stay out, because
 * they quote the values of the statement.
 */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  return {
    type: error.constructor.name,
    message: quotesValues(error) ? '' : error.message,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...('code' in error ? { code: error.code } : {}),
    ...('constraint' in error ? { constraint: error.constraint } : {}),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}
