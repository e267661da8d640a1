import { normaliseCreditCode } from '@wenzhou/identity';
import { and, asc, count, desc, eq, isNull, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { capacityOf, capacitySchema } from './capacity.ts';
import { accounts, appointments as table, companies } from './tables.ts';

const inputSchema = z.object({
  /** The credit code; left out by the head of a company, it is their own. */
  company: z.string().max(64).optional(),
  /** The id of the account. */
  account: z.string().max(100).optional(),
  /** Whether those that have ended are listed, too. */
  withEnded: z.boolean().default(false),
  page: z.int().positive().max(10_000).default(1),
});

const listSchema = z.object({
  total: z.int().nonnegative(),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  appointments: z.array(
    capacitySchema.extend({
      appointment: z.uuid(),
      account: z.object({ id: z.string(), name: z.string(), username: z.string().nullable() }),
      appointedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
    }),
  ),
});

const pageSize = 50;

/** Who is appointed to what: for operators all of it, for the head of a company their own company's. */
export const listAppointments = procedure
  .input(inputSchema)
  .output(listSchema)
  .query(async ({ ctx, input: { company: asked, account, withEnded, page } }) => {
    const company =
      asked === undefined && ctx.actor.role === 'company-head'
        ? ctx.actor.company.creditCode
        : asked && normaliseCreditCode(asked);
    ctx.permit(company === undefined ? {} : { company });
    const { database } = ctx.records;
    const wanted: (SQL | undefined)[] = [
      company === undefined ? undefined : eq(table.company, company),
      account === undefined ? undefined : eq(table.accountId, account),
      withEnded ? undefined : isNull(table.endedAt),
    ];
    const [counted] = await database
      .select({ total: count() })
      .from(table)
      .where(and(...wanted));
    const found = await database
      .select({ appointment: table, company: companies, account: accounts })
      .from(table)
      .innerJoin(accounts, eq(accounts.id, table.accountId))
      .leftJoin(companies, eq(companies.creditCode, table.company))
      .where(and(...wanted))
      .orderBy(desc(table.appointedAt), asc(table.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    return {
      total: counted?.total ?? 0,
      page,
      pageSize,
      appointments: found.map((row) => ({
        ...capacityOf(row),
        account: {
          id: row.account.id,
          name: row.account.name,
          username: row.account.displayUsername ?? row.account.username,
        },
        appointedAt: row.appointment.appointedAt.toISOString(),
        endedAt: row.appointment.endedAt?.toISOString() ?? null,
      })),
    };
  });
