import type { FastifyServerOptions } from 'fastify';
import { errorForLog, withoutCitizenNumbers } from '../log-record.ts';

/** Where log lines go, one JSON object each. */
export interface LogStream {
  readonly write: (line: string) => void;
}

/** Structured logs without personal data: no addresses, no headers, no bodies, no values of statements. */
export const logOptions = (level: string, stream: LogStream): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  stream: { write: (line: string) => stream.write(withoutCitizenNumbers(line)) },
  base: null,
  serializers: {
    err: errorForLog,
    req: (request) => ({ id: request.id }),
    res: (reply) => ({ status: reply.statusCode }),
  },
  formatters: { level: (label: string) => ({ level: label }) },
});
