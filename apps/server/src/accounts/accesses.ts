import { count, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { personalAccesses } from '../personal-access/tables.ts';
import { procedure } from '../trpc/procedures.ts';
import { accessTitle } from './access-titles.ts';
import { capacityInWords } from './capacity-in-words.ts';

const wordsSchema = z.object({ zh: z.string(), en: z.string() });

const accessesSchema = z.object({
  total: z.int().nonnegative(),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  accesses: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Which authority or company looked, never who there. */
      capacity: wordsSchema,
      procedure: z.string(),
      /** What they did, in words. */
      title: wordsSchema,
    }),
  ),
});

const pageSize = 50;

/** Who has looked at one's own personal data, and when; the latest first. */
export const accesses = procedure
  .input(z.object({ page: z.int().positive().max(10_000).default(1) }).optional())
  .output(accessesSchema)
  .query(async ({ ctx, input }) => {
    if (ctx.actor.role !== 'resident') throw new Error('only a resident has accesses to look at');
    const { citizenNumber } = ctx.actor;
    ctx.permit({ citizenNumber });
    const page = input?.page ?? 1;
    const { database } = ctx.records;
    const own = eq(personalAccesses.citizenNumber, citizenNumber);
    const [counted] = await database.select({ total: count() }).from(personalAccesses).where(own);
    const found = await database
      .select()
      .from(personalAccesses)
      .where(own)
      .orderBy(desc(personalAccesses.at), desc(personalAccesses.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    return {
      total: counted?.total ?? 0,
      page,
      pageSize,
      accesses: found.map((access) => ({
        at: access.at.toISOString(),
        capacity: capacityInWords(access.capacity),
        procedure: access.procedure,
        title: accessTitle(access.procedure),
      })),
    };
  });
