import { client } from '../../server.ts';
import { toCsv } from '../csv.ts';
import { claimColumns, type RowFault, type TypedClaim } from './claims-list.ts';

const headings = ['姓名', '公民身份号码', '工程', '月份', '欠薪'] as const;

/** The heading of a list of wages owed, as a file to fill in. */
export const claimsTemplate = toCsv([headings]);

/** What is wrong with the rows of a list, as the server reads them. Stores nothing. */
export async function checkClaims(claims: readonly TypedClaim[]): Promise<readonly RowFault[]> {
  const csv = toCsv([headings, ...claims.map((claim) => claimColumns.map((column) => claim[column]))]);
  const { faults } = await client.wageDeposit.readWorkersList.query({ csv });
  // They were typed: there is no file to name a line of.
  return faults.map(({ row, column, code, reason, remedy }) => ({
    ...(row !== undefined && { row }),
    ...(column && { column }),
    code,
    reason,
    remedy,
  }));
}
