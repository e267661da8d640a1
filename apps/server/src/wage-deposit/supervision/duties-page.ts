import { asc, count, eq, type SQL } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { limitOf, type Paging } from '../paging.ts';
import { depositDuties, deposits } from '../tables.ts';

/** What firms have to do, each with the firm that has to: how many there are, and a page of them. */
export async function dutiesPage(
  database: Database,
  where: SQL | undefined,
  /** Those alike in it follow each other by firm, and as they arose. */
  order: SQL,
  paging: Paging,
) {
  const joined = eq(deposits.firm, depositDuties.firm);
  const [found] = await database
    .select({ total: count() })
    .from(depositDuties)
    .innerJoin(deposits, joined)
    .where(where);
  const { limit, offset } = limitOf(paging);
  const rows = await database
    .select({
      due: depositDuties,
      name: deposits.name,
      agency: deposits.agencyDivision,
      level: deposits.level,
      balance: deposits.balance,
    })
    .from(depositDuties)
    .innerJoin(deposits, joined)
    .where(where)
    .orderBy(order, asc(deposits.firm), asc(depositDuties.number))
    .limit(limit)
    .offset(offset);
  return { total: found?.total ?? 0, rows };
}
