import { plainDateSchema, plainMonthSchema } from '@wenzhou/calendar';
import { creditCodeSchema, normaliseCreditCode } from '@wenzhou/identity';
import * as z from 'zod';
import { activationApplicationSchema, usableDepositSchema } from './activation.ts';
import { amountSchema, balanceSchema } from './amount.ts';
import { arrearsSchema, depositHistorySchema } from './deposit-history.ts';
import { dutyNames } from './duty-name.ts';
import { handedInSchema } from './instrument.ts';
import { instrumentKinds } from './instrument-kind.ts';
import { registrationFields } from './place-of-payment.ts';
import { qualificationsSchema } from './qualification.ts';
import { openMatterFields } from './refund.ts';
import type { StepName } from './step-name.ts';

const divisionSchema = z.string().refine((code) => /^\d{6}$/.test(code), { error: 'GB/T 2260, 6 digits' });

/** Who takes a step; an authority with the division it works for, `330300` for the city. */
const actorSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('firm') }).readonly(),
  z.strictObject({ role: z.literal('construction-authority'), division: divisionSchema }).readonly(),
  z.strictObject({ role: z.literal('labour-authority'), division: divisionSchema }).readonly(),
]);

const command = <Kind extends StepName, Fields extends z.core.$ZodShape>(kind: Kind, fields: Fields) =>
  z.strictObject({ kind: z.literal(kind), on: plainDateSchema, by: actorSchema, ...fields }).readonly();

const firmFields = {
  creditCode: z.string().overwrite(normaliseCreditCode).pipe(creditCodeSchema),
  registeredDivision: registrationFields.registeredDivision,
};
const handedInFields = { handedInOn: z.exactOptional(plainDateSchema) };
const wageFields = { worker: z.string().min(1), project: z.string().min(1), month: plainMonthSchema };
const claims = z
  .array(z.strictObject({ ...wageFields, owed: amountSchema }).readonly())
  .min(1)
  .readonly();

/**
 * A step to be taken, with the day and who takes it.
 *
 * - `assess`: `contractFiledOn` may be left out only for a deposit that was cleared out.
 * - `record-misplaced`: what an authority that is not the place of payment holds since before, as it is.
 * - `activate`, `activate-for-subcontractor`: `claims` lists the wages owed; their sum is the arrears.
 * - `pay`, `replace-instrument`, `top-up`, `adjust`: `handedInOn` is the day the firm handed it in, where the step is
 *   entered later; cash bears `paidOn`, the day of the bank's receipt (W-28).
 * - `pay-worker`: `paidOn` is the day the worker was paid, where the step is entered later.
 * - `demand-top-up`: uses, serious cases and arrears after a refund come from the record, `grounds` names the others.
 *   `receivedOn` is the day the firm received the notice, where that was before `on` (W-30).
 * - `record-receipt`: the day on which the notices of a day's demands were received on paper, before or after they were
 *   answered; `demandedOn` is the day of the demands, by default that of the last one that is open, else of the last.
 * - `record-grade-change`: `appliedOn` is the day of the firm's application, which article 10 asks for in time.
 * - `adjust`: `instrument` pays the difference of a higher standard.
 * - `revoke-exemption`: `on` is the day the firm is told.
 * - `refund`: `reportedGrounds` are grounds for a top-up that a labour authority reported and no demand has taken up,
 *   `undecidedCases` cases of arrears of which it is not said yet whether they are serious.
 * - `withdraw`: asks for money for any other purpose, and is refused.
 */
export const depositCommandSchema = z.discriminatedUnion('kind', [
  command('assess', {
    ...firmFields,
    qualifications: qualificationsSchema,
    history: depositHistorySchema.default({ toppedUpOn: [], relievedOn: [], arrears: [] }),
    contractFiledOn: z.exactOptional(plainDateSchema),
  }),
  command('exempt', {}),
  command('revoke-exemption', {}),
  command('record-misplaced', {
    ...firmFields,
    instrument: z
      .strictObject({
        kind: z.enum(instrumentKinds),
        amount: amountSchema,
        expiresOn: z.exactOptional(plainDateSchema),
      })
      .readonly(),
    firstPaidOn: plainDateSchema,
    arrears: arrearsSchema.default([]),
  }),
  command('clear-out', {}),
  command('pay', { instrument: handedInSchema, ...handedInFields }),
  command('replace-instrument', {
    replaced: z.enum(instrumentKinds),
    instrument: handedInSchema,
    ...handedInFields,
  }),
  command('activate', { application: activationApplicationSchema, claims }),
  command('activate-for-subcontractor', {
    application: activationApplicationSchema,
    claims,
    subcontractor: usableDepositSchema,
    unsettled: balanceSchema,
    unqualified: z.boolean().default(false),
  }),
  command('pay-worker', {
    ...wageFields,
    receipt: z.string().min(1),
    paidOn: z.exactOptional(plainDateSchema),
  }),
  command('record-arrears', { occurredOn: plainDateSchema, serious: z.boolean() }),
  command('demand-top-up', {
    grounds: z
      .array(
        z.discriminatedUnion('ground', [
          z.strictObject({ ground: z.literal('labour-sanction') }).readonly(),
          z.strictObject({ ground: z.literal('referred-to-police') }).readonly(),
          z.strictObject({ ground: z.literal('mass-incident'), people: z.int().min(1) }).readonly(),
          z.strictObject({ ground: z.literal('extreme-incident') }).readonly(),
        ]),
      )
      .readonly()
      .default([]),
    receivedOn: z.exactOptional(plainDateSchema),
  }),
  command('record-receipt', { receivedOn: plainDateSchema, demandedOn: z.exactOptional(plainDateSchema) }),
  command('top-up', { instrument: handedInSchema, ...handedInFields }),
  command('record-grade-change', {
    qualifications: qualificationsSchema,
    approvedOn: plainDateSchema,
    appliedOn: z.exactOptional(plainDateSchema),
  }),
  command('adjust', { instrument: z.exactOptional(handedInSchema), ...handedInFields }),
  command('refund', openMatterFields),
  command('enter-credit-record', { duty: z.enum(dutyNames) }),
  command('withdraw', { use: z.string().min(1), amount: amountSchema }),
]);

/** A command as it is given: plain JSON. */
export type DepositCommand = z.input<typeof depositCommandSchema>;

export type KnownDepositCommand = z.output<typeof depositCommandSchema>;
