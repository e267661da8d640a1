import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { type Actor, type Agency, type CompanyActor, isOfficial } from '../accounts/actor.ts';
import { civilDateOf } from '../civil-date.ts';
import type { Database } from '../database/database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Permit } from '../permissions/permit.ts';
import type { PermittedContext } from '../trpc/procedures.ts';

/** What a step is taken with: by whom, when, what they may do, and where it is kept. */
export interface Office {
  readonly database: Database;
  readonly documents: DocumentStore;
  readonly publicAddress: () => string;
  readonly demonstration: boolean;
  readonly by: Actor;
  readonly permit: Permit;
  readonly at: Date;
}

export const officeOf = (ctx: PermittedContext): Office => ({
  database: ctx.records.database,
  documents: ctx.documents,
  publicAddress: ctx.publicAddress,
  demonstration: ctx.demonstration,
  by: ctx.actor,
  permit: ctx.permit,
  at: ctx.now(),
});

/** The day of the step, on the clocks of China. */
export const dayOf = ({ at }: Pick<Office, 'at'>): PlainDate => civilDateOf(at);

/** The company that somebody acts for, where the table of permissions lets nobody else in. */
export function companyOf(by: Actor): CompanyActor['company'] {
  if ('company' in by) return by.company;
  throw new Error(`a ${by.role} acts for no company`);
}

/** The agency that somebody works for, where the table of permissions lets nobody else in. */
export function agencyOf(by: Actor): Agency {
  if (isOfficial(by)) return by.agency;
  throw new Error(`a ${by.role} works for no agency`);
}

/** What a firm's deposit is called where matters are named: in the ledger, among deadlines and documents. */
export const depositMatter = (firm: CreditCode): string => `wage-deposit:${firm}`;

/** A deposit held at a wrong place: whoever records the money does not decide that it goes back. */
export const misplacementMatter = (firm: CreditCode): string => `${depositMatter(firm)}:misplacement`;

export const requestMatter = (id: string): string => `wage-deposit-request:${id}`;
export const arrearsMatter = (id: string): string => `arrears-case:${id}`;
