import { plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import * as z from 'zod';
import type { Milestone } from './milestones.ts';

const day = z.exactOptional(plainDateSchema);
const time = z.exactOptional(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' }));

/**
 * The days somebody has chosen for an open tender of a construction project whose bidders are examined after the
 * opening (资格后审). Only the notice is needed; whatever is left out is laid out.
 */
export const tenderPlanSchema = z
  .strictObject({
    /** The tender notice is published, on 2018-02-25 or later. */
    notice: plainDateSchema,
    /** The tender documents are filed with the supervisor. */
    documentsFiled: day,
    /** The documents are issued from this day; the day of the notice unless stated. */
    documentsIssued: day,
    /** The last day on which the documents are sold. */
    saleEnds: day,
    /** The documents issued are clarified or changed in a way that matters for the bids; the last such day. */
    clarification: day,
    /** The last day for bids. */
    deadline: day,
    /** The time of that day, HH:MM, on the clocks of China. */
    deadlineTime: time,
    /** The bids are opened. */
    opening: day,
    openingTime: time,
    /** The owner receives the evaluation report. */
    evaluationReport: day,
    /** The candidates are published. */
    candidatesPublished: day,
    /** The last day on which they are kept public. */
    publicityEnds: day,
    /** The owner chooses the winner. */
    winnerDetermined: day,
    /** The award notice is sent. */
    awardNotice: day,
    /** The owner reports to the supervisor in writing. */
    supervisorReport: day,
    /** The written contract is signed. */
    contractSigned: day,
    /** The contract is filed with the supervisor. */
    contractFiled: day,
    /** The bid bonds are back with winner and losers. */
    bondsRefunded: day,
    /** The estimated price of the tender, in fen. */
    estimate: z.exactOptional(positiveFenSchema),
    /** The bid bond asked for, in fen. */
    bond: z.exactOptional(nonNegativeFenSchema),
  })
  .readonly();

/** A plan as a caller gives it: plain JSON. */
export type TenderPlanInput = z.input<typeof tenderPlanSchema>;

/** A plan as the rules see it. */
export type TenderPlan = z.output<typeof tenderPlanSchema>;

/** The field in which a milestone's day is chosen; the others are only laid out. */
export const fieldOf = {
  'documents-filed': 'documentsFiled',
  notice: 'notice',
  'documents-issued': 'documentsIssued',
  'sale-ends': 'saleEnds',
  clarification: 'clarification',
  deadline: 'deadline',
  opening: 'opening',
  'evaluation-report': 'evaluationReport',
  'candidates-published': 'candidatesPublished',
  'publicity-ends': 'publicityEnds',
  'winner-determined': 'winnerDetermined',
  'award-notice': 'awardNotice',
  'supervisor-report': 'supervisorReport',
  contract: 'contractSigned',
  'contract-filed': 'contractFiled',
  'bonds-refunded': 'bondsRefunded',
} as const satisfies Partial<Record<Milestone, keyof TenderPlan>>;

/** A milestone whose day can be chosen. */
export type ChosenMilestone = keyof typeof fieldOf;
