import { randomUUID } from 'node:crypto';
import type { CreditCode } from '@wenzhou/identity';
import { granted, type Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import { and, eq } from 'drizzle-orm';
import { accountIdOf } from '../../accounts/actor.ts';
import { digest } from '../../audit/canonical-json.ts';
import type { Decided } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { attachDocuments } from '../../documents/attach-documents.ts';
import { RequestFault } from '../../fault.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic, wageDepositTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { keepClaims, listOfRequest, type Claim } from '../activation/claims.ts';
import { requestWaits } from '../faults.ts';
import { dayOf, type Office, requestMatter } from '../office.ts';
import { depositRequests } from '../tables.ts';
import type { DecidedContent } from './decide-content.ts';
import { requestRow, type StoredRequest } from './queries.ts';
import { type GivenContent, requestContentSchema } from './request-content.ts';
import type { RequestSubmitted } from './request-submitted.ts';

/** A request that was tried on the deposit as it stands. */
export interface RequestToKeep {
  readonly firm: CreditCode;
  readonly firmName: string;
  readonly agencyDivision: string;
  /** As the rules have read it. */
  readonly content: GivenContent;
  readonly documents: readonly string[];
  /** What granting it today would come to. */
  readonly ruling: Ruling<DecidedContent, WageDepositRefusals>;
  readonly claims?: { readonly names: readonly string[]; readonly claims: readonly Claim[] };
  readonly labour?: { readonly division: string; readonly arrearsCase: string };
  /** Who has asked for it and when, where that is not the actor and now. */
  readonly asked?: Pick<StoredRequest, 'submittedOn' | 'submittedBy'>;
}

/** What only one request at a time may ask for. Uses of a deposit may be asked for side by side. */
function topicOf(content: GivenContent): string | null {
  if (content.kind === 'activation') return null;
  return content.kind === 'instrument' ? `instrument:${content.purpose}` : content.kind;
}

async function waits(transaction: Transaction, firm: CreditCode, topic: string | null): Promise<boolean> {
  if (topic === null) return false;
  const found = await transaction
    .select({ id: depositRequests.id })
    .from(depositRequests)
    .where(
      and(eq(depositRequests.firm, firm), eq(depositRequests.topic, topic), eq(depositRequests.state, 'submitted')),
    );
  return found.length > 0;
}

/**
 * Keeps a request that could be granted today, and tells the authority. One that could not is answered with every
 * reason, and nothing is kept. The deposit is locked by the caller.
 *
 * @throws RequestFault `request-waits`
 */
export async function keepRequest(
  transaction: Transaction,
  office: Office,
  { firm, firmName, agencyDivision, content, documents, ruling, claims, labour, asked }: RequestToKeep,
): Promise<Decided<Ruling<RequestSubmitted, WageDepositRefusals>>> {
  if (ruling.kind !== 'granted') return { answer: ruling };
  const topic = topicOf(content);
  if (await waits(transaction, firm, topic)) throw new RequestFault('CONFLICT', requestWaits);
  const { by, at } = office;
  const agency = { kind: 'construction', division: agencyDivision } as const;
  const stored: StoredRequest = {
    id: randomUUID(),
    firm,
    firmName,
    agencyDivision,
    content: requestContentSchema.parse(content),
    topic,
    state: 'submitted',
    labourDivision: labour?.division ?? null,
    arrearsCase: labour?.arrearsCase ?? null,
    submittedOn: asked?.submittedOn ?? dayOf(office),
    submittedAt: at,
    submittedBy: asked?.submittedBy ?? accountIdOf(by),
    decision: null,
    decidedOn: null,
    decidedAt: null,
    decidedBy: null,
  };
  await transaction.insert(depositRequests).values(stored);
  if (claims) await keepClaims(transaction, listOfRequest(stored.id), claims.names, claims.claims);
  if (documents.length > 0)
    await attachDocuments(transaction, documents, { matter: requestMatter(stored.id), company: firm, agency }, by);
  await notify(
    transaction,
    { agency },
    {
      code: 'wage-deposit-request-submitted',
      facts: { kind: content.kind, firm: firmName },
      path: `/wage-deposit/authority/requests/${stored.id}`,
      onceKey: `${requestMatter(stored.id)}:submitted`,
    },
    at,
  );
  await announce(transaction, agencyTopic(agency), stored.id);
  await announce(transaction, wageDepositTopic(firm), stored.id);
  const { parameters, steps } = ruling;
  return {
    answer: {
      ...granted({ request: requestRow(stored) }, parameters),
      ...(steps === undefined ? {} : { steps }),
    },
    change: {
      action: 'wage-deposit-request-submitted',
      subject: stored.id,
      details: { kind: content.kind, content: digest(content), claims: digest(claims?.claims ?? []), documents },
    },
  };
}
