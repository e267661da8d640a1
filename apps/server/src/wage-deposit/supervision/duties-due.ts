import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { dutyNames } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { procedure } from '../../trpc/procedures.ts';
import { pagingFields } from '../paging.ts';
import { and, asc, count, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { civilDateOf } from '../../civil-date.ts';
import { limitOf } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { depositDuties, depositRequests, deposits } from '../tables.ts';

const inputSchema = z.object({
  duty: z.enum(dutyNames).optional(),
  /** `running`: the term has not ended; `overdue`: it has, and nothing was done. */
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
      overdue: z.boolean(),
      recordedOn: plainDateSchema.optional(),
      /** What ought to be held and what is, fen. */
      level: nonNegativeFenSchema,
      balance: nonNegativeFenSchema,
      /** Whether what it asks for was handed in and waits for a decision. */
      handedIn: z.boolean(),
    }),
  ),
});

/** What firms have to do by a day: payments within 20 working days, top-ups, adjustments; the next one first. */
export const dutiesDue = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { duty, state, division, ...paging } }) => {
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const on = civilDateOf(ctx.now());
    const asked = and(
      isNull(depositDuties.metOn),
      reach === undefined ? undefined : eq(deposits.agencyDivision, reach),
      duty && eq(depositDuties.duty, duty),
      state === 'running' ? gte(depositDuties.dueOn, on) : undefined,
      state === 'overdue' ? lt(depositDuties.dueOn, on) : undefined,
    );
    const joined = eq(deposits.firm, depositDuties.firm);
    const [found] = await database
      .select({ total: count() })
      .from(depositDuties)
      .innerJoin(deposits, joined)
      .where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select({
        due: depositDuties,
        name: deposits.name,
        agency: deposits.agencyDivision,
        level: deposits.level,
        balance: deposits.balance,
        waiting: database.$count(
          depositRequests,
          and(
            eq(depositRequests.firm, depositDuties.firm),
            eq(depositRequests.state, 'submitted'),
            eq(depositRequests.topic, sql`'instrument:' || ${depositDuties.duty}`),
          ),
        ),
      })
      .from(depositDuties)
      .innerJoin(deposits, joined)
      .where(asked)
      .orderBy(asc(depositDuties.dueOn), asc(deposits.firm), asc(depositDuties.number))
      .limit(limit)
      .offset(offset);
    return {
      on,
      total: found?.total ?? 0,
      duties: rows.map(({ due, name, agency, level, balance, waiting }) => ({
        firm: { creditCode: due.firm, name },
        agency,
        duty: due.duty,
        dueOn: due.dueOn,
        overdue: due.dueOn < on,
        ...(due.recordedOn === null ? {} : { recordedOn: due.recordedOn }),
        level,
        balance,
        handedIn: waiting > 0,
      })),
    };
  });
