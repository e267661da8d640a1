import { and, asc, count, eq, ilike, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { normaliseCitizenNumber } from '@wenzhou/identity';
import * as z from 'zod';
import { literally } from '../database/literally.ts';
import { isStorable } from '../database/storable.ts';
import { noteAccess } from '../personal-access/note-access.ts';
import { procedure } from '../trpc/procedures.ts';
import { capacityOf, capacitySchema } from './capacity.ts';
import { mailAddressOf } from './mail-address.ts';
import { masked } from './masked.ts';
import { accounts, appointments, companies } from './tables.ts';

const inputSchema = z.object({
  /** Part of a name or user name, or a whole citizen number. */
  search: z
    .string()
    .trim()
    .max(100)
    .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters' })
    .optional(),
  page: z.int().positive().max(10_000).default(1),
});

const listSchema = z.object({
  total: z.int().nonnegative(),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  accounts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      username: z.string().nullable(),
      email: z.string().nullable(),
      citizenNumber: z.string().nullable(),
      hasSecondFactor: z.boolean(),
      openedAt: z.iso.datetime(),
      closedAt: z.iso.datetime().nullable(),
      appointments: z.array(capacitySchema),
    }),
  ),
});

const pageSize = 50;

function found(search: string | undefined): SQL | undefined {
  if (!search) return undefined;
  const part = `%${literally(search)}%`;
  return or(
    ilike(accounts.name, part),
    ilike(accounts.username, part),
    eq(accounts.citizenNumber, normaliseCitizenNumber(search)),
  );
}

/** The accounts there are, by name. Citizen numbers are masked, and whoever is listed can see that they were. */
export const list = procedure
  .input(inputSchema)
  .output(listSchema)
  .query(async ({ ctx, input: { search, page } }) => {
    const { database } = ctx.records;
    const where = found(search);
    const [counted] = await database.select({ total: count() }).from(accounts).where(where);
    const listed = await database
      .select()
      .from(accounts)
      .where(where)
      .orderBy(asc(accounts.name), asc(accounts.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const ids = listed.map(({ id }) => id);
    const held = await database
      .select({ appointment: appointments, company: companies })
      .from(appointments)
      .leftJoin(companies, eq(companies.creditCode, appointments.company))
      .where(and(inArray(appointments.accountId, ids), isNull(appointments.endedAt)))
      .orderBy(asc(appointments.appointedAt), asc(appointments.id));
    await noteAccess(
      database,
      ctx,
      'accounts.list',
      listed.flatMap(({ citizenNumber }) => citizenNumber ?? []),
    );
    return {
      total: counted?.total ?? 0,
      page,
      pageSize,
      accounts: listed.map((account) => ({
        id: account.id,
        name: account.name,
        username: account.displayUsername ?? account.username,
        email: mailAddressOf(account),
        citizenNumber: masked(account.citizenNumber),
        hasSecondFactor: account.twoFactorEnabled === true,
        openedAt: account.createdAt.toISOString(),
        closedAt: account.closedAt?.toISOString() ?? null,
        appointments: held.filter(({ appointment }) => appointment.accountId === account.id).map(capacityOf),
      })),
    };
  });
