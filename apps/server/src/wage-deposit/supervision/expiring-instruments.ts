import { addDays, plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { positiveFenSchema } from '@wenzhou/money';
import { and, asc, count, eq, lte, sql } from 'drizzle-orm';
import { type PgColumn, unionAll } from 'drizzle-orm/pg-core';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import type { Database } from '../../database/database.ts';
import { procedure } from '../../trpc/procedures.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { deposits } from '../tables.ts';

const inputSchema = z.object({
  /** How many days ahead to look; what has expired is always among them. */
  withinDays: z.int().min(0).max(400).default(90),
  division: z.string().max(12).optional(),
  ...pagingFields,
});

const outputSchema = z.object({
  on: plainDateSchema,
  total: z.int().nonnegative(),
  instruments: z.array(
    z.object({
      firm: z.object({ creditCode: creditCodeSchema, name: z.string() }),
      agency: z.string(),
      kind: z.enum(['bank-guarantee', 'insurance-policy']),
      amount: positiveFenSchema,
      expiresOn: plainDateSchema,
      expired: z.boolean(),
    }),
  ),
});

type Kind = z.output<typeof outputSchema>['instruments'][number]['kind'];

/** The firms that hold an instrument of a kind which has an end. */
const heldAs = (database: Database, kind: Kind, amount: PgColumn, expiresOn: PgColumn) =>
  database
    .select({
      firm: deposits.firm,
      name: deposits.name,
      agency: deposits.agencyDivision,
      kind: sql<Kind>`${kind}::text`.as('kind'),
      amount: sql<number>`${amount}`.mapWith(Number).as('amount'),
      expiresOn: sql<string>`${expiresOn}`.mapWith(String).as('ends_on'),
    })
    .from(deposits)
    .where(sql`${expiresOn} is not null and ${amount} > 0`);

/** Guarantees and policies that run out soon or have, the next one first (art. 6). */
export const expiringInstruments = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { withinDays, division, ...paging } }) => {
    const { database } = ctx.records;
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const on = civilDateOf(ctx.now());
    const held = unionAll(
      heldAs(database, 'bank-guarantee', deposits.bankGuarantee, deposits.bankGuaranteeExpiresOn),
      heldAs(database, 'insurance-policy', deposits.insurancePolicy, deposits.insurancePolicyExpiresOn),
    ).as('held');
    const asked = and(
      lte(held.expiresOn, addDays(on, withinDays)),
      reach === undefined ? undefined : eq(held.agency, reach),
    );
    const [found] = await database.select({ total: count() }).from(held).where(asked);
    const { limit, offset } = limitOf(paging);
    const rows = await database
      .select()
      .from(held)
      .where(asked)
      .orderBy(asc(held.expiresOn), asc(held.firm), asc(held.kind))
      .limit(limit)
      .offset(offset);
    return {
      on,
      total: found?.total ?? 0,
      instruments: rows.map(({ firm, name, agency, kind, amount, expiresOn }) => ({
        firm: { creditCode: firm, name },
        agency,
        kind,
        amount: positiveFenSchema.parse(amount),
        expiresOn: plainDateSchema.parse(expiresOn),
        expired: expiresOn < on,
      })),
    };
  });
