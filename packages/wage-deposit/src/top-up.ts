import { anniversary, comparePlainDates, isAfter, isBefore, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { applyRate, compareRates, type Fen, type Rate } from '@wenzhou/money';
import {
  granted,
  type Parameter,
  type ParameterSet,
  type ParameterUse,
  type Provisions,
  readInput,
  readParameters,
  refused,
  type RefusalOf,
  type Refusals,
  refuser,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { amountSchema } from './amount.ts';
import { art } from './articles.ts';
import { policyOn, type QualificationPolicy } from './deposit-policy.ts';
import type { InterpretationCode } from './interpretations.ts';
import { measureInForce } from './parameters/in-force.ts';
import type { TopUpItem } from './parameters/multiples.ts';
import type { GroundNotMet, WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';
import { type KnownTopUpGround, type TopUpGround, topUpGroundSchema } from './top-up-ground.ts';

/** The level a deposit is topped up to. */
export interface RequiredTopUp {
  /** In fen: the original standard times the multiple. What the deposit holds already is not taken off. */
  readonly level: Fen;
  readonly multiple: Rate;
  /** The ground that decided, and where it stands. */
  readonly decidedBy: TopUpGround['ground'];
  readonly at: Provisions;
  /** Grounds that were named but whose number is not reached. */
  readonly notMet: readonly RefusalOf<GroundNotMet>[];
}

const items: Readonly<Record<TopUpGround['ground'], TopUpItem>> = {
  'own-application': 1,
  'labour-authority-application': 2,
  'labour-sanction': 2,
  'serious-cases': 3,
  'referred-to-police': 3,
  'mass-incident': 4,
  'extreme-incident': 4,
  'arrears-after-refund': 5,
  // W-5: article 11 names no multiple for it.
  'general-contractor-liability': 1,
};

const provisionsOf = (ground: TopUpGround['ground']): Provisions =>
  ground === 'general-contractor-liability' ? [art(9), art(11)] : [art(11, { item: items[ground] })];

const notMet = refuser<GroundNotMet>();

/** How many serious cases at most lie within so many years of each other (W-18). */
const casesWithin = (occurredOn: readonly PlainDate[], years: number, on: PlainDate): number => {
  const known = occurredOn.filter((day) => !isAfter(day, on)).toSorted(comparePlainDates);
  let [most, first] = [0, 0];
  for (const [index, day] of known.entries()) {
    while (isBefore(anniversary(known[first] ?? day, years), day)) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
};

type Threshold =
  | { readonly kind: 'met'; readonly uses: readonly ParameterUse[] }
  | { readonly kind: 'not-met'; readonly reason: RefusalOf<GroundNotMet> }
  | { readonly kind: 'refused'; readonly refusals: Refusals<WageDepositRefusals> };

/** Whether the number that a ground needs is reached. */
function thresholdOf(
  ground: KnownTopUpGround,
  { seriousCases, seriousCasesYears, massIncidentPeople }: QualificationPolicy,
  on: PlainDate,
): Threshold {
  const at = provisionsOf(ground.ground);
  if (ground.ground === 'serious-cases') {
    const read = readParameters({ needed: seriousCases, years: seriousCasesYears }, on, at);
    if (read.kind === 'refused') return read;
    const { needed, years } = read.values;
    const cases = casesWithin(ground.occurredOn, years, on);
    if (cases < needed)
      return { kind: 'not-met', reason: notMet('too-few-serious-cases', at, { cases, needed, years }) };
    return { kind: 'met', uses: read.uses };
  }
  if (ground.ground === 'mass-incident') {
    const read = readParameters({ needed: massIncidentPeople }, on, at);
    if (read.kind === 'refused') return read;
    const { needed } = read.values;
    const { people } = ground;
    if (people < needed) return { kind: 'not-met', reason: notMet('too-few-people', at, { people, needed }) };
    return { kind: 'met', uses: read.uses };
  }
  return { kind: 'met', uses: [] };
}

/** Articles 8, 9 and 11 on input that is already read. */
export function topUpOf(
  grounds: readonly KnownTopUpGround[],
  standard: Fen,
  policy: QualificationPolicy,
  on: PlainDate,
  trace?: Trace<WageDepositSteps>,
): Ruling<RequiredTopUp, WageDepositRefusals> {
  // W-8: after a full refund the other grounds count only if the case is serious.
  const afterRefund = grounds.filter((ground) => ground.ground === 'arrears-after-refund');
  const mild = afterRefund.length > 0 && !afterRefund.some(({ serious }) => serious);
  const counted = mild ? afterRefund : grounds;
  if (counted.length < grounds.length)
    trace?.step('not-raised', [art(11, { item: 5 })], {
      setAside: grounds.length - counted.length,
      interpretations: ['W-8'],
    });

  const uses = new Map<string, ParameterUse>();
  const unmet: RefusalOf<GroundNotMet>[] = [];
  const missing: RefusalOf<WageDepositRefusals>[] = [];
  let highest: Pick<RequiredTopUp, 'multiple' | 'decidedBy' | 'at'> | undefined;
  for (const ground of counted) {
    const { ground: decidedBy } = ground;
    const at = provisionsOf(decidedBy);
    const threshold = thresholdOf(ground, policy, on);
    if (threshold.kind === 'not-met') {
      unmet.push(threshold.reason);
      trace?.step('ground-not-met', at, { ground: decidedBy });
      continue;
    }
    const parameter: Parameter<Rate> = policy.multiples[items[decidedBy]];
    const set = { multiple: parameter } satisfies ParameterSet;
    const read = readParameters(set, on, at);
    for (const answer of [threshold, read]) if (answer.kind === 'refused') missing.push(...answer.refusals);
    if (threshold.kind === 'refused' || read.kind === 'refused') continue;
    for (const use of [...threshold.uses, ...read.uses]) uses.set(use.id, use);
    const { multiple } = read.values;
    const interpretations: InterpretationCode[] = [
      ...(decidedBy === 'general-contractor-liability' ? (['W-5'] as const) : []),
      ...(decidedBy === 'serious-cases' ? (['W-18'] as const) : []),
    ];
    trace?.step(
      'ground-weighed',
      at,
      { ground: decidedBy, multiple, interpretations },
      [...threshold.uses, ...read.uses].map(({ id }) => id),
    );
    if (!highest || compareRates(multiple, highest.multiple) > 0) highest = { multiple, decidedBy, at };
  }
  const [lacking, ...otherLacking] = missing;
  if (lacking) return refused([lacking, ...otherLacking]);
  if (!highest) {
    const [first, ...others] = unmet;
    if (!first) throw new RangeError('a top-up without a ground');
    return refused([first, ...others]);
  }
  const level = applyRate(standard, highest.multiple);
  trace?.step('top-up-level', highest.at, {
    standard,
    multiple: highest.multiple,
    level,
    of: counted.length - unmet.length,
    interpretations: counted.length > 1 ? ['W-9'] : [],
  });
  return granted({ level, ...highest, notMet: unmet }, [...uses.values()], trace);
}

const at = [art(8), art(11)] as const;

const topUpInputSchema = z.strictObject({
  grounds: z.array(topUpGroundSchema).min(1),
  standard: amountSchema,
  on: z.exactOptional(plainDateSchema),
});

/**
 * The level that a deposit is topped up to (arts. 8 and 11): once, 1.5 times, twice or three times the original
 * standard, among several grounds by the highest multiple (W-9).
 *
 * Serious cases count from two within three years, an incident from ten people on; a ground below its number is told
 * in `notMet` and does not count. The cases are weighed as they are named: that those before the measure alone are no
 * ground (W-18) is for the record to see to. After a full refund the standard is raised only if the case is serious
 * (W-8). A general contractor's deposit used for a subcontractor is topped up to the standard (W-5).
 *
 * @param grounds - at least one
 * @param standard - the original standard of article 5 in fen, not raised
 * @param on - the day of the demand, `YYYY-MM-DD`; without it, a day of the measure that has every serious case behind it
 * @returns granted with the level in fen; refused when no ground stands, with what each of them lacks, for bad input
 *   and for days that the measure does not govern
 * @example
 * ```ts
 * const ruling = requiredTopUp([{ ground: 'labour-sanction' }], 60_000_000);
 * if (ruling.kind === 'granted') ruling.outcome.level; // 90000000 fen
 * ```
 */
export function requiredTopUp(
  grounds: readonly TopUpGround[],
  standard: number,
  on?: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<RequiredTopUp, WageDepositRefusals> {
  const input = readInput(topUpInputSchema, { grounds, standard, ...(on === undefined ? {} : { on }) }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const day = input.value.on ?? measureInForce.to;
  const inForce = policyOn(day, at, ['on'], ({ raisedShare }) => raisedShare);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  return topUpOf(input.value.grounds, input.value.standard, inForce.policy, day, trace);
}
