import { chinaCalendar, plainDateSchema } from '@wenzhou/calendar';
import { readInput, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { depositHistorySchema } from './deposit-history.ts';
import { jointRuling } from './joint-ruling.ts';
import { type PaymentDueDate, paymentTermOf } from './payment-term.ts';
import { type PlaceOfPayment, placeOf, registrationFields } from './place-of-payment.ts';
import { qualificationsSchema } from './qualification.ts';
import type { WageDepositRefusals } from './refusals.ts';
import { type RequiredDeposit, requiredDepositOf } from './required-deposit.ts';
import type { WageDepositSteps } from './steps.ts';

/**
 * All that articles 4 and 5 ask about a firm with a contract: what it holds, what has happened to its deposit, where
 * it is registered, when the contract was filed, and the day of the assessment.
 */
export const depositCaseSchema = z
  .strictObject({
    qualifications: qualificationsSchema,
    history: depositHistorySchema,
    ...registrationFields,
    contractFiledOn: plainDateSchema,
    on: plainDateSchema,
  })
  .readonly();

/** A case as it is given: plain JSON. */
export type DepositCase = z.input<typeof depositCaseSchema>;

/** How much, where and until when. */
export interface DepositAssessment {
  readonly deposit: RequiredDeposit;
  readonly place: PlaceOfPayment;
  /** The term of article 4, also where an exempt firm has nothing to pay. */
  readonly due: PaymentDueDate;
}

/**
 * The whole answer to a firm that has taken on work: how much it deposits, where and until when (arts. 4 and 5), with
 * one trace for all three.
 *
 * The amount and the place are those of the day `on`; the term is that of the day the contract was filed.
 *
 * @param depositCase - plain JSON; give `registeredDivision`, or `creditCode` where only that is known
 * @returns granted with all three; incomplete or refused with every reason of all three at once, as
 *   {@link requiredDeposit}, {@link placeOfPayment} and {@link paymentDueDate} give them
 * @example
 * ```ts
 * assessDeposit({
 *   qualifications: [{ category: 'professional', grade: 'grade-3' }],
 *   history: {},
 *   registeredDivision: '330302',
 *   contractFiledOn: '2018-03-01',
 *   on: '2018-03-05',
 * }); // granted: 300,000 yuan, at Lucheng district, by 2018-03-29
 * ```
 */
export function assessDeposit(
  depositCase: DepositCase,
  trace?: Trace<WageDepositSteps>,
): Ruling<DepositAssessment, WageDepositRefusals> {
  const input = readInput(depositCaseSchema, depositCase, [art(4), art(5)]);
  if (input.kind === 'refused') return refused(input.refusals);
  const { qualifications, history, contractFiledOn, on, ...firm } = input.value;
  return jointRuling(
    {
      deposit: requiredDepositOf(qualifications, history, on, trace),
      place: placeOf({ ...firm, on }, trace),
      due: paymentTermOf(contractFiledOn, chinaCalendar, trace),
    },
    trace,
  );
}
