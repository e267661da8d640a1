import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { phases } from '@wenzhou/wage-deposit';
import { and, asc, count, eq, exists, isNull, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Database, Transaction } from '../../database/database.ts';
import { procedure } from '../../trpc/procedures.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { deposits, reportedGrounds } from '../tables.ts';

const inputSchema = z.object({
  /** `record`: a use, serious cases, arrears after a refund; `reported`: grounds of a labour authority. */
  because: z.enum(['record', 'reported']).default('record'),
  division: z.string().max(12).optional(),
  ...pagingFields,
});

const outputSchema = z.object({
  total: z.int().nonnegative(),
  firms: z.array(
    z.object({
      firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
      agency: z.string(),
      phase: z.enum(phases),
      /** What ought to be held so far and what is, fen. */
      level: nonNegativeFenSchema,
      balance: nonNegativeFenSchema,
      /** The day of the last event. */
      lastOn: plainDateSchema,
      /** Grounds that a labour authority reported and no demand has taken up. */
      reported: z.int().nonnegative(),
    }),
  ),
});

const openGroundsOfDeposit = () => and(eq(reportedGrounds.firm, deposits.firm), isNull(reportedGrounds.takenUpBy));

/** The deposits of firms of which a labour authority has reported grounds that no demand has taken up. */
export const hasReportedGrounds = (reader: Database | Transaction): SQL =>
  exists(reader.select({ id: reportedGrounds.id }).from(reportedGrounds).where(openGroundsOfDeposit()));

/** The firms for which a top-up is to be demanded or considered, whose record changed longest ago first (arts. 8, 11). */
export const demandsToMake = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { because, division, ...paging } }) => {
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const asked = and(
      because === 'record' ? eq(deposits.demandToMake, true) : hasReportedGrounds(database),
      reach === undefined ? undefined : eq(deposits.agencyDivision, reach),
    );
    const [found] = await database.select({ total: count() }).from(deposits).where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select({ deposit: deposits, reported: database.$count(reportedGrounds, openGroundsOfDeposit()) })
      .from(deposits)
      .where(asked)
      .orderBy(asc(deposits.lastOn), asc(deposits.firm))
      .limit(limit)
      .offset(offset);
    return {
      total: found?.total ?? 0,
      firms: rows.map(({ deposit: { firm, name, agencyDivision, phase, level, balance, lastOn }, reported }) => ({
        firm: { creditCode: firm, name },
        agency: agencyDivision,
        phase,
        level,
        balance,
        lastOn,
        reported,
      })),
    };
  });
