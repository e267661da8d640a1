import { type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { type Fen, zeroFen } from '@wenzhou/money';
import { granted, readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { type DepositHistory, depositHistorySchema, type KnownDepositHistory } from './deposit-history.ts';
import { policyOn } from './deposit-policy.ts';
import { type ExemptionEligibility, exemptionOf } from './exemption.ts';
import { jointRuling } from './joint-ruling.ts';
import { type Qualifications, qualificationsSchema } from './qualification.ts';
import type { WageDepositRefusals } from './refusals.ts';
import { type Standard, standardOf } from './standard.ts';
import type { WageDepositSteps } from './steps.ts';

/** What a firm has to deposit on a day, and why. */
export interface RequiredDeposit extends Standard {
  /** In fen: the standard, or 0 when the firm is exempt. */
  readonly amount: Fen;
  readonly exemption: ExemptionEligibility;
}

const at = [art(4), art(5)] as const;

/** Articles 4 and 5 on input that is already read. */
export function requiredDepositOf(
  qualifications: Qualifications,
  history: KnownDepositHistory,
  on: PlainDate,
  trace?: Trace<WageDepositSteps>,
): Ruling<RequiredDeposit, WageDepositRefusals> {
  const inForce = policyOn(on, at, ['on'], ({ contractShare }) => contractShare);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const { policy } = inForce;
  trace?.step('policy-in-force', [art(14)], { policy: policy.title, on, from: policy.from });

  const ruling = jointRuling({
    standard: standardOf(qualifications, policy, on, trace),
    exemption: exemptionOf(history, policy, on, trace),
  });
  if (ruling.kind !== 'granted') return ruling;
  const { standard, exemption } = ruling.outcome;
  const amount = exemption.exempt ? zeroFen : standard.standard;
  trace?.step('deposit-required', exemption.exempt ? [art(4)] : [art(5, { item: standard.item })], {
    amount,
    standard: standard.standard,
  });
  return granted({ amount, ...standard, exemption }, ruling.parameters, trace);
}

const requiredDepositInputSchema = z.strictObject({
  qualifications: qualificationsSchema,
  history: depositHistorySchema,
  on: plainDateSchema,
});

/**
 * What a firm has to deposit on a day: the standard of article 5 by its qualifications, or nothing when article 4
 * exempts it.
 *
 * A general qualification sets all others aside, and the highest general grade decides. Among several others the
 * highest standard decides (W-13). The amount is the whole sum that a firm owes once, in the whole city; what it has
 * paid already is not taken off. Multiples under article 11 are not part of it.
 *
 * @param qualifications - all that the firm holds, in any order; `[{ category: 'other' }]` for a firm that declares
 *   a kind of work that needs no qualification
 * @param history - what has happened to the firm's deposit; `{}` for a firm that never paid
 * @param on - the day of the assessment, `YYYY-MM-DD`
 * @returns granted with amounts in fen; incomplete where {@link exemptionEligibility} is;
 *   refused for bad input, for a firm with neither a qualification nor a declared kind of work, for days before
 *   2018-03-01 (art. 14), and from 2021-11-01, when the contract sum decides ({@link requiredDepositByContract}) and
 *   Zhejiang's share of it is not known
 * @example
 * ```ts
 * const ruling = requiredDeposit([{ category: 'general-contracting', grade: 'grade-2' }], {}, '2018-03-01');
 * if (ruling.kind === 'granted') ruling.outcome.amount; // 90000000 fen
 * ```
 */
export function requiredDeposit(
  qualifications: Qualifications,
  history: DepositHistory,
  on: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<RequiredDeposit, WageDepositRefusals> {
  const input = readInput(requiredDepositInputSchema, { qualifications, history, on }, at);
  if (input.kind === 'refused') return refused(input.refusals);
  return requiredDepositOf(input.value.qualifications, input.value.history, input.value.on, trace);
}
