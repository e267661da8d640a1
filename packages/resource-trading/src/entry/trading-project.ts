import { plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';

/** Who pays for works (art. 11(1)). */
export const fundingSchema = z.enum(['government-investment', 'state-funds', 'state-controlled', 'other']);

/** What a contract of a construction project is for; the scale from which it must be tendered differs. */
export const contractKindSchema = z.enum(['works', 'goods', 'services']);

/**
 * Who approves or verifies the project (art. 4). `province-delegated` is a provincial key project that the province
 * has handed down to the city (art. 17(1)).
 */
export const approvalAuthoritySchema = z.enum(['county', 'city', 'province-delegated', 'above-city']);

/** The facts that article 14 asks of a project outside the catalogue. A fact left out is taken as not yet known. */
export const voluntaryEntrySchema = z
  .strictObject({
    /** The owner itself applies to enter. */
    ownerApplies: z.exactOptional(z.boolean()),
    /** Those who pay agree. */
    funderAgrees: z.exactOptional(z.boolean()),
    /** The superior authority agrees. */
    superiorAgrees: z.exactOptional(z.boolean()),
    /** It is settled which body supervises the project. */
    supervisorNamed: z.exactOptional(z.boolean()),
    /** It is settled by which method it is traded. */
    methodNamed: z.exactOptional(z.boolean()),
    /** The project is a special one or has great social effect. */
    special: z.exactOptional(z.boolean()),
    /** A government of county level or above, or a functional zone, agrees. */
    governmentAgrees: z.exactOptional(z.boolean()),
  })
  .readonly();

/**
 * A project as its owner can describe it: what is traded, and the few facts the answer depends on. Only `on` and
 * `item` are always needed; the ruling names whatever else it needs.
 */
export const tradingProjectSchema = z
  .strictObject({
    /** The day on which the question is asked, 2018-02-25 or later. */
    on: plainDateSchema,
    /** The catalogue code of what is traded (`A01-03`, `A01`, `D02`, `I` …), or `outside` when nothing listed fits. */
    item: z.string(),
    /** Group A: who pays. */
    funding: z.exactOptional(fundingSchema),
    /** Group A: whether the law requires this project to be tendered. */
    tenderRequired: z.exactOptional(z.boolean()),
    /** Group A: the single contract and its estimated amount in fen, to judge the scale when it is known. */
    contract: z.exactOptional(z.strictObject({ kind: contractKindSchema, amount: nonNegativeFenSchema }).readonly()),
    /**
     * Group D: in the central procurement directory, decentralised procurement that the year's directory and standards
     * send to the platform, or other decentralised procurement.
     */
    procurement: z.exactOptional(z.enum(['central', 'decentralised-to-enter', 'decentralised-other'])),
    /** Group D: single-source, self-procurement approved by the finance department, or any other method. */
    procurementMethod: z.exactOptional(z.enum(['single-source', 'approved-self-procurement', 'other'])),
    /** C02: whether the enterprise entrusts the trade to the Wenzhou property rights exchange. */
    entrustedToWenzhouExchange: z.exactOptional(z.boolean()),
    /** H: whether the investor, operator or contractor is chosen by market competition. */
    chosenByCompetition: z.exactOptional(z.boolean()),
    /** H-03: whether the county's safety supervision authority has decided that the retail right enters. */
    safetyAuthorityDecision: z.exactOptional(z.enum(['enter', 'stay-out'])),
    /** I: who owns the enterprise. */
    ownership: z.exactOptional(z.enum(['wholly-state-owned', 'state-controlled', 'other'])),
    /** Who approves or verifies the project: tells which platform it enters, not whether it must. */
    approvedBy: z.exactOptional(approvalAuthoritySchema),
    /** For a project that need not enter: how far the conditions of voluntary entry are met. */
    voluntaryEntry: z.exactOptional(voluntaryEntrySchema),
  })
  .readonly();

/** A project as a caller gives it: plain JSON. */
export type TradingProjectInput = z.input<typeof tradingProjectSchema>;

/** A project as the rules see it. */
export type TradingProject = z.output<typeof tradingProjectSchema>;

export type Funding = z.output<typeof fundingSchema>;
export type ContractKind = z.output<typeof contractKindSchema>;
export type ApprovalAuthority = z.output<typeof approvalAuthoritySchema>;
export type VoluntaryEntry = z.output<typeof voluntaryEntrySchema>;
