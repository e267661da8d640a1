import type { OpenDatabase } from '../database/database.ts';

interface Rows {
  readonly rows: unknown[];
}

/** The statements by which pg-boss enters how a job ended; it waits for none of them. */
const entersEnd = /^\s*with\s+(results|deleted_jobs)\s+as/i;

/** What pg-boss gets to see of the database. */
export interface QueueDatabase {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<Rows>;
  /** Resolves when no statement is under way any more; none is begun from now on. */
  readonly close: () => Promise<void>;
}

/**
 * The database as pg-boss uses it. A database that is away must not end the process: where pg-boss would leave a failure
 * to nobody, it is told to `onFailure`. The job then counts as running until it expires, and is run again.
 */
export function queueDatabase(
  { statements }: Pick<OpenDatabase, 'statements'>,
  onFailure: (error: unknown) => void,
): QueueDatabase {
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    executeSql: async (text, values) => {
      const nothing: Rows = { rows: entersEnd.test(text) ? [{ count: '0' }] : [] };
      if (isClosed) return nothing;
      const answer = statements(text, values);
      const ended = answer.catch(() => undefined).finally(() => underWay.delete(ended));
      underWay.add(ended);
      try {
        return await answer;
      } catch (error) {
        if (!entersEnd.test(text)) throw error;
        onFailure(error);
        return nothing;
      }
    },
    close: async () => {
      // What follows from an answer, such as that a job was fetched, has begun its own statement a moment later.
      while (underWay.size > 0) {
        await Promise.all(underWay);
        await new Promise(setImmediate);
      }
      isClosed = true;
    },
  };
}
