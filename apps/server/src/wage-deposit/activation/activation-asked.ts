import type { CreditCode } from '@wenzhou/identity';
import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';
import type { Database, Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { contractorIsEmployer } from '../faults.ts';
import { firmCodeSchema } from '../firm-code.ts';
import type { GivenApplication } from '../requests/request-content.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { Claim } from './claims.ts';
import type { ActivationCase } from './decide-activation.ts';
import { paidWages } from './wages-elsewhere.ts';

/** For a subcontractor: the general contractor that is to answer (art. 9). */
export const generalContractorField = z
  .object({
    creditCode: firmCodeSchema,
    /** What it has not settled with the subcontractor, fen; the rule reads it. */
    unsettled: asGiven<number>(nonNegativeFenSchema),
    /** Whether it gave the work to a unit or person without the qualification for it. */
    unqualified: z.boolean().default(false),
  })
  .optional();

export type AskedContractor = z.output<typeof generalContractorField>;

/** The firms whose deposits are asked about. */
export function firmsAsked(employer: CreditCode, contractor: AskedContractor): readonly CreditCode[] {
  if (contractor?.creditCode === employer) throw new RequestFault('BAD_REQUEST', contractorIsEmployer);
  return contractor ? [employer, contractor.creditCode] : [employer];
}

/** An activation as it is asked for, on deposits that were loaded. */
export async function caseAsked(
  reader: Database | Transaction,
  {
    application,
    claims,
    employer,
    contractor,
    loaded,
    on,
  }: {
    readonly application: GivenApplication;
    readonly claims: readonly Claim[];
    readonly employer: CreditCode;
    readonly contractor: AskedContractor;
    readonly loaded: ReadonlyMap<CreditCode, LoadedDeposit>;
    readonly on: ActivationCase['on'];
  },
): Promise<ActivationCase> {
  const own = loaded.get(employer);
  const answering = contractor && loaded.get(contractor.creditCode);
  if (!own || (contractor && !answering)) throw new Error('a deposit that is asked about was not loaded');
  return {
    application,
    claims,
    employer: own,
    ...(contractor && answering
      ? {
          generalContractor: {
            loaded: answering,
            unsettled: contractor.unsettled,
            unqualified: contractor.unqualified,
          },
        }
      : {}),
    paid: await paidWages(reader, claims),
    on,
  };
}
