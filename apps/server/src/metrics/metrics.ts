import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OpenDatabase } from '../database/database.ts';

/** What this process counts. Labels hold names of the program only, never what somebody sent. */
export const metrics = new Registry();

export const requestSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'How long requests took, by the pattern of their address. Streams that stay open are not among them.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [metrics],
});

export const procedureCalls = new Counter({
  name: 'procedure_calls_total',
  help: 'Calls of procedures, by how they ended: ok, or the code of the error.',
  labelNames: ['procedure', 'outcome'],
  registers: [metrics],
});

export const rulings = new Counter({
  name: 'rulings_total',
  help: 'Rulings answered: granted, refused or incomplete. A refusal is no error.',
  labelNames: ['asked', 'kind'],
  registers: [metrics],
});

export const transactionRetries = new Counter({
  name: 'transaction_retries_total',
  help: 'Transactions begun again because another one was in their way.',
  labelNames: ['sqlstate'],
  registers: [metrics],
});

export const deadlinesTold = new Counter({
  name: 'deadlines_told_total',
  help: 'Deadlines that were told of: ahead, or missed.',
  labelNames: ['told'],
  registers: [metrics],
});

export const deliveries = new Counter({
  name: 'deliveries_total',
  help: 'Tries to deliver what waits in the outbox, by how they ended: delivered, moot, refused for good, or failed for now.',
  labelNames: ['topic', 'outcome'],
  registers: [metrics],
});

export const jobRuns = new Counter({
  name: 'job_runs_total',
  help: 'Runs of jobs in the background, by how they ended: done or failed.',
  labelNames: ['job', 'outcome'],
  registers: [metrics],
});

export const liveStreams = new Gauge({
  name: 'live_streams',
  help: 'Streams of changes that are open.',
  registers: [metrics],
});

const databases = new Set<OpenDatabase>();

metrics.registerMetric(
  new Gauge({
    name: 'database_connections',
    help: 'Connections to the database server by state, and requests that wait for one. Nothing for the embedded one.',
    labelNames: ['state'],
    registers: [],
    collect() {
      this.reset();
      for (const { connections } of databases)
        for (const [state, count] of Object.entries(connections?.() ?? {})) this.inc({ state }, count);
    },
  }),
);

/**
 * Counts the connections of a database from now on.
 *
 * @returns stops counting them
 */
export function observeDatabase(records: OpenDatabase): () => void {
  databases.add(records);
  return () => void databases.delete(records);
}
