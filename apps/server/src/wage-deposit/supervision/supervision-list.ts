import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { dutyNames } from '@wenzhou/wage-deposit';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../../trpc/procedures.ts';
import { pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { depositDuties, deposits } from '../tables.ts';
import { dutiesPage } from './duties-page.ts';

const outputSchema = z.object({
  total: z.int().nonnegative(),
  records: z.array(
    z.object({
      firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
      agency: z.string(),
      duty: z.enum(dutyNames),
      dueOn: plainDateSchema,
      recordedOn: plainDateSchema,
      /** Once it was met after all, the firm leaves the list and the record stays. */
      metOn: plainDateSchema.optional(),
    }),
  ),
});

/** The credit records, and with `open` the firms under close supervision: those whose duty is still not met (art. 13). */
export const supervisionList = procedure
  .input(z.object({ open: z.boolean().default(true), division: z.string().max(12).optional(), ...pagingFields }))
  .output(outputSchema)
  .query(async ({ ctx, input: { open, division, ...paging } }) => {
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const asked = and(
      isNotNull(depositDuties.recordedOn),
      open ? isNull(depositDuties.metOn) : undefined,
      reach === undefined ? undefined : eq(deposits.agencyDivision, reach),
    );
    const { total, rows } = await dutiesPage(ctx.records.database, asked, desc(depositDuties.recordedOn), paging);
    return {
      total,
      records: rows.flatMap(({ due: { firm, duty, dueOn, recordedOn, metOn }, name, agency }) =>
        recordedOn === null
          ? []
          : [
              {
                firm: { creditCode: firm, name },
                agency,
                duty,
                dueOn,
                recordedOn,
                ...(metOn === null ? {} : { metOn }),
              },
            ],
      ),
    };
  });
