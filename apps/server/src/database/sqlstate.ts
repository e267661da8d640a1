/** The SQLSTATE, or the system's error code, of what a database driver threw, wherever the error wraps it. */
export function sqlstateOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return sqlstateOf(error.cause);
}
