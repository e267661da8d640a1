import { randomUUID } from 'node:crypto';
import { partsOf } from '@wenzhou/calendar';
import { type Actor, accountIdOf, type Agency, type system } from '../accounts/actor.ts';
import { civilDateOf } from '../civil-date.ts';
import type { Transaction } from '../database/database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { documents } from '../documents/tables.ts';
import { withoutCitizenNumbers } from '../log-record.ts';
import { issuingAgency } from './issuing-agency.ts';
import type { NoticeContent } from './notice-content.ts';
import { noticeKinds, type NoticeKind } from './notice-kinds.ts';
import { takeNumber } from './notice-number.ts';
import { printNotice } from './print-notice.ts';

export interface NoticeToIssue {
  readonly kind: NoticeKind;
  /** What it belongs to, such as `wage-deposit:9133…`. */
  readonly matter: string;
  /** Who may read it: the company it is about, and the agency that issues it. */
  readonly company?: string;
  readonly agency: Agency;
  /** Another agency that it is addressed to, which may read it as well. */
  readonly addressee?: Agency;
  readonly by: Actor | typeof system;
  /** What the verification page tells; no personal data. */
  readonly stated: Readonly<Record<string, string | number>>;
  readonly content: NoticeContent;
}

/** What issuing takes from the server. */
export interface IssuingServer {
  readonly documents: DocumentStore;
  readonly publicAddress: string;
  readonly demonstration: boolean;
}

/** A notice as it was issued; the digest of its file may stand in the audit entry of the decision. */
export interface IssuedNotice {
  readonly id: string;
  readonly number: string;
  readonly digest: string;
}

/**
 * Issues a notice in the transaction of the decision that it tells of, so it is best the last thing before the audit
 * entry. Its bytes may stay in the store when the transaction fails; nothing refers to them then.
 *
 * @throws RequestFault `document-store-unavailable`
 */
export async function issueNotice(
  transaction: Transaction,
  { documents: store, publicAddress, demonstration }: IssuingServer,
  { kind, matter, company, agency, addressee, by, stated, content }: NoticeToIssue,
  at: Date,
): Promise<IssuedNotice> {
  const told = JSON.stringify(stated);
  if (withoutCitizenNumbers(told) !== told) throw new Error(`a citizen number was to be told of a ${kind}`);
  const issuedOn = civilDateOf(at);
  const { title } = noticeKinds[kind];
  const number = await takeNumber(transaction, kind, partsOf(issuedOn).year);
  const bytes = await printNotice(
    {
      number,
      title,
      issuedBy: issuingAgency(agency),
      issuedOn,
      address: `${publicAddress}/verify/${number.plain}`,
      demonstration,
      content,
    },
    at,
  );
  const id = randomUUID();
  const digest = await store.put(bytes);
  await transaction.insert(documents).values({
    id,
    kind,
    number: number.plain,
    name: `${title.zh} ${number.plain}.pdf`,
    mediaType: 'application/pdf',
    bytes: bytes.length,
    digest,
    matter,
    company: company ?? null,
    agencyKind: agency.kind,
    agencyDivision: agency.division,
    addresseeKind: addressee?.kind ?? null,
    addresseeDivision: addressee?.division ?? null,
    createdBy: accountIdOf(by),
    createdAt: at,
    stated,
  });
  return { id, number: number.plain, digest };
}
