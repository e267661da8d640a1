import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema, positiveFenSchema, rateSchema } from '@wenzhou/money';
import {
  certifiedStandings,
  depositHistorySchema,
  dutyNames,
  instrumentKinds,
  phases,
  qualificationsSchema,
  type RefundEligibility,
  type WageDepositRefusals,
} from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { refundEligibilitySchema } from '../answers/refund-eligibility.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { documentRowSchema } from '../document-row.ts';
import { requestRowSchema } from '../requests/request-row.ts';
import { reportedGroundSchema } from '../arrears/reported-ground.ts';

/** Something that the firm has to do by a day, with how it stands today. */
const dutyViewSchema = z.object({
  duty: z.enum(dutyNames),
  dueOn: plainDateSchema,
  metOn: plainDateSchema.optional(),
  /** Of a top-up: the day of the demand, and the day its notice was received, from which the term runs. */
  demandedOn: plainDateSchema.optional(),
  since: plainDateSchema.optional(),
  /** Of a demand: the sum that its notice asks for, fen. */
  amount: nonNegativeFenSchema.optional(),
  /** When it was entered in the credit record. */
  recordedOn: plainDateSchema.optional(),
  state: z.enum(['running', 'overdue', 'met', 'met-late']),
  /** Whether it is late and still to be entered in the credit record (art. 13). */
  toRecord: z.boolean(),
});

/** Everything about a firm's deposit, for the firm itself and its authorities. */
export const depositViewSchema = z.object({
  /** The day that it is told for. */
  on: plainDateSchema,
  creditCode: creditCodeSchema,
  name: z.string(),
  registeredDivision: z.string().optional(),
  /** What the firm is qualified for, as its latest request says that was granted. */
  qualifications: qualificationsSchema.optional(),
  /** The division of the construction authority that keeps it, or is to assess it; none when nothing is on record. */
  agency: z.string().optional(),
  phase: z.enum(phases),
  standing: z.enum(certifiedStandings),
  /** Fen. The original standard, the multiple it was raised to, and so what ought to be held. */
  standard: nonNegativeFenSchema,
  multiple: rateSchema,
  level: nonNegativeFenSchema,
  /** Always the ledger's figure, fen. */
  balance: nonNegativeFenSchema,
  /** What of the balance cannot be called in any more, where a guarantee or policy has expired, fen. */
  expired: positiveFenSchema.optional(),
  /** By how much what can be called in lies below the level, fen. */
  lacking: nonNegativeFenSchema,
  /** The standard of a new grade that the deposit is still to be adjusted to. */
  newStandard: nonNegativeFenSchema.optional(),
  /** What that adjustment takes today, as the rule has it: one of the two sums is 0, fen. */
  adjustment: z.object({ payIn: nonNegativeFenSchema, payBack: nonNegativeFenSchema }).optional(),
  instruments: z.array(
    z.object({ kind: z.enum(instrumentKinds), amount: positiveFenSchema, expiresOn: plainDateSchema.optional() }),
  ),
  /** Called in for wages and not paid to the workers yet, fen. */
  awaitingWages: nonNegativeFenSchema,
  duties: z.array(dutyViewSchema),
  supervised: z.boolean(),
  history: depositHistorySchema,
  /** Whether a full refund is due today (art. 12), from when, or why not. */
  refund: rulingAnswer<RefundEligibility, WageDepositRefusals>(refundEligibilitySchema).optional(),
  openRequests: z.array(requestRowSchema),
  /** Grounds for a top-up that a labour authority reported and no demand has taken up; for officials. */
  reportedGrounds: z.array(reportedGroundSchema),
  documents: z.array(documentRowSchema),
});

export type DepositView = z.output<typeof depositViewSchema>;
