import {
  granted,
  type Provision,
  type Provisions,
  readInput,
  refused,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { type LawfulUse, lawfulUses } from './lawful-use.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

const places: Readonly<Record<LawfulUse, Provision>> = {
  activation: art(7),
  refund: art(12),
  'pay-back': art(10),
  'clearing-out': art(4),
  'instrument-replacement': art(6),
};

const at = [art(2)] as const;
const isLawful = (use: string): use is LawfulUse => lawfulUses.some((lawful) => lawful === use);
const useInputSchema = z.strictObject({ use: z.string().min(1) });

/**
 * Whether money may leave a deposit for a purpose at all (art. 2).
 *
 * @param use - one of {@link lawfulUses}, or whatever else somebody wants the money for
 * @returns granted with the article that provides for the use; refused citing article 2 for anything else
 * @example
 * ```ts
 * checkUse('office-rent'); // refused: not-a-lawful-use
 * ```
 */
export function checkUse(
  use: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<{ readonly use: LawfulUse; readonly at: Provisions }, WageDepositRefusals> {
  const input = readInput(useInputSchema, { use }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const asked = input.value.use;
  if (!isLawful(asked)) return refused([refuse('not-a-lawful-use', at, { use: asked }, ['use'])]);
  const place: Provisions = [places[asked], ...at];
  trace?.step('lawful-use', place, { use: asked });
  return granted({ use: asked, at: place }, [], trace);
}
