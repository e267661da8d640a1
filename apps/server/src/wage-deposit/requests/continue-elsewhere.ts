import { randomUUID } from 'node:crypto';
import { addFen, type Fen, subtractFen, zeroFen } from '@wenzhou/money';
import { type Granted, granted } from '@wenzhou/statute';
import { wageKeyOf } from '@wenzhou/wage-deposit';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import { documents } from '../../documents/tables.ts';
import { asClaim, type StoredClaim } from '../activation/claims.ts';
import { type DecidedActivation, firstAuthority } from '../activation/decide-activation.ts';
import { type Office, requestMatter } from '../office.ts';
import type { DecidedContent } from './decide-content.ts';
import type { StoredRequest } from './queries.ts';
import type { RequestRow } from './request-row.ts';
import { keepRequest } from './submit-request.ts';

type Drawn = DecidedActivation['drawn'];

/** What uses take of each wage, and in all. */
export function takenBy(drawn: Drawn): { readonly amount: Fen; readonly ofWage: ReadonlyMap<string, Fen> } {
  const ofWage = new Map<string, Fen>();
  let amount: Fen = zeroFen;
  for (const { event } of drawn) {
    if (event.outcome.kind !== 'activated') throw new Error(`a deposit was used by an event ${event.outcome.kind}`);
    for (const share of event.outcome.shares) {
      amount = addFen(amount, share.share);
      ofWage.set(wageKeyOf(share), addFen(ofWage.get(wageKeyOf(share)) ?? zeroFen, share.share));
    }
  }
  return { amount, ofWage };
}

/** Each authority keeps the papers of what it decides on. */
async function copyDocuments(transaction: Transaction, from: string, to: string, division: string): Promise<void> {
  const handedIn = await transaction
    .select()
    .from(documents)
    .where(and(eq(documents.matter, requestMatter(from)), eq(documents.kind, 'upload')));
  if (handedIn.length > 0)
    await transaction.insert(documents).values(
      handedIn.map((document) => ({
        ...document,
        id: randomUUID(),
        matter: requestMatter(to),
        agencyKind: 'construction' as const,
        agencyDivision: division,
      })),
    );
}

/**
 * Hands the rest of a use on to the authority that keeps the general contractor's deposit, once that of the
 * subcontractor's has granted the first part (art. 9): it confirms its own part, as a request of its own.
 */
export async function continueElsewhere(
  transaction: Transaction,
  office: Office,
  first: StoredRequest,
  claims: readonly StoredClaim[],
  { own, others }: { readonly own: Drawn; readonly others: Drawn },
): Promise<RequestRow> {
  const { id, firm, firmName, content, labourDivision, arrearsCase, submittedOn, submittedBy } = first;
  if (content.kind !== 'activation') throw new Error('what is no use of a deposit was to be continued');
  const taken = takenBy(own).ofWage;
  const rest = claims.flatMap((claim) => {
    const owed = subtractFen(claim.owed, taken.get(wageKeyOf(claim)) ?? zeroFen);
    return owed > 0 ? [{ ...claim, owed }] : [];
  });
  const division = firstAuthority(others);
  const { answer } = await keepRequest(transaction, office, {
    firm,
    firmName,
    agencyDivision: division,
    content: { ...content, application: { ...content.application, amount: takenBy(others).amount }, continues: id },
    documents: [],
    ruling: granted({ entered: others }, []) satisfies Granted<DecidedContent>,
    claims: { names: rest.map(({ name }) => name), claims: rest.map(asClaim) },
    ...(labourDivision !== null && arrearsCase !== null ? { labour: { division: labourDivision, arrearsCase } } : {}),
    asked: { submittedOn, submittedBy },
  });
  if (answer.kind !== 'granted') throw new Error('the rest of a use was not kept');
  const { request } = answer.outcome;
  await copyDocuments(transaction, id, request.id, division);
  return request;
}
