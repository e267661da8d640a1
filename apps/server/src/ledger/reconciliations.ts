import { addDays, plainDateSchema } from '@wenzhou/calendar';
import { desc, gte } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../civil-date.ts';
import { cityDivision } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { reconciliationSchema } from './reconcile-stored.ts';
import { reconciliations as table } from './tables.ts';

const outputSchema = z.array(reconciliationSchema.extend({ on: plainDateSchema, at: z.iso.datetime() }));

const mostShown = 1000;

/** What the reconciliations of the last days found, the latest first: for operators and whoever supervises the city's funds. */
export const reconciliations = procedure
  .input(z.object({ days: z.int().min(1).max(366).default(31) }))
  .output(outputSchema)
  .query(async ({ ctx, input: { days } }) => {
    // The accounts are those of all divisions together.
    ctx.permit({ division: cityDivision });
    const since = addDays(civilDateOf(ctx.now()), 1 - days);
    const found = await ctx.records.database
      .select()
      .from(table)
      .where(gte(table.on, since))
      .orderBy(desc(table.at))
      .limit(mostShown);
    return found.map(({ on, at, outcome }) => ({
      ...reconciliationSchema.parse(outcome),
      on: plainDateSchema.parse(on),
      at: at.toISOString(),
    }));
  });
