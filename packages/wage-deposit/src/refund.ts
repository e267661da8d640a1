import { isBefore, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import {
  granted,
  readInput,
  readParameters,
  refused,
  refuser,
  type Refusals,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { balanceSchema } from './amount.ts';
import { art } from './articles.ts';
import { cleanPeriodOf } from './clean-period.ts';
import { depositHistorySchema } from './deposit-history.ts';
import { activationOpen, type Deposit, depositBalance, openDuty } from './deposit.ts';
import { policyOn, type QualificationPolicy } from './deposit-policy.ts';
import { groundsOnRecord } from './grounds-on-record.ts';
import { refuse, type RefundReasons, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';
import { unknownRules } from './unknown-rules.ts';

/** What a labour authority has under way that a deposit's own record does not hold. */
export const openMatterFields = {
  reportedGrounds: z.int().min(0).default(0),
  undecidedCases: z.int().min(0).default(0),
};

/**
 * A deposit as article 12 looks at it: its history as in {@link DepositHistory}, without the days on which the firm was
 * relieved, and how it stands.
 *
 * - `balance`: what is held, fen.
 * - `activationOpen`: whether wages of an activation are still to be paid.
 * - `topUpOpen`: whether a top-up was demanded and is not in.
 * - `topUpToDemand`: whether there is a ground for a top-up on record that no demand has taken up, such as a use.
 * - `reportedGrounds`: how many grounds for a top-up a labour authority reported that no demand has taken up.
 * - `undecidedCases`: how many cases of arrears a labour authority deals with of which it is not said yet whether they
 *   are serious.
 *
 * @example
 * const deposit: HeldDeposit = { balance: 60_000_000, firstPaidOn: '2018-03-05' };
 */
export const heldDepositSchema = z
  .strictObject({
    ...depositHistorySchema.unwrap().omit({ relievedOn: true }).shape,
    balance: balanceSchema,
    activationOpen: z.boolean().default(false),
    topUpOpen: z.boolean().default(false),
    topUpToDemand: z.boolean().default(false),
    ...openMatterFields,
  })
  .readonly();

/** A deposit as it is given: plain JSON. */
export type HeldDeposit = z.input<typeof heldDepositSchema>;

export type KnownHeldDeposit = z.output<typeof heldDepositSchema>;

/** Whether a deposit may be refunded in full, and how much that is; if not, every reason. */
export type RefundEligibility =
  | {
      readonly refundable: true;
      readonly from: PlainDate;
      readonly completesOn: PlainDate;
      /** Fen: all that is held. */
      readonly amount: Fen;
    }
  | {
      readonly refundable: false;
      readonly from?: PlainDate;
      readonly completesOn?: PlainDate;
      readonly reasons: Refusals<RefundReasons>;
    };

/** What a labour authority has under way about a firm, where anybody says so. */
export type OpenMatters = z.output<z.ZodObject<typeof openMatterFields>>;

export const noOpenMatters: OpenMatters = { reportedGrounds: 0, undecidedCases: 0 };

/** A deposit on record as article 12 looks at it on a day. */
export function heldAs(
  deposit: Deposit,
  on: PlainDate,
  { reportedGrounds, undecidedCases }: OpenMatters,
): KnownHeldDeposit {
  const { relievedOn: _, ...history } = deposit.history;
  return {
    ...history,
    balance: depositBalance(deposit),
    activationOpen: activationOpen(deposit),
    topUpOpen: openDuty(deposit, 'top-up') !== undefined,
    topUpToDemand: groundsOnRecord(deposit, on).length > 0,
    reportedGrounds,
    undecidedCases,
  };
}

const at = [art(12)] as const;
const reason = refuser<RefundReasons>();

/** Article 12 on input that is already read. */
export function refundOf(
  deposit: KnownHeldDeposit,
  policy: QualificationPolicy,
  on: PlainDate,
  trace?: Trace<WageDepositSteps>,
): Ruling<RefundEligibility, WageDepositRefusals> {
  const { balance, firstPaidOn, toppedUpOn, activationOpen, topUpOpen } = deposit;
  const { topUpToDemand, reportedGrounds, undecidedCases } = deposit;
  if (firstPaidOn !== undefined) {
    const [early, ...others] = toppedUpOn.flatMap((day, index) =>
      isBefore(day, firstPaidOn)
        ? [refuse('history-out-of-order', at, { firstPaidOn, on: day }, ['deposit', 'toppedUpOn', index])]
        : [],
    );
    if (early) return refused([early, ...others]);
  }
  const read = readParameters({ years: policy.refundYears }, on, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { years } = read.values;

  const period = cleanPeriodOf(deposit, years, on);
  const open = [
    ...(activationOpen ? [reason('activation-open', [art(7), art(12)], {})] : []),
    ...(topUpOpen ? [reason('top-up-open', [art(11), art(12)], {})] : []),
    ...(topUpToDemand ? [reason('top-up-to-demand', [art(8), art(11), art(12)], {})] : []),
    ...(reportedGrounds > 0 ? [reason('grounds-reported', [art(11), art(12)], { grounds: reportedGrounds })] : []),
    ...(undecidedCases > 0 ? [reason('cases-undecided', at, { cases: undecidedCases })] : []),
  ];
  if (!period) {
    const reasons: Refusals<RefundReasons> = [reason('nothing-to-refund', at, { on }), ...open];
    trace?.step('not-refundable', at, { reasons: reasons.length });
    return granted({ refundable: false, reasons }, read.uses, trace);
  }
  const { from, since, completesOn } = period;
  const cases = period.arrears.filter(({ serious }) => serious);
  trace?.step(
    'clean-period',
    since === 'top-up' ? [art(12), art(11)] : at,
    {
      from,
      since,
      years,
      completesOn,
      on,
      interpretations: [
        'W-10',
        ...(since === 'top-up' ? (['W-7'] as const) : []),
        ...(cases.length > 0 ? (['W-25'] as const) : []),
      ],
    },
    [policy.refundYears.id],
  );
  const [first, ...others] = [
    ...(balance === 0 ? [reason('nothing-to-refund', at, { on })] : []),
    ...(isBefore(on, completesOn) ? [reason('years-not-completed', at, { from, years, completesOn, on })] : []),
    ...cases.map(({ on: occurredOn }) => reason('serious-arrears', at, { occurredOn, from })),
    ...open,
  ];
  if (first) {
    trace?.step('not-refundable', at, { reasons: others.length + 1 });
    return granted({ refundable: false, from, completesOn, reasons: [first, ...others] }, read.uses, trace);
  }
  trace?.step('refundable', at, { from, completesOn, years, amount: balance });
  return granted({ refundable: true, from, completesOn, amount: balance }, read.uses, trace);
}

const refundInputSchema = z.strictObject({ deposit: heldDepositSchema, on: plainDateSchema });

/**
 * Whether a deposit may be refunded in full on a day: three years in a row without serious arrears since the payment,
 * or since the last top-up came in (art. 12; W-7, W-10), with no activation and no top-up open or still to be demanded.
 *
 * The anniversary completes the years. A serious case from their first day up to `on` rules the refund out, until an
 * adjustment under article 11 starts the years again (W-25). What lies after `on` is not looked at.
 *
 * @param deposit - plain JSON; amounts in fen
 * @param on - the day of the application, `YYYY-MM-DD`
 * @returns granted with the amount or with every reason against a refund; refused for bad input, for days before
 *   2018-03-01 (art. 14), and from 2021-11-01, when the national rule governs, whose conditions are not known
 * @example
 * ```ts
 * refundEligibility({ balance: 60_000_000, firstPaidOn: '2018-03-05' }, '2021-03-05');
 * // granted, refundable: true
 * ```
 */
export function refundEligibility(
  deposit: HeldDeposit,
  on: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<RefundEligibility, WageDepositRefusals> {
  const input = readInput(refundInputSchema, { deposit, on }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  const inForce = policyOn(input.value.on, at, ['on'], unknownRules.refund);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  return refundOf(input.value.deposit, inForce.policy, input.value.on, trace);
}
