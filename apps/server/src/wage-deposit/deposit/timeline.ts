import { plainDateSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { parameterUseSchema, stepSchema } from '@wenzhou/statute';
import { describeEvent } from '@wenzhou/wage-deposit';
import { and, count, countDistinct, desc, eq, inArray, max, sql } from 'drizzle-orm';
import * as z from 'zod';
import { eventDescriptionSchema } from '../answers/event-description.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { depositEvents, deposits } from '../tables.ts';

const stepsSchema = z.array(stepSchema).readonly();

const inputSchema = z.object({
  creditCode: firmCodeSchema,
  /** `together`: what was paid to workers on one use of the deposit on one day is one entry. */
  payments: z.enum(['singly', 'together']).default('singly'),
  /** Only what was paid to workers on a use of the deposit on a day. */
  paidOn: z.object({ request: z.uuid(), on: plainDateSchema }).optional(),
  ...pagingFields,
});

const outputSchema = z.object({
  total: z.int().nonnegative(),
  /** The latest first. */
  entries: z.array(
    z.object({
      sequence: z.int().positive(),
      /** What happened: kind, day, articles, title and text in both languages, by how much the balance changed. */
      event: eventDescriptionSchema,
      recordedAt: z.iso.datetime(),
      /** The request that it granted. */
      request: z.uuid().optional(),
      /** For several payments together: how many there are, to how many workers, and their sum in fen. */
      together: z
        .object({ payments: z.int().min(2), workers: z.int().positive(), amount: positiveFenSchema })
        .optional(),
      parameters: z.array(parameterUseSchema).readonly(),
      steps: stepsSchema,
    }),
  ),
});

const isPayment = sql`event ->> 'kind' = 'worker-paid'`;

/** What is one entry: an event, or all payments on one use of the deposit on one day. */
const entryKeys = {
  singly: sql`sequence::text`,
  together: sql`case when ${isPayment} then concat(request, ' ', event ->> 'on') else sequence::text end`,
};

/** The life of a deposit with the article and the explanation of each step; nothing of workers. */
export const timeline = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { creditCode, payments, paidOn, ...paging } }) => {
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
    const entryKey = entryKeys[payments];
    const asked = and(
      eq(depositEvents.firm, creditCode),
      paidOn && and(isPayment, eq(depositEvents.request, paidOn.request), sql`event ->> 'on' = ${paidOn.on}`),
    );
    const [found] = await database
      .select({ total: countDistinct(entryKey) })
      .from(depositEvents)
      .where(asked);
    const { limit, offset } = limitOf(paging);
    const latest = max(depositEvents.sequence);
    const groups = await database
      .select({
        sequence: latest,
        payments: count(),
        workers: sql`count(distinct event ->> 'worker')`.mapWith(Number),
        amount: sql`coalesce(sum((event ->> 'share')::bigint), 0)`.mapWith(Number),
      })
      .from(depositEvents)
      .where(asked)
      .groupBy(entryKey)
      .orderBy(desc(latest))
      .limit(limit)
      .offset(offset);
    const togetherAt = new Map(groups.map(({ sequence, ...together }) => [sequence, together] as const));
    const entries = await database
      .select()
      .from(depositEvents)
      .where(
        and(
          eq(depositEvents.firm, creditCode),
          inArray(
            depositEvents.sequence,
            groups.flatMap(({ sequence }) => sequence ?? []),
          ),
        ),
      )
      .orderBy(desc(depositEvents.sequence));
    return {
      total: found?.total ?? 0,
      entries: entries.map(({ sequence, event, at, request, parameters, steps }) => {
        const together = togetherAt.get(sequence);
        return {
          sequence,
          event: describeEvent(event),
          recordedAt: at.toISOString(),
          ...(request === null ? {} : { request }),
          ...(together && together.payments > 1
            ? { together: { ...together, amount: positiveFenSchema.parse(together.amount) } }
            : {}),
          parameters,
          steps: stepsSchema.parse(steps),
        };
      }),
    };
  });
