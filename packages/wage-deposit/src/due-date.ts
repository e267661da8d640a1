import { chinaCalendar, countDays, type PlainDate, plainDateSchema, type WorkingCalendar } from '@wenzhou/calendar';
import {
  granted,
  type Parameter,
  type ParameterUse,
  type Provisions,
  readInput,
  readParameters,
  refused,
  type Refusals,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { type Lacking, policyOn, type QualificationPolicy } from './deposit-policy.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';
import type { DueDate } from './working-day-term.ts';
import { unknownRules } from './unknown-rules.ts';

const topUpAt = [art(8), art(11)] as const;
const adjustmentAt = [art(10)] as const;

function termOf(
  from: PlainDate,
  termIn: (policy: QualificationPolicy) => Parameter<number>,
  at: Provisions,
  path: readonly string[],
  lacking: Lacking,
  calendar: WorkingCalendar,
):
  | { readonly kind: 'counted'; readonly due: DueDate; readonly uses: readonly ParameterUse[] }
  | { readonly kind: 'refused'; readonly refusals: Refusals<WageDepositRefusals> } {
  const inForce = policyOn(from, at, path, lacking);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const read = readParameters({ workingDays: termIn(inForce.policy) }, from, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { workingDays } = read.values;
  const end = countDays(from, workingDays, 'working-day', calendar);
  if (end.kind === 'year-unknown') return refused([refuse('calendar-year-unknown', at, { year: end.year }, path)]);
  return { kind: 'counted', due: { from, workingDays, dueOn: end.date }, uses: read.uses };
}

/** Articles 8 and 11: the term on input that is already read. */
export function topUpTermOf(
  noticeReceivedOn: PlainDate,
  calendar: WorkingCalendar,
  trace?: Trace<WageDepositSteps>,
  path: readonly string[] = ['noticeReceivedOn'],
): Ruling<DueDate, WageDepositRefusals> {
  const term = termOf(noticeReceivedOn, ({ topUpTerm }) => topUpTerm, topUpAt, path, unknownRules.topUpTerm, calendar);
  if (term.kind === 'refused') return term;
  trace?.step(
    'top-up-term',
    topUpAt,
    { ...term.due, interpretations: ['W-12'] },
    term.uses.map(({ id }) => id),
  );
  return granted(term.due, term.uses, trace);
}

/** Article 10: the term on input that is already read. */
export function adjustmentTermOf(
  gradeApprovedOn: PlainDate,
  calendar: WorkingCalendar,
  trace?: Trace<WageDepositSteps>,
  path: readonly string[] = ['gradeApprovedOn'],
): Ruling<DueDate, WageDepositRefusals> {
  const term = termOf(
    gradeApprovedOn,
    ({ adjustmentTerm }) => adjustmentTerm,
    adjustmentAt,
    path,
    unknownRules.adjustment,
    calendar,
  );
  if (term.kind === 'refused') return term;
  trace?.step(
    'adjustment-term',
    adjustmentAt,
    { ...term.due, interpretations: ['W-12'] },
    term.uses.map(({ id }) => id),
  );
  return granted(term.due, term.uses, trace);
}

/** W-27: the difference of a higher standard is due like a top-up, from the day of the notice. */
export function differenceTermOf(
  from: PlainDate,
  { topUpTerm }: QualificationPolicy,
  figuresOf: PlainDate,
  calendar: WorkingCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<DueDate, WageDepositRefusals> {
  const read = readParameters({ workingDays: topUpTerm }, figuresOf, adjustmentAt);
  if (read.kind === 'refused') return refused(read.refusals);
  const { workingDays } = read.values;
  const end = countDays(from, workingDays, 'working-day', calendar);
  if (end.kind === 'year-unknown')
    return refused([refuse('calendar-year-unknown', adjustmentAt, { year: end.year }, ['on'])]);
  const due: DueDate = { from, workingDays, dueOn: end.date };
  trace?.step('difference-term', [art(10), art(11)], { ...due, interpretations: ['W-12', 'W-27'] }, [topUpTerm.id]);
  return granted(due, read.uses, trace);
}

/** W-32: after an exemption was revoked the deposit is due like that of a new contract. */
export function revocationTermOf(
  from: PlainDate,
  calendar: WorkingCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<DueDate, WageDepositRefusals> {
  const term = termOf(from, ({ paymentTerm }) => paymentTerm, [art(4)], ['on'], unknownRules.paymentTerm, calendar);
  if (term.kind === 'refused') return term;
  trace?.step(
    'revocation-term',
    [art(4)],
    { ...term.due, interpretations: ['W-12', 'W-32'] },
    term.uses.map(({ id }) => id),
  );
  return granted(term.due, term.uses, trace);
}

const topUpDueDateInputSchema = z.strictObject({ noticeReceivedOn: plainDateSchema });
const adjustmentDueDateInputSchema = z.strictObject({ gradeApprovedOn: plainDateSchema });

/**
 * The last day for a top-up: 20 working days after the firm received the notice, that day not counted (arts. 8
 * and 11; W-12).
 *
 * @param noticeReceivedOn - the day on which the notice was received, `YYYY-MM-DD`
 * @param calendar - the days off and make-up days to count by; by default those of China
 * @returns granted with the day; refused for bad input, for a notice of a day that the measure does not govern, and
 *   naming the year when the term runs into one whose holidays are not known
 * @example
 * ```ts
 * topUpDueDate('2018-03-01'); // granted, dueOn: '2018-03-29'
 * ```
 */
export function topUpDueDate(
  noticeReceivedOn: string,
  calendar: WorkingCalendar = chinaCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<DueDate, WageDepositRefusals> {
  const input = readInput(topUpDueDateInputSchema, { noticeReceivedOn }, topUpAt);
  if (input.kind === 'refused') return refused(input.refusals);
  return topUpTermOf(input.value.noticeReceivedOn, calendar, trace);
}

/**
 * The last day for applying for the adjustment to a new grade: 20 working days after the grade was approved, that day
 * not counted (art. 10; W-12).
 *
 * @param gradeApprovedOn - the day of the approval, `YYYY-MM-DD`
 * @param calendar - the days off and make-up days to count by; by default those of China
 * @returns granted with the day; refused as {@link topUpDueDate} is
 * @example
 * ```ts
 * adjustmentDueDate('2018-04-20'); // granted, dueOn: '2018-05-21'
 * ```
 */
export function adjustmentDueDate(
  gradeApprovedOn: string,
  calendar: WorkingCalendar = chinaCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<DueDate, WageDepositRefusals> {
  const input = readInput(adjustmentDueDateInputSchema, { gradeApprovedOn }, adjustmentAt);
  if (input.kind === 'refused') return refused(input.refusals);
  return adjustmentTermOf(input.value.gradeApprovedOn, calendar, trace);
}
