import { randomUUID } from 'node:crypto';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Agency } from '../accounts/actor.ts';
import { accounts, appointments } from '../accounts/tables.ts';
import type { Transaction } from '../database/database.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { NoticeFacts } from './messages.ts';
import { notifications } from './tables.ts';

/** Who is told: an account, everybody who acts for a company, or the officials of an agency. */
export type Recipients = { readonly account: string } | { readonly company: string } | { readonly agency: Agency };

/** What they are told: a code with its facts, and where to go on. */
export type Notice = {
  readonly [Code in keyof NoticeFacts]: {
    readonly code: Code;
    readonly facts: NoticeFacts[Code];
    /** Where in the portal to go on, without the language, such as `/wage-deposit/firm`. */
    readonly path: string;
    /** Tells a notice from others: each account is told it once. */
    readonly onceKey: string;
  };
}[keyof NoticeFacts];

function addressees(recipients: Recipients): SQL | undefined {
  if ('account' in recipients) return eq(accounts.id, recipients.account);
  if ('company' in recipients) return and(eq(appointments.company, recipients.company), isNull(appointments.endedAt));
  const { kind, division } = recipients.agency;
  return and(
    eq(appointments.agencyKind, kind),
    eq(appointments.agencyDivision, division),
    isNull(appointments.endedAt),
  );
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
    .selectDistinct({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(accounts)
    .leftJoin(appointments, eq(appointments.accountId, accounts.id))
    .where(and(addressees(recipients), isNull(accounts.closedAt)));
  for (const { id: accountId, email, language } of told) {
    const [isNew] = await transaction
      .insert(notifications)
      .values({ id: randomUUID(), accountId, code, facts, path, onceKey, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: notifications.id });
    if (isNew && !email.endsWith('.invalid'))
      await enqueue(transaction, 'email', { to: email, language, code, facts, path, messageId: isNew.id }, at);
  }
}
