import { plainMonthSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { bilingualSchema } from '@wenzhou/statute';
import * as z from 'zod';

/** The most wages that one list holds: the largest sites of the city have fewer workers. */
export const mostClaims = 5000;

/** The most that the wages of one list may come to, fen: the largest amount that the rules take. */
export const mostOwed = 1_000_000_000_000_000;

/** Wages owed as somebody types them: text, so that every row is read and every fault told with its place. */
export const typedClaimSchema = z.object({
  name: z.string().max(200),
  citizenNumber: z.string().max(64),
  project: z.string().max(400),
  /** `YYYY-MM`. */
  month: z.string().max(40),
  /** Yuan, such as `12,000.50`. */
  owed: z.string().max(40),
});

export type TypedClaim = z.output<typeof typedClaimSchema>;

export const typedClaimsSchema = z.array(typedClaimSchema).min(1).max(mostClaims);

export const claimColumns = ['name', 'citizenNumber', 'project', 'month', 'owed'] as const;

export type ClaimColumn = (typeof claimColumns)[number];

/** What is wrong with a row of a list, where, and what to do about it. */
export const rowFaultSchema = z.object({
  /** From 1, the heading of a file not counted; none for what is wrong with the whole list. */
  row: z.int().positive().optional(),
  /** The line of the file, from 1. */
  line: z.int().positive().optional(),
  column: z.enum(claimColumns).optional(),
  code: z.string(),
  reason: bilingualSchema,
  remedy: bilingualSchema,
});

export type RowFault = z.output<typeof rowFaultSchema>;

/** Rows that cannot be read: every fault at once, and nothing stored. */
export const unreadableSchema = z.object({ kind: z.literal('unreadable'), faults: z.array(rowFaultSchema).min(1) });

/** A claim as it is shown: citizen numbers in full only to the officials of the case. */
export const shownClaimSchema = z.object({
  line: z.int().positive(),
  worker: z.uuid(),
  name: z.string(),
  citizenNumber: z.string(),
  project: z.string(),
  month: plainMonthSchema,
  owed: positiveFenSchema,
});

export type ShownClaim = z.output<typeof shownClaimSchema>;
