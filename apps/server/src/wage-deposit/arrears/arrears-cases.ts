import { type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { literally } from '../../database/literally.ts';
import * as tables from '../tables.ts';
import { arrearsCaseRowSchema, arrearsStates } from './arrears-case-row.ts';
import { caseRows } from './queries.ts';

const inputSchema = z.object({
  /** Of the cases with an order, `running`: its last day is not over; `ran-out`: it is, and nothing was paid. */
  state: z.enum([...arrearsStates, 'running', 'ran-out']).optional(),
  creditCode: firmCodeSchema.optional(),
  /** Part of the firm's name, of its credit code or of the project. */
  find: z.string().trim().min(1).max(100).optional(),
  /** `due`: what runs out first comes first, then what waits for an order. */
  order: z.enum(['latest', 'due']).default('latest'),
  division: z.string().max(12).optional(),
  ...pagingFields,
});

const { arrearsCases: cases } = tables;

const searched = (text: string): SQL =>
  sql`${cases.firmName} || ' ' || ${cases.firm} || ' ' || ${cases.project} ilike ${`%${literally(text)}%`}`;

function standsAs(state: NonNullable<z.output<typeof inputSchema>['state']>, on: PlainDate): SQL | undefined {
  if (state === 'running') return and(eq(cases.state, 'ordered'), gte(cases.payBy, on));
  if (state === 'ran-out') return and(eq(cases.state, 'ordered'), lt(cases.payBy, on));
  return eq(cases.state, state);
}

const orders: Readonly<Record<z.output<typeof inputSchema>['order'], readonly SQL[]>> = {
  latest: [desc(cases.openedAt), desc(cases.id)],
  due: [
    sql`case ${cases.state} when 'ordered' then 0 when 'open' then 1 when 'partly-paid-from-deposit' then 1 when 'applied' then 2 else 3 end`,
    sql`case when ${cases.state} = 'ordered' then ${cases.payBy} end asc nulls last`,
    desc(cases.openedAt),
    desc(cases.id),
  ],
};

/** The arrears cases of a labour authority, the latest or what is due soonest first. */
export const arrearsCases = procedure
  .input(inputSchema)
  .output(z.object({ on: plainDateSchema, total: z.int().nonnegative(), cases: z.array(arrearsCaseRowSchema) }))
  .query(async ({ ctx, input: { state, creditCode, find, order, division, ...paging } }) => {
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const on = civilDateOf(ctx.now());
    const asked = and(
      reach === undefined ? undefined : eq(cases.agencyDivision, reach),
      creditCode && eq(cases.firm, creditCode),
      find === undefined ? undefined : searched(find),
      state && standsAs(state, on),
    );
    const [found] = await database.select({ total: count() }).from(cases).where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select()
      .from(cases)
      .where(asked)
      .orderBy(...orders[order])
      .limit(limit)
      .offset(offset);
    return { on, total: found?.total ?? 0, cases: await caseRows(database, rows, on) };
  });
