import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { certifiedStandings } from '@wenzhou/wage-deposit';
import { count, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../../trpc/procedures.ts';
import { companyOf } from '../office.ts';
import { limitOf, pagingFields } from '../paging.ts';
import * as tables from '../tables.ts';

const outputSchema = z.object({
  total: z.int().nonnegative(),
  checks: z.array(
    z.object({
      id: z.uuid(),
      on: plainDateSchema,
      creditCode: creditCodeSchema,
      /** Empty where nothing was on record of the firm. */
      name: z.string(),
      standing: z.enum(certifiedStandings),
      holds: z.boolean(),
    }),
  ),
});

/** The checks that one's own company has made, the latest first. */
export const subcontractorChecks = procedure
  .input(z.object(pagingFields))
  .output(outputSchema)
  .query(async ({ ctx, input }) => {
    const { creditCode } = companyOf(ctx.actor);
    ctx.permit({ company: creditCode });
    const checks = tables.subcontractorChecks;
    const own = eq(checks.contractor, creditCode);
    const { database } = ctx.records;
    const [found] = await database.select({ total: count() }).from(checks).where(own);
    const { limit, offset } = limitOf(input);
    const rows = await database
      .select()
      .from(checks)
      .where(own)
      .orderBy(desc(checks.at), desc(checks.id))
      .limit(limit)
      .offset(offset);
    return {
      total: found?.total ?? 0,
      checks: rows.map(({ id, on, subcontractor, subcontractorName, standing, holds }) => ({
        id,
        on,
        creditCode: subcontractor,
        name: subcontractorName,
        standing,
        holds,
      })),
    };
  });
