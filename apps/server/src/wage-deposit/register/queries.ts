import type { PlainDate } from '@wenzhou/calendar';
import type { CertifiedStanding } from '@wenzhou/wage-deposit';
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { literally } from '../../database/literally.ts';
import type { DepositRow } from '../stream/load-deposit.ts';
import { deposits } from '../tables.ts';
import type { RegisterRow } from './register-row.ts';

/** How a firm stands on a day: as its last event left it, until its guarantee has run out. */
const standingOn = ({ standing, shortFrom }: DepositRow, on: PlainDate): CertifiedStanding =>
  shortFrom !== null && shortFrom <= on ? 'short' : standing;

/** The firms of a standing on a day, as {@link standingOn} tells it. */
export function standsAs(standing: CertifiedStanding, on: PlainDate): SQL | undefined {
  if (standing === 'short') return or(eq(deposits.standing, 'short'), lte(deposits.shortFrom, on));
  return and(eq(deposits.standing, standing), or(isNull(deposits.shortFrom), gt(deposits.shortFrom, on)));
}

/** The firms whose name or credit code holds a text. */
const holds = (searched: string): SQL => sql`${deposits.searched} like ${`%${literally(searched)}%`}`;

/** A page of a list. */
interface Page {
  readonly limit: number;
  readonly offset: number;
}

interface Found {
  readonly total: number;
  readonly rows: readonly DepositRow[];
}

/** By the characters of the name, whatever language the database sorts by. */
const inOrder = (name: SQL = sql`${deposits.name}`): SQL => sql`${name} collate "C"`;

/** Up to so many firms are sorted once they are found; more than that are read in the order of the index. */
const fewFirms = 10_000;

/** The firms that a search finds where they are few: looked for once. Undefined where they are many. */
async function fewFound(reader: Database, where: SQL, { limit, offset }: Page): Promise<Found | undefined> {
  const found = reader.$with('found').as(
    reader
      .select({ firm: deposits.firm, name: deposits.name })
      .from(deposits)
      .where(where)
      .limit(fewFirms + 1),
  );
  const counted = reader
    .$with('counted')
    .as(reader.select({ total: sql<number>`count(*)::int`.as('total') }).from(found));
  const page = reader.$with('page').as(
    reader
      .select({ firm: found.firm })
      .from(found)
      // Many are not sorted for nothing.
      .where(sql`(select total from ${counted}) <= ${fewFirms}`)
      .orderBy(inOrder(sql`${found.name}`), asc(found.firm))
      .limit(limit)
      .offset(offset),
  );
  const rows = await reader
    .with(found, counted, page)
    .select({ total: counted.total, row: deposits })
    .from(counted)
    .leftJoin(page, sql`true`)
    .leftJoin(deposits, eq(deposits.firm, page.firm))
    .orderBy(inOrder(), asc(deposits.firm));
  const total = rows[0]?.total ?? 0;
  return total > fewFirms ? undefined : { total, rows: rows.flatMap(({ row }) => row ?? []) };
}

/** The same where they are many: counted, and the page read in the order of the index, from the end that is nearer. */
const manyFound = (database: Database, where: SQL | undefined, { limit, offset }: Page): Promise<Found> =>
  database.transaction(
    async (transaction): Promise<Found> => {
      const total = await transaction.$count(deposits, where);
      const last = Math.min(offset + limit, total);
      if (offset >= last) return { total, rows: [] };
      const fromEnd = total - last;
      const backwards = fromEnd < offset;
      // Without fresh statistics the database would rather sort them all.
      await transaction.execute(sql`set local enable_sort = off`);
      const keys = await transaction
        .select({ firm: deposits.firm })
        .from(deposits)
        .where(where)
        .orderBy(...(backwards ? [desc(inOrder()), desc(deposits.firm)] : [inOrder(), asc(deposits.firm)]))
        .limit(last - offset)
        .offset(backwards ? fromEnd : offset);
      const firms = keys.map(({ firm }) => firm);
      const rows = await transaction.select().from(deposits).where(inArray(deposits.firm, firms));
      const byFirm = new Map(rows.map((row) => [row.firm, row]));
      return { total, rows: (backwards ? firms.toReversed() : firms).flatMap((firm) => byFirm.get(firm) ?? []) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

/** The firms that a search finds, a page of them by name, and how many there are in all. */
export async function searchedFirms(
  database: Database,
  { text, where }: { readonly text: string; readonly where: SQL | undefined },
  page: Page,
): Promise<Found> {
  const asked = text === '' ? where : and(holds(text), where);
  const few = asked && (await fewFound(database, asked, page));
  return few ?? manyFound(database, asked, page);
}

/** A line of the register as it stands on a day. */
export function registerRow(row: DepositRow, on: PlainDate): RegisterRow {
  const { firm, name, agencyDivision, phase, balance, level, expiresOn, supervised } = row;
  return {
    creditCode: firm,
    name,
    ...(phase === 'cleared-out' ? {} : { authority: agencyDivision }),
    phase,
    standing: standingOn(row, on),
    balance,
    level,
    ...(expiresOn === null ? {} : { expiresOn }),
    supervised,
  };
}
