/** What one contender does in a round. */
export interface Contender {
  readonly name: string;
  /** Works for one round and tells how many a second it did. */
  readonly round: () => Promise<number>;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Runs contenders in turn, round by round, so that a machine that slows down slows all of them; the first round warms
 * up. Prints each one's median rate, its range, and its share of the first one's.
 */
export async function inTurn(title: string, rounds: number, contenders: readonly Contender[]): Promise<void> {
  const rates = contenders.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1)
    for (const [index, contender] of contenders.entries()) {
      const rate = await contender.round();
      if (round >= 0) rates[index]?.push(rate);
    }
  console.log(`\n${title}`);
  const first = median(rates[0] ?? []);
  for (const [index, { name }] of contenders.entries()) {
    const own = rates[index] ?? [];
    const range = `${Math.min(...own).toFixed(0)}–${Math.max(...own).toFixed(0)}`;
    console.log(
      `  ${name.padEnd(44)} ${median(own).toFixed(0).padStart(6)} a second (${range})  ${(median(own) / first).toFixed(2)}`,
    );
  }
}
