import { parameterUseSchema, stepSchema } from '@wenzhou/statute';
import { describeEvent, type EventDescription } from '@wenzhou/wage-deposit';
import { count, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { depositEvents, deposits } from '../tables.ts';

const stepsSchema = z.array(stepSchema).readonly();

const outputSchema = z.object({
  total: z.int().nonnegative(),
  /** The latest first. */
  entries: z.array(
    z.object({
      sequence: z.int().positive(),
      /** What happened: kind, day, articles, title and text in both languages, by how much the balance changed. */
      event: z.custom<EventDescription>(),
      recordedAt: z.iso.datetime(),
      /** The request that it granted. */
      request: z.uuid().optional(),
      parameters: z.array(parameterUseSchema).readonly(),
      steps: stepsSchema,
    }),
  ),
});

/** The life of a deposit with the article and the explanation of each step; nothing of workers. */
export const timeline = procedure
  .input(z.object({ creditCode: firmCodeSchema, ...pagingFields }))
  .output(outputSchema)
  .query(async ({ ctx, input: { creditCode, ...paging } }) => {
    const { database } = ctx.records;
    const [row] = await database
      .select({ division: deposits.agencyDivision })
      .from(deposits)
      .where(eq(deposits.firm, creditCode));
    if (!row) {
      // A firm without a record has an empty life; of another firm nobody learns even that.
      if (!('company' in ctx.actor)) throw new RequestFault('NOT_FOUND', noSuchMatter);
      ctx.permit({ company: creditCode });
      return { total: 0, entries: [] };
    }
    ctx.permit({ company: creditCode, division: row.division });
    const [found] = await database
      .select({ total: count() })
      .from(depositEvents)
      .where(eq(depositEvents.firm, creditCode));
    const { limit, offset } = limitOf(paging);
    const entries = await database
      .select()
      .from(depositEvents)
      .where(eq(depositEvents.firm, creditCode))
      .orderBy(desc(depositEvents.sequence))
      .limit(limit)
      .offset(offset);
    return {
      total: found?.total ?? 0,
      entries: entries.map(({ sequence, event, at, request, parameters, steps }) => ({
        sequence,
        event: describeEvent(event),
        recordedAt: at.toISOString(),
        ...(request === null ? {} : { request }),
        parameters,
        steps: stepsSchema.parse(steps),
      })),
    };
  });
