import type { PlainDate } from '@wenzhou/calendar';
import type { CertifiedStanding } from '@wenzhou/wage-deposit';
import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
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

/** Text that a pattern takes as it is. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

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

/** Up to so many firms are sorted once they are found; more than that are found soon in the order of the index. */
const fewFirms = 10_000;

/** The firms that a search finds where they are few: looked for once. Undefined where they are many. */
async function fewFound(reader: Database, where: SQL | undefined, { limit, offset }: Page): Promise<Found | undefined> {
  const found = reader.$with('found').as(
    reader
      .select({ firm: deposits.firm, name: deposits.name })
      .from(deposits)
      .where(where)
      .limit(fewFirms + 1),
  );
  const page = reader.$with('page').as(
    reader
      .with(found)
      .select({ firm: found.firm, all: sql<number>`(select count(*)::int from ${found})`.as('all_found') })
      .from(found)
      .orderBy(inOrder(sql`${found.name}`), asc(found.firm))
      .limit(limit)
      .offset(offset),
  );
  const rows = await reader
    .with(page)
    .select({ row: deposits, total: page.all })
    .from(page)
    .innerJoin(deposits, eq(deposits.firm, page.firm))
    .orderBy(inOrder(), asc(deposits.firm));
  const [first] = rows;
  // Beyond the last page no row tells how many there are.
  const total = first?.total ?? (offset === 0 ? 0 : await reader.$count(deposits, where));
  return total > fewFirms ? undefined : { total, rows: rows.map(({ row }) => row) };
}

/** The firms that a search finds, a page of them by name, and how many there are in all. */
export async function searchedFirms(
  reader: Database,
  { text, where }: { readonly text: string; readonly where: SQL | undefined },
  page: Page,
): Promise<Found> {
  const asked = text === '' ? where : and(holds(text), where);
  const few = text === '' ? undefined : await fewFound(reader, asked, page);
  if (few) return few;
  const total = await reader.$count(deposits, asked);
  const { limit, offset } = page;
  const rows = await reader
    .select()
    .from(deposits)
    .where(asked)
    .orderBy(inOrder(), asc(deposits.firm))
    .limit(limit)
    .offset(offset);
  return { total, rows };
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
