export interface Contender {
  readonly name: string;
  /** Does the whole work once and returns a figure that all contenders must agree on. */
  readonly work: () => number;
}

export interface Measured {
  readonly name: string;
  readonly medianMilliseconds: number;
}

const rounds = 9;
const warmUps = 3;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Runs contenders in turn, round by round, so that a machine that slows down slows all of them, and takes each one's
 * median of processor time. Contenders that disagree on the result are not worth comparing and stop the run.
 */
export function measure(contenders: readonly Contender[]): readonly Measured[] {
  const results = new Set(contenders.map(({ work }) => work()));
  if (results.size !== 1) throw new Error(`the contenders disagree: ${[...results].join(', ')}`);
  const times = contenders.map(({ name, work }) => ({ name, work, milliseconds: [] as number[] }));
  for (let round = -warmUps; round < rounds; round++)
    for (const contender of times) {
      const began = process.cpuUsage();
      contender.work();
      if (round >= 0) contender.milliseconds.push(process.cpuUsage(began).user / 1000);
    }
  return times.map(({ name, milliseconds }) => ({ name, medianMilliseconds: median(milliseconds) }));
}
