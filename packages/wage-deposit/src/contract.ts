import { anniversary, comparePlainDates, isAfter, later, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import {
  incomplete,
  type ParameterUse,
  type Provisions,
  readParameters,
  refused,
  type Refusals,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { amountSchema } from './amount.ts';
import type { ContractRecord } from './contract-record.ts';
import type { ContractSumPolicy } from './deposit-policy.ts';
import type { WageDepositRefusals } from './refusals.ts';
import { nationalArt } from './statute.ts';
import type { WageDepositSteps } from './steps.ts';

/**
 * A contract as the national rule of 2021 looks at it.
 *
 * - `sum`: the contract sum, fen.
 * - `severalProjects`: whether the firm has several projects under way.
 * - `arrears`: the days of all cases of wages not paid or withheld, serious or not. What lies after the day asked is
 *   not looked at.
 * - `since`: the day from which the firm has been at work; its years without arrears run from that day at the
 *   earliest. A case of arrears shows that it was at work by then; without either nothing is known of its years.
 *
 * @example
 * const contract: Contract = { sum: 250_000_000, since: '2012-05-01', arrears: ['2019-06-01'] };
 */
export const contractSchema = z
  .strictObject({
    sum: amountSchema,
    severalProjects: z.boolean().default(false),
    arrears: z.array(plainDateSchema).readonly().default([]),
    since: z.exactOptional(plainDateSchema),
  })
  .readonly();

/** A contract as it is given: plain JSON. */
export type Contract = z.input<typeof contractSchema>;

export type KnownContract = z.output<typeof contractSchema>;

/** The differentiated deposit of the State Council's regulation, which the national rule carries out. */
export const contractAt: Provisions = [nationalArt(32, { paragraph: 2 }), nationalArt(32, { paragraph: 3 })];

/** What the national rule makes of a contract, as far as its own figures go. */
export interface PlacedContract {
  readonly kind: 'placed';
  readonly record: ContractRecord;
  /** Whether the contract is small and the firm without arrears for long enough, so that nothing is deposited. */
  readonly small: boolean;
  readonly uses: readonly ParameterUse[];
}

type Incomplete = ReturnType<typeof incomplete>;

const lastYear = 9999;

/** Compares the day so many years after one with another; what lies beyond the calendar's last year comes after all. */
const compareToYearsAfter = (day: PlainDate, years: number, on: PlainDate): number =>
  Number(day.slice(0, 4)) + years > lastYear ? 1 : comparePlainDates(anniversary(day, years), on);

/** Places a contract by its sum and by the firm's years without arrears. */
export function placeContract(
  { sum, arrears, since }: KnownContract,
  policy: ContractSumPolicy,
  on: PlainDate,
  trace: Trace<WageDepositSteps> | undefined,
): PlacedContract | Incomplete | { readonly kind: 'refused'; readonly refusals: Refusals<WageDepositRefusals> } {
  const { smallContract, cleanYearsForSmall, cleanYearsToLower, cleanYearsToExempt } = policy;
  const read = readParameters(
    { smallContract, cleanYearsForSmall, cleanYearsToLower, cleanYearsToExempt },
    on,
    contractAt,
  );
  if (read.kind === 'refused') return refused(read.refusals);
  const { values, uses } = read;
  const known = arrears.filter((day) => !isAfter(day, on));
  const last = known.length === 0 ? undefined : known.reduce(later);
  // Whoever owed wages was at work.
  const atWorkSince = [...(since === undefined ? [] : [since]), ...known].toSorted(comparePlainDates).at(0);
  if (atWorkSince === undefined) return incomplete([{ field: 'contract.since', at: contractAt }]);
  // W-22: the years end on the day asked, and a case on their first day counts.
  const arrearsWithin = (years: number): boolean => last !== undefined && compareToYearsAfter(last, years, on) >= 0;
  const clean = (years: number): boolean => !arrearsWithin(years) && compareToYearsAfter(atWorkSince, years, on) <= 0;

  const small = sum < values.smallContract && clean(values.cleanYearsForSmall);
  let record: ContractRecord = 'plain';
  if (clean(values.cleanYearsToExempt)) record = 'may-be-exempt';
  else if (clean(values.cleanYearsToLower)) record = 'lowered';
  else if (arrearsWithin(values.cleanYearsToLower)) record = 'raised';
  trace?.step(
    'contract-placed',
    contractAt,
    { sum, small, record, ...(last === undefined ? {} : { lastArrearsOn: last }), interpretations: ['W-22'] },
    uses.map(({ id }) => id),
  );
  return { kind: 'placed', record, small, uses };
}
