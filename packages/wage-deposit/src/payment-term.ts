import {
  chinaCalendar,
  countDays,
  isBefore,
  later,
  type PlainDate,
  plainDateSchema,
  type WorkingCalendar,
} from '@wenzhou/calendar';
import { granted, readInput, readParameters, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { policyOn } from './deposit-policy.ts';
import type { InterpretationCode } from './interpretations.ts';
import { measureInForce } from './parameters/in-force.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';
import { unknownRules } from './unknown-rules.ts';

/** The last day for the payment of a deposit. */
export interface PaymentDueDate {
  readonly contractFiledOn: PlainDate;
  /** The length of the term, counted without the day of filing. */
  readonly workingDays: number;
  readonly dueOn: PlainDate;
}

const at = [art(4)] as const;

/** Article 4: the term on input that is already read. */
export function paymentTermOf(
  contractFiledOn: PlainDate,
  calendar: WorkingCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<PaymentDueDate, WageDepositRefusals> {
  const path = ['contractFiledOn'];
  const { from } = measureInForce;
  const filedBefore = isBefore(contractFiledOn, from);
  const governedOn = later(contractFiledOn, from);
  const inForce = policyOn(governedOn, at, path, unknownRules.paymentTerm);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const { paymentTerm } = inForce.policy;
  const read = readParameters({ workingDays: paymentTerm }, governedOn, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { workingDays } = read.values;
  const end = countDays(contractFiledOn, workingDays, 'working-day', calendar);
  // W-15: what had run out before the measure took effect is none of its terms.
  if (filedBefore && (end.kind === 'year-unknown' || isBefore(end.date, from)))
    return refused([refuse('before-effective', [art(14), ...at], { on: contractFiledOn, from }, path)]);
  if (end.kind === 'year-unknown') return refused([refuse('calendar-year-unknown', at, { year: end.year }, path)]);
  const interpretations: InterpretationCode[] = filedBefore ? ['W-12', 'W-15'] : ['W-12'];
  trace?.step('payment-term', at, { contractFiledOn, workingDays, dueOn: end.date, interpretations }, [paymentTerm.id]);
  return granted({ contractFiledOn, workingDays, dueOn: end.date }, read.uses, trace);
}

const paymentDueDateInputSchema = z.strictObject({ contractFiledOn: plainDateSchema });

/**
 * The last day on which a firm may pay its deposit: 20 working days after the contract's filing, the day of filing
 * not counted (art. 4; W-12 for what a working day is).
 *
 * A term that was still running when the measure took effect ends under it; one that had run out before 2018-03-01
 * is refused under article 14 (W-15). Contracts filed from 2021-11-01 belong to the national rule.
 *
 * @param contractFiledOn - the day of the filing, `YYYY-MM-DD`
 * @param calendar - the days off and make-up days to count by; by default those of China
 * @returns granted with the day; refused for bad input, for days the measure does not govern, and naming the year
 *   when the term runs into one whose holidays are not known
 * @example
 * ```ts
 * paymentDueDate('2018-03-01'); // granted, dueOn: '2018-03-29'
 * ```
 */
export function paymentDueDate(
  contractFiledOn: string,
  calendar: WorkingCalendar = chinaCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<PaymentDueDate, WageDepositRefusals> {
  const input = readInput(paymentDueDateInputSchema, { contractFiledOn }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  return paymentTermOf(input.value.contractFiledOn, calendar, trace);
}
