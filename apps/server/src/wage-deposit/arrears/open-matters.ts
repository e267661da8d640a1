import type { CreditCode } from '@wenzhou/identity';
import type { OpenMatters } from '@wenzhou/wage-deposit';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { arrearsCases, reportedGrounds } from '../tables.ts';

/** How many cases of a firm there are of which it was not said yet whether they are serious. */
export const undecidedCasesOf = (reader: Database | Transaction, firm: CreditCode): Promise<number> =>
  reader.$count(arrearsCases, and(eq(arrearsCases.firm, firm), isNull(arrearsCases.serious)));

/** What labour authorities have under way about a firm that a refund has to wait for (arts. 11, 12). */
export async function openMattersOf(reader: Database | Transaction, firm: CreditCode): Promise<OpenMatters> {
  return {
    reportedGrounds: await reader.$count(
      reportedGrounds,
      and(eq(reportedGrounds.firm, firm), isNull(reportedGrounds.takenUpBy)),
    ),
    undecidedCases: await undecidedCasesOf(reader, firm),
  };
}
