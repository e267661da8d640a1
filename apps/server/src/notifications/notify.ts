import { randomUUID } from 'node:crypto';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Agency } from '../accounts/actor.ts';
import { mailAddressOf } from '../accounts/mail-address.ts';
import { accounts, appointments } from '../accounts/tables.ts';
import type { Transaction } from '../database/database.ts';
import { announce } from '../interfaces/announce.ts';
import { notificationsTopic } from '../interfaces/topic.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { NoticeCode, NoticeFacts } from './messages.ts';
import { notifications } from './tables.ts';

/** Who is told: an account, everybody who acts for a company, the officials of an agency, or the operators. */
export type Recipients =
  | { readonly account: string }
  | { readonly company: string }
  | { readonly agency: Agency }
  | { readonly operators: true };

/** What they are told: a code with its facts, and where to go on. */
export type Notice = {
  readonly [Code in NoticeCode]: {
    readonly code: Code;
    readonly facts: NoticeFacts[Code];
    /** Where in the portal to go on, without the language, such as `/wage-deposit/firm`. */
    readonly path: string;
    /** Tells a notice from others: each account is told it once. */
    readonly onceKey: string;
  };
}[NoticeCode];

/** Told in the portal only: an e-mail about e-mails that do not go out would be one more of them. */
const notMailed: ReadonlySet<NoticeCode> = new Set(['delivery-given-up']);

function addressees(recipients: Recipients): SQL | undefined {
  if ('account' in recipients) return eq(accounts.id, recipients.account);
  const appointed = isNull(appointments.endedAt);
  if ('company' in recipients) return and(eq(appointments.company, recipients.company), appointed);
  if ('operators' in recipients) return and(eq(appointments.role, 'operator'), appointed);
  const { kind, division } = recipients.agency;
  return and(eq(appointments.agencyKind, kind), eq(appointments.agencyDivision, division), appointed);
}

/**
 * Tells accounts something, in the transaction of what it is about: in the portal, and by e-mail where the account has an
 * address.
 */
export async function notify(
  transaction: Transaction,
  recipients: Recipients,
  { code, facts, path, onceKey }: Notice,
  at: Date,
): Promise<void> {
  const told = await transaction
    .selectDistinct({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .leftJoin(appointments, eq(appointments.accountId, accounts.id))
    .where(and(addressees(recipients), isNull(accounts.closedAt)));
  for (const { id: accountId, email } of told) {
    const [isNew] = await transaction
      .insert(notifications)
      .values({ id: randomUUID(), accountId, code, facts, path, onceKey, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: notifications.id });
    if (!isNew) continue;
    await announce(transaction, notificationsTopic(accountId), isNew.id);
    if (!notMailed.has(code) && mailAddressOf({ email }) !== null)
      await enqueue(transaction, 'email', { notification: isNew.id }, at);
  }
}
