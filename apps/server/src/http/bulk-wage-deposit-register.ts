import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { registerRow } from '../wage-deposit/register/queries.ts';
import type { RegisterRow } from '../wage-deposit/register/register-row.ts';
import { deposits } from '../wage-deposit/tables.ts';

const pageSize = 500;

/**
 * The city's register of deposits as it stands on a day, by credit code, read page by page, so that a slow reader holds
 * neither a transaction nor more than a page of it.
 *
 * @param division that of the authority, where only its firms are asked for
 */
export async function* registerRows(
  database: Database,
  on: PlainDate,
  division: string | undefined,
): AsyncGenerator<RegisterRow> {
  for (let after: CreditCode | undefined; ;) {
    const rows = await database
      .select()
      .from(deposits)
      .where(
        and(
          after && gt(deposits.firm, after),
          division === undefined ? undefined : eq(deposits.agencyDivision, division),
        ),
      )
      .orderBy(asc(deposits.firm))
      .limit(pageSize);
    for (const row of rows) yield registerRow(row, on);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.firm;
  }
}
