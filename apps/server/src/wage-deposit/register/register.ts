import { plainDateSchema } from '@wenzhou/calendar';
import { certifiedStandings, phases } from '@wenzhou/wage-deposit';
import { and, asc, count, eq } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { asSearched } from '../stream/projection.ts';
import { deposits } from '../tables.ts';
import { holds, registerRow, standsAs } from './queries.ts';
import { registerRowSchema } from './register-row.ts';

const inputSchema = z.object({
  /** A part of the name or of the credit code. */
  search: z.string().trim().max(100).optional(),
  /** The division of the authority. */
  division: z.string().max(12).optional(),
  phase: z.enum(phases).optional(),
  standing: z.enum(certifiedStandings).optional(),
  supervised: z.boolean().optional(),
  ...pagingFields,
});

const outputSchema = z.object({
  /** The day that the standings are told for. */
  on: plainDateSchema,
  total: z.int().nonnegative(),
  firms: z.array(registerRowSchema),
});

/** The city's register of deposits (art. 3), for everybody. */
export const register = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { search, division, phase, standing, supervised, ...paging } }) => {
    const { database } = ctx.records;
    const on = civilDateOf(ctx.now());
    const searched = asSearched(search ?? '');
    const asked = and(
      searched === '' ? undefined : holds(searched),
      division === undefined ? undefined : eq(deposits.agencyDivision, division),
      phase && eq(deposits.phase, phase),
      standing && standsAs(standing, on),
      supervised === undefined ? undefined : eq(deposits.supervised, supervised),
    );
    const { limit, offset } = limitOf(paging);
    const [found] = await database.select({ total: count() }).from(deposits).where(asked);
    const firms = await database
      .select()
      .from(deposits)
      .where(asked)
      .orderBy(asc(deposits.name), asc(deposits.firm))
      .limit(limit)
      .offset(offset);
    return { on, total: found?.total ?? 0, firms: firms.map((row) => registerRow(row, on)) };
  });
