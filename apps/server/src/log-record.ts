import { DrizzleQueryError } from 'drizzle-orm';

/** Eighteen characters that read like a citizen number, wherever they stand. */
const citizenNumberLike = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;

/** The last defence of the log: whatever is written to it, no citizen number gets through. */
export const withoutCitizenNumbers = (text: string): string => text.replace(citizenNumberLike, '[citizen number]');

const isDatabaseError = (error: Error): boolean => 'code' in error && 'severity' in error;

/**
 * What the log may say of an error: its name, codes and stack frames. The messages of database errors stay out, because
 * they quote the values of the statement.
 */
export function errorForLog(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const quotesValues = error instanceof DrizzleQueryError || isDatabaseError(error);
  return {
    name: error.constructor.name,
    ...('code' in error ? { code: error.code } : {}),
    ...('constraint' in error ? { constraint: error.constraint } : {}),
    ...(quotesValues ? {} : { message: error.message }),
    frames: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}
