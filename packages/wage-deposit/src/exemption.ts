import { comparePlainDates, isAfter, isBefore, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import {
  granted,
  incomplete,
  readInput,
  readParameters,
  refused,
  refuser,
  type RefusalOf,
  type Refusals,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { cleanPeriodOf } from './clean-period.ts';
import { type DepositHistory, depositHistorySchema, type KnownDepositHistory } from './deposit-history.ts';
import { policyOn, type QualificationPolicy } from './deposit-policy.ts';
import { type ExemptionReasons, refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/**
 * Whether a firm is exempt from the deposit, from which day its years run and when they are complete; if it is not
 * exempt, every reason. A firm that has never paid has no such days.
 */
export type ExemptionEligibility =
  | { readonly exempt: true; readonly from: PlainDate; readonly completesOn: PlainDate }
  | {
      readonly exempt: false;
      readonly from?: PlainDate;
      readonly completesOn?: PlainDate;
      readonly reasons: Refusals<ExemptionReasons>;
    };

const at = [art(4)] as const;
const reason = refuser<ExemptionReasons>();

/** A top-up or a relief cannot lie before the payment that it belongs to. */
const beforeFirstPayment = (
  { toppedUpOn, relievedOn }: KnownDepositHistory,
  firstPaidOn: PlainDate,
): readonly RefusalOf<WageDepositRefusals>[] =>
  Object.entries({ toppedUpOn, relievedOn }).flatMap(([field, days]) =>
    days.flatMap((on, index) =>
      isBefore(on, firstPaidOn)
        ? [refuse('history-out-of-order', at, { firstPaidOn, on }, ['history', field, index])]
        : [],
    ),
  );

/** Article 4, last sentence: the exemption on a day that the policy governs. */
export function exemptionOf(
  history: KnownDepositHistory,
  policy: QualificationPolicy,
  on: PlainDate,
  trace?: Trace<WageDepositSteps>,
): Ruling<ExemptionEligibility, WageDepositRefusals> {
  const { firstPaidOn, toppedUpOn, relievedOn } = history;
  if (firstPaidOn !== undefined) {
    const [early, ...others] = beforeFirstPayment(history, firstPaidOn);
    if (early) return refused([early, ...others]);
  }
  const read = readParameters({ years: policy.exemptionYears }, on, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { years } = read.values;

  const period = cleanPeriodOf(history, years, on);
  if (!period) {
    if (firstPaidOn === undefined && (toppedUpOn.length > 0 || relievedOn.length > 0))
      return incomplete([{ field: 'history.firstPaidOn', at }]);
    trace?.step('not-exempt', at, { reasons: 1 });
    return granted({ exempt: false, reasons: [reason('never-paid', at, { on })] }, read.uses, trace);
  }
  const { from, since, completesOn } = period;
  const toppedUp = since === 'top-up';
  trace?.step(
    'clean-period',
    toppedUp ? [art(4), art(11)] : at,
    { from, since, years, completesOn, on, interpretations: toppedUp ? ['W-10', 'W-14'] : ['W-10'] },
    [policy.exemptionYears.id],
  );

  // Serious cases count from the first day to the day of assessment, ordinary ones only after a relief (W-11, W-14).
  const [relief] = relievedOn.filter((day) => !isBefore(day, from) && !isAfter(day, on)).toSorted(comparePlainDates);
  const reasons = [
    ...(isBefore(on, completesOn) ? [reason('years-not-completed', at, { from, years, completesOn, on })] : []),
    ...period.arrears.flatMap(({ on: occurredOn, serious }) => [
      ...(serious ? [reason('serious-arrears', at, { occurredOn, from })] : []),
      ...(relief !== undefined && !isBefore(occurredOn, relief)
        ? [reason('arrears-after-relief', [art(11, { item: 5 })], { occurredOn, relievedOn: relief })]
        : []),
    ]),
  ];
  const [first, ...others] = reasons;
  if (first) {
    trace?.step('not-exempt', at, { reasons: reasons.length });
    return granted({ exempt: false, from, completesOn, reasons: [first, ...others] }, read.uses, trace);
  }
  trace?.step('exempt', at, { from, completesOn, years, interpretations: ['W-11'] });
  return granted({ exempt: true, from, completesOn }, read.uses, trace);
}

const exemptionInputSchema = z.strictObject({ history: depositHistorySchema, on: plainDateSchema });

/**
 * Whether a firm is exempt from the deposit on a day: three full years since the original payment, or since the last
 * top-up, without a serious case of arrears (art. 4, last sentence; W-10, W-11, W-14).
 *
 * The anniversary completes the years. A serious case from the first day of the years up to `on` rules the exemption
 * out; after a full refund or an exemption any case does (art. 11(5)). What lies after `on` is not looked at.
 *
 * @param history - what has happened to the deposit, plain JSON
 * @param on - the day of the assessment, `YYYY-MM-DD`
 * @returns granted with the exemption or with every reason against it; incomplete when something has happened to the
 *   deposit but neither the first payment nor a top-up by that day is known; refused for bad input, for days before
 *   2018-03-01 (art. 14), and from 2021-11-01, when the national rule governs and it is not known whether Zhejiang
 *   exempts such firms
 * @example
 * ```ts
 * exemptionEligibility({ firstPaidOn: '2015-03-01' }, '2018-03-01'); // granted, exempt: true
 * ```
 */
export function exemptionEligibility(
  history: DepositHistory,
  on: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<ExemptionEligibility, WageDepositRefusals> {
  const input = readInput(exemptionInputSchema, { history, on }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const inForce = policyOn(input.value.on, at, ['on'], ({ exemptsCleanFirms }) => exemptsCleanFirms);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  return exemptionOf(input.value.history, inForce.policy, input.value.on, trace);
}
