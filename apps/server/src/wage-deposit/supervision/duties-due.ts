import { plainDateSchema } from '@wenzhou/calendar';
import { type CreditCode, creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { dutyNames } from '@wenzhou/wage-deposit';
import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import type { Database } from '../../database/database.ts';
import { procedure } from '../../trpc/procedures.ts';
import { pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { depositDuties, depositRequests, deposits } from '../tables.ts';
import { dutiesPage } from './duties-page.ts';
import { isUnsettled } from './to-record.ts';

const inputSchema = z.object({
  duty: z.enum(dutyNames).optional(),
  /**
   * `running`: the term has not ended; `overdue`: it has, and nothing was done, or only afterwards and it is not in the
   * credit record yet.
   */
  state: z.enum(['running', 'overdue', 'open']).default('open'),
  division: z.string().max(12).optional(),
  ...pagingFields,
});

const outputSchema = z.object({
  on: plainDateSchema,
  total: z.int().nonnegative(),
  duties: z.array(
    z.object({
      firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
      agency: z.string(),
      duty: z.enum(dutyNames),
      dueOn: plainDateSchema,
      /** Whether its last day has passed, or had when it was met. */
      overdue: z.boolean(),
      /** Met after its last day. */
      metOn: plainDateSchema.optional(),
      recordedOn: plainDateSchema.optional(),
      /** Whether it is to be entered in the credit record; an adjustment to a lower standard never is (art. 13). */
      toRecord: z.boolean(),
      /** What ought to be held and what is, fen. */
      level: nonNegativeFenSchema,
      balance: nonNegativeFenSchema,
      /** Whether what it asks for was handed in and waits for a decision. */
      handedIn: z.boolean(),
    }),
  ),
});

const topicOf = (duty: string): string => `instrument:${duty}`;

/** Which instruments of these firms wait for a decision: firm and topic. */
async function handedInBy(database: Database, firms: readonly CreditCode[]): Promise<ReadonlySet<string>> {
  if (firms.length === 0) return new Set();
  const found = await database
    .select({ firm: depositRequests.firm, topic: depositRequests.topic })
    .from(depositRequests)
    .where(and(inArray(depositRequests.firm, [...firms]), eq(depositRequests.state, 'submitted')));
  return new Set(found.map(({ firm, topic }) => `${firm} ${topic}`));
}

/** What firms have to do by a day: payments within 20 working days, top-ups, adjustments; the next one first. */
export const dutiesDue = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { duty, state, division, ...paging } }) => {
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const on = civilDateOf(ctx.now());
    const asked = and(
      state === 'running' ? isNull(depositDuties.metOn) : isUnsettled(),
      reach === undefined ? undefined : eq(deposits.agencyDivision, reach),
      duty && eq(depositDuties.duty, duty),
      state === 'running' ? gte(depositDuties.dueOn, on) : undefined,
      state === 'overdue' ? lt(depositDuties.dueOn, on) : undefined,
    );
    const { total, rows } = await dutiesPage(database, asked, asc(depositDuties.dueOn), paging);
    const waiting = await handedInBy(
      database,
      rows.map(({ due }) => due.firm),
    );
    return {
      on,
      total,
      duties: rows.map(({ due, name, agency, level, balance }) => ({
        firm: { creditCode: due.firm, name },
        agency,
        duty: due.duty,
        dueOn: due.dueOn,
        overdue: due.dueOn < on,
        ...(due.metOn === null ? {} : { metOn: due.metOn }),
        ...(due.recordedOn === null ? {} : { recordedOn: due.recordedOn }),
        toRecord: due.recordedOn === null && !due.lowers && (due.metOn ?? on) > due.dueOn,
        level,
        balance,
        handedIn: waiting.has(`${due.firm} ${topicOf(due.duty)}`),
      })),
    };
  });
