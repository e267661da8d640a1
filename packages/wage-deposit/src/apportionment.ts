import { type Fen, apportion as divide, subtractFen, sumFen, zeroFen } from '@wenzhou/money';
import { granted, readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { amountSchema, balanceSchema, largestAmount } from './amount.ts';
import { art } from './articles.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/**
 * A worker and the wages owed, in fen. `worker` is a reference that the caller chooses, never a name or a citizen
 * number: it comes back in refusals.
 */
export const owedWageSchema = z.strictObject({ worker: z.string().min(1), owed: amountSchema }).readonly();

/** Wages owed as they are given: plain JSON. */
export type OwedWage = z.input<typeof owedWageSchema>;

/** A worker's share of the money. */
export interface WageShare {
  readonly worker: string;
  readonly owed: Fen;
  readonly share: Fen;
}

/** The money divided among the workers, in their order. */
export interface Apportionment {
  readonly inFull: boolean;
  readonly owed: Fen;
  /** What is paid out: all that is owed, or all that is available, exactly. */
  readonly paid: Fen;
  readonly shares: readonly WageShare[];
}

const at = [art(7)] as const;

/** The division on input that is already read, where nobody is listed twice and the sum is within bounds. */
export function apportionmentOf<T extends { readonly owed: Fen }>(
  workers: readonly T[],
  available: Fen,
  trace?: Trace<WageDepositSteps>,
): Omit<Apportionment, 'shares'> & { readonly shares: readonly (T & { readonly share: Fen })[] } {
  const owed = sumFen(workers.map((worker) => worker.owed));
  if (available >= owed) {
    trace?.step('paid-in-full', at, { workers: workers.length, owed, available });
    return { inFull: true, owed, paid: owed, shares: workers.map((worker) => ({ ...worker, share: worker.owed })) };
  }
  const parts = divide(
    available,
    workers.map((worker) => worker.owed),
  );
  trace?.step('paid-in-proportion', at, {
    workers: workers.length,
    owed,
    available,
    unpaid: subtractFen(owed, available),
    interpretations: ['W-20'],
  });
  return {
    inFull: false,
    owed,
    paid: available,
    shares: workers.map((worker, index) => ({ ...worker, share: parts[index] ?? zeroFen })),
  };
}

const apportionInputSchema = z.strictObject({ workers: z.array(owedWageSchema).min(1), available: balanceSchema });

/**
 * Divides the money of an activation among the workers: everyone in full when it suffices, else in proportion to what
 * is owed, to the fen, the fen left over going to the largest fractions cut off and among equal ones to the earlier
 * line (W-20; the measure is silent).
 *
 * @param workers - who is owed what, in fen; each worker once
 * @param available - the money, in fen
 * @returns granted with one share per worker in the order given, which add up to `paid` exactly; refused for bad
 *   input and for a worker listed twice
 * @example
 * ```ts
 * apportion([{ worker: 'a', owed: 100 }, { worker: 'b', owed: 200 }], 100);
 * // granted: shares of 33 and 67 fen
 * ```
 */
export function apportion(
  workers: readonly OwedWage[],
  available: number,
  trace?: Trace<WageDepositSteps>,
): Ruling<Apportionment, WageDepositRefusals> {
  const input = readInput(apportionInputSchema, { workers, available }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const listed = new Set<string>();
  let sum = 0;
  const [twice, ...others] = input.value.workers.flatMap(({ worker, owed }, index) => {
    sum += owed;
    if (listed.has(worker)) return [refuse('worker-listed-twice', at, { worker }, ['workers', index, 'worker'])];
    listed.add(worker);
    return [];
  });
  if (twice) return refused([twice, ...others]);
  if (sum > largestAmount)
    return refused([
      refuse('input-too-large', at, { field: 'workers', position: [], maximum: largestAmount, inclusive: true }, [
        'workers',
      ]),
    ]);
  return granted(apportionmentOf(input.value.workers, input.value.available, trace), [], trace);
}
