import { plainDateSchema } from '@wenzhou/calendar';
import { desc } from 'drizzle-orm';
import * as z from 'zod';
import { cityDivision } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { reconciliationSchema } from './reconcile-stored.ts';
import { reconciliations as table } from './tables.ts';

const outputSchema = z.array(reconciliationSchema.extend({ on: plainDateSchema, at: z.iso.datetime() }));

/** What the reconciliations of the last days found, the latest first: for operators and whoever supervises the city's funds. */
export const reconciliations = procedure
  .input(z.object({ days: z.int().min(1).max(366).default(31) }))
  .output(outputSchema)
  .query(async ({ ctx, input: { days } }) => {
    // The accounts are those of all divisions together.
    ctx.permit({ division: cityDivision });
    const found = await ctx.records.database.select().from(table).orderBy(desc(table.on)).limit(days);
    return found.map(({ on, at, outcome }) => ({
      ...reconciliationSchema.parse(outcome),
      on: plainDateSchema.parse(on),
      at: at.toISOString(),
    }));
  });
