import type { DepositCommand } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { given } from '../given.ts';
import { dayOf, type Office, officeOf } from '../office.ts';
import { ofOwnAgency } from '../stream/of-own-agency.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

type RecordReceipt = Extract<DepositCommand, { readonly kind: 'record-receipt' }>;

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  creditCode: firmCodeSchema,
  /** The day on the receipt for the paper notice. */
  receivedOn: asGiven<RecordReceipt['receivedOn']>(),
  /** The day of the demand whose notice it was; the last one, when it is left out. */
  demandedOn: asGiven<NonNullable<RecordReceipt['demandedOn']>>().optional(),
});

/** Records the receipt of a notice; see {@link recordReceipt}. */
const recordReceiptAt = (
  office: Office,
  { idempotencyKey, creditCode, ...asked }: z.output<typeof inputSchema>,
): Promise<StepAnswer> =>
  takeStep(office, {
    procedure: 'wageDeposit.recordReceipt',
    idempotencyKey,
    input: { creditCode, ...asked },
    firm: creditCode,
    commandOn: (loaded) => {
      const by = { role: 'construction-authority', division: ofOwnAgency(office, loaded) } as const;
      return given({ kind: 'record-receipt', on: dayOf(office), by, ...asked }) as DepositCommand;
    },
  });

/** The day on which the firm received the notice of a demand on paper, from which its term runs (arts. 8, 11). */
export const recordReceipt = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => recordReceiptAt(officeOf(ctx), input));
