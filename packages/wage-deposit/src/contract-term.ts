import {
  chinaCalendar,
  countDays,
  type DayUnit,
  type PlainDate,
  plainDateSchema,
  type WorkingCalendar,
} from '@wenzhou/calendar';
import { granted, readInput, readParameters, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { contractAt } from './contract.ts';
import { contractSumPolicyOn } from './deposit-policy.ts';
import type { InterpretationCode } from './interpretations.ts';
import { type ContractTerm, contractTerms } from './parameters/contract-terms.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/** The last day of a term of the national rule and how it was counted. */
export interface ContractTermEnd {
  readonly term: ContractTerm;
  /** The day the term runs from, which is not counted. */
  readonly from: PlainDate;
  readonly days: number;
  readonly unit: DayUnit;
  readonly dueOn: PlainDate;
}

/** Which readings the length of a term rests on. */
const readings: Readonly<Record<ContractTerm, readonly InterpretationCode[]>> = {
  opening: ['W-12'],
  'pay-out': ['W-12', 'W-23'],
  replenishment: ['W-12', 'W-23'],
  'refund-publicity': [],
};

const inputSchema = z.strictObject({ term: z.enum(contractTerms), from: plainDateSchema });

/**
 * The last day of a term of the national rule: 20 working days to open the deposit account, 5 for the bank to pay out,
 * 10 to replenish what was used (W-23), 30 days of publicity before a refund.
 *
 * From which day a term runs is not known here; whoever asks names it.
 *
 * @param term - one of {@link contractTerms}
 * @param from - the day the term runs from, `YYYY-MM-DD`; it is not counted
 * @param calendar - the days off and make-up days to count by; by default those of China
 * @returns granted with the day; refused for bad input, for days before 2021-11-01, and naming the year when the term
 *   runs into one whose holidays are not known
 * @example
 * ```ts
 * contractTermEnd('opening', '2021-11-01'); // granted, dueOn: '2021-11-29'
 * ```
 */
export function contractTermEnd(
  term: ContractTerm,
  from: string,
  calendar: WorkingCalendar = chinaCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<ContractTermEnd, WageDepositRefusals> {
  const input = readInput(inputSchema, { term, from }, contractAt);
  if (input.kind === 'refused') return refused(input.refusals);
  const { value } = input;
  const inForce = contractSumPolicyOn(value.from, contractAt, ['from']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const parameter = inForce.policy.terms[value.term];
  const read = readParameters({ days: parameter }, value.from, contractAt);
  if (read.kind === 'refused') return refused(read.refusals);
  const { days } = read.values;
  const unit: DayUnit = parameter.unit === 'working-days' ? 'working-day' : 'calendar-day';
  const end = countDays(value.from, days, unit, calendar);
  if (end.kind === 'year-unknown')
    return refused([refuse('calendar-year-unknown', contractAt, { year: end.year }, ['from'])]);
  const outcome = { term: value.term, from: value.from, days, unit, dueOn: end.date };
  trace?.step('contract-term', contractAt, { ...outcome, interpretations: readings[value.term] }, [parameter.id]);
  return granted(outcome, read.uses, trace);
}
