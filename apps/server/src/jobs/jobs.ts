import type { OpenDatabase } from '../database/database.ts';
import { jobRuns } from '../metrics/metrics.ts';
import { jobQueue, type Pace } from './job-queue.ts';
import { mergedRuns } from './merged-runs.ts';
import type { RecurringJob } from './recurring-job.ts';

/** What a server does without being asked. */
export interface Jobs {
  /** Begins in the background. */
  readonly start: () => void;
  /** Runs a job in this process now, or once more after the run under way. */
  readonly runSoon: (name: string) => void;
  /** Lets what runs come to an end, for some seconds, and begins nothing more. */
  readonly stop: () => Promise<void>;
}

export interface JobOptions {
  /** Told what failed: a job by its name, or `queue`. */
  readonly onFailure: (error: unknown, job: string) => void;
  readonly pace?: Pace;
}

/** How long a stop waits for what runs. */
const stopPatienceMs = 5000;

/** Resolves when all have ended, or patience has. */
async function ended(work: Iterable<Promise<void>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatient = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, stopPatienceMs);
  });
  await Promise.race([Promise.all(work), impatient]);
  clearTimeout(timer);
}

/** The recurring jobs of a server. They do not run before they are started. */
export function openJobs(
  records: OpenDatabase,
  recurring: readonly RecurringJob[],
  { onFailure, pace = { poll: 5, delay: 3, restart: 10 } }: JobOptions,
): Jobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();

  const runs = new Map(
    recurring.map(({ name, work }) => [
      name,
      mergedRuns(async () => {
        signal.throwIfAborted();
        const failure = await work(signal).then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        jobRuns.inc({ job: name, outcome: failure ? 'failed' : 'done' });
        if (!failure) return;
        onFailure(failure.error, name);
        // The queue stores what it is told; what the error holds is for the log, which leaves values out.
        throw new Error(`${name} failed`);
      }),
    ]),
  );

  async function run(name: string): Promise<void> {
    const running = runs.get(name)?.();
    if (!running) throw new Error(`there is no job ${name}`);
    const end = running.catch(() => undefined).finally(() => underWay.delete(end));
    underWay.add(end);
    await running;
  }

  const runSoon = (name: string): void => void run(name).catch(() => undefined);
  const queue = jobQueue(records, recurring, run, pace, (error) => onFailure(error, 'queue'));
  return {
    start: () => {
      queue.start();
      for (const { name, atStart } of recurring) if (atStart) runSoon(name);
    },
    runSoon,
    stop: async () => {
      stopping.abort();
      await ended(underWay);
      await queue.stop();
    },
  };
}
