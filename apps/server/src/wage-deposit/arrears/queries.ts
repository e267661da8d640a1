import { isAfter, type PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { fen, nonNegativeFenSchema } from '@wenzhou/money';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type * as z from 'zod';
import type { Database, Transaction } from '../../database/database.ts';
import { listOfCase } from '../activation/claims.ts';
import { arrearsCases, reportedGrounds, wageClaims } from '../tables.ts';
import type { ArrearsCaseRow } from './arrears-case-row.ts';
import type { reportedGroundSchema } from './reported-ground.ts';

export type StoredCase = typeof arrearsCases.$inferSelect;
type StoredGround = typeof reportedGrounds.$inferSelect;
export type ReportedGroundRow = z.output<typeof reportedGroundSchema>;

export const reportedRow = ({
  id,
  arrearsCase,
  ground,
  occurredOn,
  reference,
  reportedOn,
  takenUpBy,
}: StoredGround): ReportedGroundRow => ({
  id,
  arrearsCase,
  ground,
  occurredOn,
  reference,
  reportedOn,
  takenUp: takenUpBy !== null,
});

/** What labour authorities have reported, in order. */
async function groundsWhere(reader: Database | Transaction, reported: SQL): Promise<readonly ReportedGroundRow[]> {
  const found = await reader
    .select()
    .from(reportedGrounds)
    .where(reported)
    .orderBy(asc(reportedGrounds.reportedAt), asc(reportedGrounds.id));
  return found.map(reportedRow);
}

export const groundsOfFirm = (
  reader: Database | Transaction,
  firm: CreditCode,
): Promise<readonly ReportedGroundRow[]> => groundsWhere(reader, eq(reportedGrounds.firm, firm));

export const groundsOfCase = (
  reader: Database | Transaction,
  arrearsCase: string,
): Promise<readonly ReportedGroundRow[]> => groundsWhere(reader, eq(reportedGrounds.arrearsCase, arrearsCase));

/** Grounds of a firm by their ids that no demand has taken up yet. */
export async function openGrounds(
  reader: Database | Transaction,
  firm: CreditCode,
  ids: readonly string[],
): Promise<readonly StoredGround[]> {
  if (ids.length === 0) return [];
  return reader
    .select()
    .from(reportedGrounds)
    .where(
      and(
        eq(reportedGrounds.firm, firm),
        inArray(reportedGrounds.id, [...ids]),
        sql`${reportedGrounds.takenUpBy} is null`,
      ),
    );
}

export async function findCase(reader: Database | Transaction, id: string): Promise<StoredCase | undefined> {
  const [found] = await reader.select().from(arrearsCases).where(eq(arrearsCases.id, id));
  return found;
}

/** Cases as lists show them on a day, with the sum of their claims. */
export async function caseRows(
  reader: Database | Transaction,
  cases: readonly StoredCase[],
  on: PlainDate,
): Promise<ArrearsCaseRow[]> {
  if (cases.length === 0) return [];
  const sums = await reader
    .select({
      list: wageClaims.list,
      claims: sql<number>`count(*)::int`,
      owed: sql<string>`sum(${wageClaims.owed})::text`,
    })
    .from(wageClaims)
    .where(
      inArray(
        wageClaims.list,
        cases.map(({ id }) => listOfCase(id)),
      ),
    )
    .groupBy(wageClaims.list);
  const byList = new Map(sums.map(({ list, ...sum }) => [list, sum]));
  return cases.map((stored) => {
    const { id, agencyDivision, firm, firmName, project, projectDivision, occurredOn, openedOn, state } = stored;
    const sum = byList.get(listOfCase(id));
    return {
      id,
      agency: agencyDivision,
      firm: { creditCode: firm, name: firmName },
      project,
      projectDivision,
      occurredOn,
      openedOn,
      state,
      claims: sum?.claims ?? 0,
      owed: sum ? nonNegativeFenSchema.parse(Number(sum.owed)) : fen(0),
      ...(stored.payBy === null ? {} : { payBy: stored.payBy }),
      ranOut: state === 'ordered' && stored.payBy !== null && isAfter(on, stored.payBy),
      ...(stored.paidOn === null ? {} : { paidOn: stored.paidOn }),
      ...(stored.serious === null ? {} : { serious: stored.serious }),
    };
  });
}

/** One case as lists show it. */
export async function caseRow(
  reader: Database | Transaction,
  stored: StoredCase,
  on: PlainDate,
): Promise<ArrearsCaseRow> {
  const [row] = await caseRows(reader, [stored], on);
  if (!row) throw new Error('a case was not told');
  return row;
}
