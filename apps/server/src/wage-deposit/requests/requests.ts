import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { isOfficial } from '../../accounts/actor.ts';
import { procedure, type PermittedContext } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { companyOf } from '../office.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { literally } from '../../database/literally.ts';
import { asSearched } from '../stream/projection.ts';
import { depositRequests } from '../tables.ts';
import { requestRow } from './queries.ts';
import { requestKinds } from './request-content.ts';
import { requestRowSchema, requestStates } from './request-row.ts';

const inputSchema = z.object({
  state: z.enum(requestStates).optional(),
  kind: z.enum(requestKinds).optional(),
  creditCode: firmCodeSchema.optional(),
  /** A part of the firm's name or credit code. */
  search: z.string().trim().max(100).optional(),
  /** For the city's officials: one division's; without it all. Others see their own. */
  division: z.string().max(12).optional(),
  ...pagingFields,
});

const outputSchema = z.object({ total: z.int().nonnegative(), requests: z.array(requestRowSchema) });

/** Whose requests somebody may see: their own company's, or those to their authority. */
function withinReach({ actor, permit }: PermittedContext, named: string | undefined): SQL | undefined {
  if (isOfficial(actor)) {
    const division = divisionAsked(actor, permit, named);
    return division === undefined ? undefined : eq(depositRequests.agencyDivision, division);
  }
  const { creditCode } = companyOf(actor);
  permit({ company: creditCode });
  return eq(depositRequests.firm, creditCode);
}

/** The requests of firms whose name or credit code holds a text. */
const isOfFirm = (searched: string): SQL =>
  sql`replace(lower(${depositRequests.firmName} || ' ' || ${depositRequests.firm}), ' ', '') like ${`%${literally(searched)}%`}`;

/** A firm's own requests, or those that an authority has to decide: waiting ones the oldest first, others the latest. */
export const requests = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { state, kind, creditCode, search, division, ...paging } }) => {
    const { database } = ctx.records;
    const searched = asSearched(search ?? '');
    const asked = and(
      withinReach(ctx, division),
      state && eq(depositRequests.state, state),
      kind && eq(sql`content ->> 'kind'`, kind),
      creditCode && eq(depositRequests.firm, creditCode),
      searched === '' ? undefined : isOfFirm(searched),
    );
    const order = state === 'submitted' ? asc : desc;
    const [found] = await database.select({ total: count() }).from(depositRequests).where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select()
      .from(depositRequests)
      .where(asked)
      .orderBy(order(depositRequests.submittedAt), order(depositRequests.id))
      .limit(limit)
      .offset(offset);
    return { total: found?.total ?? 0, requests: rows.map(requestRow) };
  });
