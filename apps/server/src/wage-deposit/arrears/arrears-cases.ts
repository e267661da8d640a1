import { and, count, desc, eq, lt } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import * as tables from '../tables.ts';
import { arrearsCaseRowSchema, arrearsStates } from './arrears-case-row.ts';
import { caseRows } from './queries.ts';

const inputSchema = z.object({
  /** `ran-out`: an order whose last day is over, and nothing was paid. */
  state: z.enum([...arrearsStates, 'ran-out']).optional(),
  creditCode: firmCodeSchema.optional(),
  division: z.string().max(12).optional(),
  ...pagingFields,
});

/** The arrears cases of a labour authority, the latest first. */
export const arrearsCases = procedure
  .input(inputSchema)
  .output(z.object({ total: z.int().nonnegative(), cases: z.array(arrearsCaseRowSchema) }))
  .query(async ({ ctx, input: { state, creditCode, division, ...paging } }) => {
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const on = civilDateOf(ctx.now());
    const cases = tables.arrearsCases;
    const asked = and(
      reach === undefined ? undefined : eq(cases.agencyDivision, reach),
      creditCode && eq(cases.firm, creditCode),
      state === 'ran-out' ? and(eq(cases.state, 'ordered'), lt(cases.payBy, on)) : state && eq(cases.state, state),
    );
    const [found] = await database.select({ total: count() }).from(cases).where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select()
      .from(cases)
      .where(asked)
      .orderBy(desc(cases.openedAt), desc(cases.id))
      .limit(limit)
      .offset(offset);
    return { total: found?.total ?? 0, cases: await caseRows(database, rows, on) };
  });
