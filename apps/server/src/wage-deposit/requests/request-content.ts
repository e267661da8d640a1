import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import {
  activationApplicationSchema,
  type DepositCommand,
  depositHistorySchema,
  handedInSchema,
  instrumentKinds,
  qualificationsSchema,
} from '@wenzhou/wage-deposit';
import * as z from 'zod';

type Command<Kind extends DepositCommand['kind']> = Extract<DepositCommand, { readonly kind: Kind }>;

/** Cash, a guarantee or a policy, as the rules read it. */
export type GivenInstrument = Command<'pay'>['instrument'];

/** Who asks for wages to be paid from a deposit, and on what (art. 7). */
export type GivenApplication = Command<'activate'>['application'];

/** What an instrument is handed in for. */
export const instrumentPurposes = ['payment', 'top-up', 'adjustment', 'replacement'] as const;

/** The bank's receipt for cash that was paid in. */
export const bankReceiptSchema = z.object({
  bank: z.string().trim().min(1).max(100),
  number: z.string().trim().min(1).max(100),
  paidOn: plainDateSchema,
});

/** The general contractor that is to answer for a subcontractor's arrears (art. 9). */
const answerableContractorSchema = z.object({
  creditCode: creditCodeSchema,
  /** What it has not settled with the subcontractor, fen. */
  unsettled: nonNegativeFenSchema,
  /** Whether it gave the work to a unit or person without the qualification for it. */
  unqualified: z.boolean().default(false),
});

/** What is asked for. The rules have read each part before it was stored. */
export const requestContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assessment'),
    registeredDivision: z.string().optional(),
    qualifications: qualificationsSchema,
    history: depositHistorySchema,
    contractFiledOn: plainDateSchema.optional(),
    /** The contract and the project, as the firm calls them. */
    contract: z.string().optional(),
  }),
  z.object({
    kind: z.literal('instrument'),
    purpose: z.enum(instrumentPurposes),
    /** None where a lower standard pays back. */
    instrument: handedInSchema.optional(),
    /** What it takes the place of. */
    replaced: z.enum(instrumentKinds).optional(),
    receipt: bankReceiptSchema.optional(),
    /** The bank or insurer behind a guarantee or policy. */
    issuer: z.string().optional(),
  }),
  z.object({
    kind: z.literal('grade-change'),
    qualifications: qualificationsSchema,
    approvedOn: plainDateSchema,
  }),
  z.object({ kind: z.literal('refund') }),
  z.object({ kind: z.literal('exemption') }),
  z.object({
    kind: z.literal('activation'),
    application: activationApplicationSchema,
    generalContractor: answerableContractorSchema.optional(),
    /** The request whose first part another authority has granted: this is the rest, from the contractor's deposit. */
    continues: z.uuid().optional(),
  }),
]);

export type RequestContent = z.output<typeof requestContentSchema>;
export type GivenContent = z.input<typeof requestContentSchema>;

export const requestKinds = ['assessment', 'instrument', 'grade-change', 'refund', 'exemption', 'activation'] as const;
