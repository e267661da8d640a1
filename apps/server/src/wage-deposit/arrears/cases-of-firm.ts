import { plainDateSchema } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { DepositEvent } from '@wenzhou/wage-deposit';
import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Database, Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { casesUndecided } from '../faults.ts';
import { arrearsCases } from '../tables.ts';
import { arrearsStates } from './arrears-case-row.ts';
import { undecidedCasesOf } from './open-matters.ts';

/** An arrears case of a firm, as a construction authority is told of it. */
export const caseOfFirmSchema = z.object({
  id: z.uuid(),
  /** The division of the labour authority that keeps it. */
  agency: z.string(),
  project: z.string(),
  occurredOn: plainDateSchema,
  state: z.enum(arrearsStates),
  /** None while the labour authority has not said whether it is serious. */
  serious: z.boolean().optional(),
});

export type CaseOfFirm = z.output<typeof caseOfFirmSchema>;

/** The arrears cases that labour authorities keep of a firm, the latest first. */
export async function casesOfFirm(reader: Database | Transaction, firm: CreditCode): Promise<CaseOfFirm[]> {
  const found = await reader
    .select()
    .from(arrearsCases)
    .where(eq(arrearsCases.firm, firm))
    .orderBy(desc(arrearsCases.occurredOn), desc(arrearsCases.id));
  return found.map(({ id, agencyDivision, project, occurredOn, state, serious }) => ({
    id,
    agency: agencyDivision,
    project,
    occurredOn,
    state,
    ...(serious === null ? {} : { serious }),
  }));
}

/**
 * Checks that an exemption does not rest on the firm's word alone (art. 4): of each case that labour authorities keep of
 * it, it is said whether it is serious. What is said is on the deposit's record, which the rule reads.
 *
 * @throws RequestFault `cases-undecided`
 */
export async function refuseUndecidedCases(
  transaction: Transaction,
  firm: CreditCode,
  events: readonly DepositEvent[],
): Promise<void> {
  if (!events.some(({ kind }) => kind === 'exempted')) return;
  if ((await undecidedCasesOf(transaction, firm)) > 0) throw new RequestFault('CONFLICT', casesUndecided);
}
