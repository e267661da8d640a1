import * as z from 'zod';
import { auditHead } from '../audit/verify.ts';
import { opensPersonalRecords, publicProcedure } from '../trpc/procedures.ts';

const statusSchema = z.object({
  now: z.iso.datetime(),
  startedAt: z.iso.datetime(),
  database: z.enum(['embedded', 'server']),
  /** Whether the records are fictional. */
  demonstration: z.boolean(),
  /** Whether this caller may see and record personal records. */
  personalRecordsOpen: z.boolean(),
  /** The end of the audit chain. Noted down, it proves later that nothing was changed or cut off since. */
  audit: z.object({ entries: z.int().nonnegative(), hash: z.string() }),
});

/** What kind of server this is and how its audit stands. */
export const status = publicProcedure.output(statusSchema).query(async ({ ctx }) => ({
  now: ctx.now().toISOString(),
  startedAt: ctx.startedAt.toISOString(),
  database: ctx.records.kind,
  demonstration: ctx.demonstration,
  personalRecordsOpen: opensPersonalRecords(ctx),
  audit: await auditHead(ctx.records.database),
}));
