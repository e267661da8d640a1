import { and, eq, isNull } from 'drizzle-orm';
import { mailAddressOf } from '../accounts/mail-address.ts';
import { accounts } from '../accounts/tables.ts';
import type { Database } from '../database/database.ts';
import type { Delivery } from '../outbox/delivery.ts';
import type { Mailer } from './mailer.ts';
import { noticeText } from './messages.ts';
import { noticeMail } from './notice-mail.ts';
import { notifications } from './tables.ts';

/** Where there is no mail server, notices are told in the portal only. */
export const noMail: Delivery<'email'> = { beyond: async () => ({ kind: 'moot', because: 'no mail server is set' }) };

/**
 * Sends notices by e-mail, to the address and in the language that the account has when it is sent.
 *
 * @param publicAddress the address of the portal, without a slash at its end
 */
export const mailNotices = (database: Database, mailer: Mailer, publicAddress: () => string): Delivery<'email'> => ({
  beyond: async ({ id, payload }) => {
    const [found] = await database
      .select({ notice: notifications, account: accounts })
      .from(notifications)
      .innerJoin(accounts, eq(accounts.id, notifications.accountId))
      .where(and(eq(notifications.id, payload.notification), isNull(accounts.closedAt)));
    const to = found ? mailAddressOf(found.account) : null;
    if (!found || to === null) return { kind: 'moot', because: 'the account has no address' };
    const { code, facts, path } = found.notice;
    const { language } = found.account;
    const link = `${publicAddress()}/${language}${path}`;
    return mailer({ to, id, language, ...noticeMail(noticeText(code, facts), language, link) });
  },
});
