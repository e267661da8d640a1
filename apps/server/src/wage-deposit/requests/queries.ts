import type { CreditCode } from '@wenzhou/identity';
import { positiveFenSchema } from '@wenzhou/money';
import { describeEvent, type EventDescription, paymentDueDate } from '@wenzhou/wage-deposit';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { depositEvents, depositRequests } from '../tables.ts';
import type { RequestContent } from './request-content.ts';
import type { RequestRow } from './request-row.ts';

export type StoredRequest = typeof depositRequests.$inferSelect;

/** The sum that a request is about, where there is one. */
function amountOf(content: RequestContent): RequestRow['amount'] {
  const amount =
    content.kind === 'instrument'
      ? content.instrument?.amount
      : content.kind === 'activation'
        ? content.application.amount
        : undefined;
  return amount === undefined ? undefined : positiveFenSchema.parse(amount);
}

/** The last day for the payment of a contract that was filed, where the rule counts it. */
function dueOnOf(content: RequestContent): RequestRow['dueOn'] {
  if (content.kind !== 'assessment' || content.contractFiledOn === undefined) return undefined;
  const due = paymentDueDate(content.contractFiledOn);
  return due.kind === 'granted' ? due.outcome.dueOn : undefined;
}

/** A stored request as lists show it. */
export function requestRow(stored: StoredRequest): RequestRow {
  const { id, content, state, firm, firmName, agencyDivision, labourDivision, submittedOn, decidedOn } = stored;
  const amount = amountOf(content);
  const dueOn = dueOnOf(content);
  return {
    id,
    kind: content.kind,
    ...(content.kind === 'instrument' ? { purpose: content.purpose } : {}),
    ...(amount === undefined ? {} : { amount }),
    state,
    firm: { creditCode: firm, name: firmName },
    agency: agencyDivision,
    applicant: labourDivision === null ? 'firm' : 'labour-authority',
    submittedOn,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(decidedOn === null ? {} : { decidedOn }),
  };
}

export async function findRequest(reader: Database | Transaction, id: string): Promise<StoredRequest | undefined> {
  const [found] = await reader.select().from(depositRequests).where(eq(depositRequests.id, id));
  return found;
}

/** The requests about a firm that wait for a decision, the oldest first. */
export async function waitingRequests(
  reader: Database | Transaction,
  firm: CreditCode,
): Promise<readonly StoredRequest[]> {
  return reader
    .select()
    .from(depositRequests)
    .where(and(eq(depositRequests.firm, firm), eq(depositRequests.state, 'submitted')))
    .orderBy(asc(depositRequests.submittedAt), asc(depositRequests.id));
}

/** What a firm is qualified for as its latest request says that was granted; nothing where it was assessed without one. */
export async function qualificationsOf(
  reader: Database | Transaction,
  firm: CreditCode,
): Promise<Extract<RequestContent, { readonly kind: 'grade-change' }>['qualifications'] | undefined> {
  const [latest] = await reader
    .select({ content: depositRequests.content })
    .from(depositRequests)
    .where(
      and(
        eq(depositRequests.firm, firm),
        eq(depositRequests.state, 'granted'),
        inArray(sql`content ->> 'kind'`, ['assessment', 'grade-change']),
      ),
    )
    .orderBy(desc(depositRequests.decidedAt), desc(depositRequests.id))
    .limit(1);
  return latest && 'qualifications' in latest.content ? latest.content.qualifications : undefined;
}

/** The requests that came out of an arrears case, the latest first. */
export async function requestsOfCase(
  reader: Database | Transaction,
  arrearsCase: string,
): Promise<readonly StoredRequest[]> {
  return reader
    .select()
    .from(depositRequests)
    .where(eq(depositRequests.arrearsCase, arrearsCase))
    .orderBy(desc(depositRequests.submittedAt), desc(depositRequests.id));
}

/** What a request that was granted has brought about. */
export async function eventsOfRequest(reader: Database | Transaction, id: string): Promise<EventDescription[]> {
  const found = await reader
    .select({ event: depositEvents.event })
    .from(depositEvents)
    .where(eq(depositEvents.request, id))
    .orderBy(asc(depositEvents.at), asc(depositEvents.firm), asc(depositEvents.sequence));
  return found.filter(({ event }) => event.kind !== 'worker-paid').map(({ event }) => describeEvent(event));
}
