import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { dutyNames } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { procedure } from '../../trpc/procedures.ts';
import { pagingFields } from '../paging.ts';
import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { limitOf } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { depositDuties, deposits } from '../tables.ts';

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
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const asked = and(
      isNotNull(depositDuties.recordedOn),
      open ? isNull(depositDuties.metOn) : undefined,
      reach === undefined ? undefined : eq(deposits.agencyDivision, reach),
    );
    const joined = eq(deposits.firm, depositDuties.firm);
    const [found] = await database
      .select({ total: count() })
      .from(depositDuties)
      .innerJoin(deposits, joined)
      .where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select({ record: depositDuties, name: deposits.name, agency: deposits.agencyDivision })
      .from(depositDuties)
      .innerJoin(deposits, joined)
      .where(asked)
      .orderBy(desc(depositDuties.recordedOn), asc(deposits.firm), asc(depositDuties.number))
      .limit(limit)
      .offset(offset);
    return {
      total: found?.total ?? 0,
      records: rows.flatMap(({ record: { firm, duty, dueOn, recordedOn, metOn }, name, agency }) =>
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
