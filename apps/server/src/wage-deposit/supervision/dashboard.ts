import { addDays, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { fen, nonNegativeFenSchema } from '@wenzhou/money';
import { phases } from '@wenzhou/wage-deposit';
import { and, asc, count, eq, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { isOfficial } from '../../accounts/actor.ts';
import { civilDateOf } from '../../civil-date.ts';
import type { Transaction } from '../../database/database.ts';
import { cityDivision } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { divisionAsked } from '../reach.ts';
import { standsAs } from '../register/queries.ts';
import { requestKinds } from '../requests/request-content.ts';
import { hasReportedGrounds } from './demands-to-make.ts';
import { isToRecord, isUnsettled } from './to-record.ts';
import { depositDuties, depositRequests, deposits, wagePayments } from '../tables.ts';

const amount = nonNegativeFenSchema;
const number = z.int().nonnegative();

const outputSchema = z.object({
  on: plainDateSchema,
  /** How many firms there are in each phase. */
  firms: z.array(z.object({ phase: z.enum(phases), firms: number })),
  /** What is held, by instrument, and what was called in for wages and not paid yet, fen. */
  held: z.object({ cash: amount, bankGuarantee: amount, insurancePolicy: amount, awaitingWages: amount }),
  /** How many firms are complete, exempt or refunded today, and how many are short. */
  covered: number,
  short: number,
  waiting: z.array(z.object({ kind: z.enum(requestKinds), requests: number, oldestOn: plainDateSchema })),
  paymentsToApprove: number,
  /** Deposits that were used, and arrears after a refund, for which no top-up is demanded yet. */
  demandsToMake: number,
  /** Firms of which a labour authority reported grounds that no demand has taken up. */
  groundsReported: number,
  /** `overdue`: not met by the last day, or met late and not in the credit record yet. */
  duties: z.object({ running: number, dueWithinAWeek: number, overdue: number, overdueAndNotRecorded: number }),
  /** Firms whose guarantee or policy has expired or does so within so many days. */
  expiring: z.object({ expired: number, within30Days: number, within60Days: number, within90Days: number }),
  supervised: number,
  /** The same by division, for the city's officials. */
  divisions: z.array(
    z.object({ division: z.string(), firms: number, balance: amount, short: number, waiting: number }),
  ),
});

type Dashboard = z.output<typeof outputSchema>;

/** How many rows fulfil a condition, among those that are counted anyway. */
const counted = (condition: SQL | undefined) =>
  sql<number>`(count(*) filter (where ${condition ?? sql`true`}))::int`.mapWith(Number);
/** A sum of fen, which PostgreSQL gives as text. */
const summed = (column: SQL | typeof deposits.cash) =>
  sql<number>`coalesce(sum(${column}), 0)::text`.mapWith((sum: string) => fen(Number(sum)));

const standsShort = (on: PlainDate): SQL | undefined => standsAs('short', on);

async function overview(
  reader: Transaction,
  division: string | undefined,
  on: PlainDate,
): Promise<Omit<Dashboard, 'divisions'>> {
  const within = division === undefined ? undefined : eq(deposits.agencyDivision, division);
  const byPhase = await reader
    .select({ phase: deposits.phase, firms: count() })
    .from(deposits)
    .where(within)
    .groupBy(deposits.phase);
  const endsBy = (days: number): SQL => sql`${deposits.expiresOn} between ${on} and ${addDays(on, days)}`;
  const [sums] = await reader
    .select({
      cash: summed(deposits.cash),
      bankGuarantee: summed(deposits.bankGuarantee),
      insurancePolicy: summed(deposits.insurancePolicy),
      awaitingWages: summed(deposits.awaitingWages),
      firms: count(),
      short: counted(standsShort(on)),
      demandsToMake: counted(eq(deposits.demandToMake, true)),
      groundsReported: counted(hasReportedGrounds(reader)),
      expired: counted(sql`${deposits.expiresOn} < ${on}`),
      within30Days: counted(endsBy(30)),
      within60Days: counted(endsBy(60)),
      within90Days: counted(endsBy(90)),
      supervised: counted(eq(deposits.supervised, true)),
    })
    .from(deposits)
    .where(within);
  if (!sums) throw new Error('a sum without a row');
  const waiting = await reader
    .select({
      kind: sql<Dashboard['waiting'][number]['kind']>`${depositRequests.content} ->> 'kind'`,
      requests: count(),
      oldestOn: sql<string>`min(${depositRequests.submittedOn})::text`,
    })
    .from(depositRequests)
    .where(
      and(
        eq(depositRequests.state, 'submitted'),
        division === undefined ? undefined : eq(depositRequests.agencyDivision, division),
      ),
    )
    .groupBy(sql`${depositRequests.content} ->> 'kind'`);
  const [payments] = await reader
    .select({ entered: count() })
    .from(wagePayments)
    .where(
      and(
        eq(wagePayments.state, 'entered'),
        division === undefined ? undefined : eq(wagePayments.agencyDivision, division),
      ),
    );
  const [duties] = await reader
    .select({
      running: counted(sql`${depositDuties.metOn} is null and ${depositDuties.dueOn} >= ${on}`),
      dueWithinAWeek: counted(
        sql`${depositDuties.metOn} is null and ${depositDuties.dueOn} between ${on} and ${addDays(on, 7)}`,
      ),
      overdue: counted(sql`${depositDuties.dueOn} < ${on}`),
      overdueAndNotRecorded: counted(isToRecord(on)),
    })
    .from(depositDuties)
    .innerJoin(deposits, eq(deposits.firm, depositDuties.firm))
    .where(and(isUnsettled(), within));
  if (!duties) throw new Error('a count without a row');
  const { cash, bankGuarantee, insurancePolicy, awaitingWages } = sums;
  return {
    on,
    firms: phases.flatMap((phase) => byPhase.filter((row) => row.phase === phase)),
    held: outputSchema.shape.held.parse({ cash, bankGuarantee, insurancePolicy, awaitingWages }),
    covered: sums.firms - sums.short,
    short: sums.short,
    waiting: waiting.map(({ kind, requests, oldestOn }) => ({
      kind,
      requests,
      oldestOn: plainDateSchema.parse(oldestOn),
    })),
    paymentsToApprove: payments?.entered ?? 0,
    demandsToMake: sums.demandsToMake,
    groundsReported: sums.groundsReported,
    duties,
    expiring: {
      expired: sums.expired,
      within30Days: sums.within30Days,
      within60Days: sums.within60Days,
      within90Days: sums.within90Days,
    },
    supervised: sums.supervised,
  };
}

async function byDivision(reader: Transaction, on: PlainDate): Promise<Dashboard['divisions']> {
  const firms = await reader
    .select({
      division: deposits.agencyDivision,
      firms: count(),
      balance: summed(deposits.balance),
      short: counted(standsShort(on)),
    })
    .from(deposits)
    .groupBy(deposits.agencyDivision)
    .orderBy(asc(deposits.agencyDivision));
  const waiting = await reader
    .select({ division: depositRequests.agencyDivision, waiting: count() })
    .from(depositRequests)
    .where(eq(depositRequests.state, 'submitted'))
    .groupBy(depositRequests.agencyDivision);
  const waitingIn = new Map(waiting.map((row) => [row.division, row.waiting]));
  return firms.map((row) => ({
    ...row,
    balance: amount.parse(row.balance),
    waiting: waitingIn.get(row.division) ?? 0,
  }));
}

/** How the deposits of a district, or of the city, stand today. */
export const dashboard = procedure
  .input(z.object({ division: z.string().max(12).optional() }))
  .output(outputSchema)
  .query(({ ctx, input: { division } }) => {
    const reach = divisionAsked(ctx.actor, ctx.permit, division);
    const on = civilDateOf(ctx.now());
    const isCity = isOfficial(ctx.actor) && ctx.actor.agency.division === cityDivision;
    return ctx.records.database.transaction(
      async (transaction) => ({
        ...(await overview(transaction, reach, on)),
        divisions: isCity && reach === undefined ? await byDivision(transaction, on) : [],
      }),
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  });
