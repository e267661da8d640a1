import {
  addDays,
  anniversary,
  comparePlainDates,
  daysBetween,
  isAfter,
  isBefore,
  later,
  type PlainDate,
  periodSchema,
  plainDateSchema,
} from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import { granted, readInput, readParameters, refused, type RefusalOf, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { amountSchema } from './amount.ts';
import { art } from './articles.ts';
import { policyOn } from './deposit-policy.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';
import { unknownRules } from './unknown-rules.ts';

const cashFields = { kind: z.literal('cash'), amount: amountSchema };
const receiptFields = { paidOn: z.exactOptional(plainDateSchema) };
const guaranteeFields = {
  kind: z.enum(['bank-guarantee', 'insurance-policy']),
  amount: amountSchema,
  number: z.string().min(1),
  periods: z.array(periodSchema).min(1).readonly(),
};

/**
 * What a firm hands in as its deposit, or as a part of it.
 *
 * - `amount`: fen.
 * - `on`: the day on which it is paid or handed in.
 * - `number`: the number of the guarantee or policy.
 * - `periods`: the days it covers, both ends included; several where it was extended, in any order.
 *
 * @example
 * const instrument: Instrument = {
 *   kind: 'bank-guarantee',
 *   amount: 60_000_000,
 *   on: '2018-03-05',
 *   number: 'BH-1',
 *   periods: [{ from: '2018-03-01', to: '2021-02-28' }],
 * };
 */
export const instrumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...cashFields, on: plainDateSchema }).readonly(),
  z.strictObject({ ...guaranteeFields, on: plainDateSchema }).readonly(),
]);

/** An instrument inside a command, which tells the day; cash with the day of the bank's receipt, where that is known. */
export const handedInSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...cashFields, ...receiptFields }).readonly(),
  z.strictObject(guaranteeFields).readonly(),
]);

/** An instrument as it is given: plain JSON. */
export type Instrument = z.input<typeof instrumentSchema>;

/** An instrument as it is read. */
export type KnownInstrument = z.output<typeof instrumentSchema>;

type Guarantee = Exclude<KnownInstrument, { readonly kind: 'cash' }>;

/** An instrument that may serve as a deposit. */
export interface AcceptedInstrument {
  readonly kind: InstrumentKind;
  readonly amount: Fen;
  /** For a guarantee or a policy: the first and the last day it covers. */
  readonly coversFrom?: PlainDate;
  readonly expiresOn?: PlainDate;
  /** For cash: the day of the bank's receipt. */
  readonly paidOn?: PlainDate;
}

const at = [art(6)] as const;

/** The gaps in the cover, and its first and last day. */
function coverOf(periods: Guarantee['periods']) {
  const sorted = periods.toSorted((a, b) => comparePlainDates(a.from, b.from));
  const gaps: { readonly after: PlainDate; readonly before: PlainDate }[] = [];
  const [first, ...others] = sorted;
  if (!first) throw new RangeError('a cover without a period');
  let to = first.to;
  for (const period of others) {
    if (isAfter(period.from, to) && daysBetween(to, period.from) > 1) gaps.push({ after: to, before: period.from });
    to = later(to, period.to);
  }
  return { from: first.from, to, gaps };
}

/** Article 6 on input that is already read. */
export function acceptInstrument(
  instrument: KnownInstrument,
  path: readonly string[],
  trace?: Trace<WageDepositSteps>,
): Ruling<AcceptedInstrument, WageDepositRefusals> {
  const { kind, amount, on } = instrument;
  const inForce = policyOn(on, at, [...path, 'on'], unknownRules.instrument);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  if (kind === 'cash') {
    trace?.step('cash-accepted', at, { amount });
    return granted({ kind, amount }, [], trace);
  }
  const read = readParameters({ years: inForce.policy.guaranteeYears }, on, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { years } = read.values;

  const { from, to, gaps } = coverOf(instrument.periods);
  const periods = [...path, 'periods'];
  const reasons: RefusalOf<WageDepositRefusals>[] = gaps.map((gap) => refuse('cover-gap', at, gap, periods));
  // The length is measured from a first day that has come; W-3, W-29: the years run from it.
  if (isAfter(from, on)) reasons.push(refuse('cover-not-begun', at, { from, on }, periods));
  else {
    const neededTo = addDays(anniversary(from, years), -1);
    if (isBefore(to, neededTo)) reasons.push(refuse('cover-too-short', at, { from, to, years, neededTo }, periods));
    else
      trace?.step(
        'cover-complete',
        at,
        { kind, from, to, years, neededTo, interpretations: isBefore(from, on) ? ['W-3', 'W-29'] : ['W-3'] },
        [inForce.policy.guaranteeYears.id],
      );
  }
  if (isBefore(to, on)) reasons.push(refuse('guarantee-expired', at, { expiredOn: to, on }, periods));
  const [first, ...others] = reasons;
  if (first) return refused([first, ...others]);
  return granted({ kind, amount, coversFrom: from, expiresOn: to }, read.uses, trace);
}

/**
 * Whether an instrument may serve as a deposit (art. 6): cash always; a guarantee or a policy when it covers three
 * years without a gap, the first day counted (W-3), and covers the day it is handed in. The years of one that began before
 * that day run from its first day all the same (W-29).
 *
 * Periods that overlap or follow each other from one day to the next leave no gap. Whether the amount is the one owed
 * is not asked here.
 *
 * @param instrument - plain JSON; amount in fen
 * @returns granted with the kind and, for a guarantee or policy, the days it covers; refused, with every reason, for
 *   a cover with gaps, too short, not begun or expired, for bad input, and for days that the measure does not govern
 * @example
 * ```ts
 * const ruling = checkInstrument({
 *   kind: 'bank-guarantee',
 *   amount: 60_000_000,
 *   on: '2018-03-05',
 *   number: 'BH-1',
 *   periods: [{ from: '2018-03-01', to: '2021-02-28' }],
 * });
 * if (ruling.kind === 'granted') ruling.outcome.expiresOn; // '2021-02-28'
 * ```
 */
export function checkInstrument(
  instrument: Instrument,
  trace?: Trace<WageDepositSteps>,
): Ruling<AcceptedInstrument, WageDepositRefusals> {
  const input = readInput(instrumentSchema, instrument, at);
  if (input.kind === 'refused') return refused(input.refusals);
  return acceptInstrument(input.value, [], trace);
}
