import { randomUUID } from 'node:crypto';
import type { CitizenNumber } from '@wenzhou/identity';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { noMailAddress } from './mail-address.ts';
import { accounts, credentials } from './tables.ts';

export interface AccountToOpen {
  readonly name: string;
  /** Left out for an account that signs in by the single sign-on only. */
  readonly username?: string;
  readonly passwordHash?: string;
  readonly citizenNumber?: CitizenNumber;
  readonly email?: string;
}

const usernameTaken: Fault = {
  code: 'username-taken',
  reason: { zh: '这个用户名已有账号使用。', en: 'Another account has this user name.' },
  remedy: { zh: '请换一个用户名。', en: 'Choose another user name.' },
};

const citizenNumberTaken: Fault = {
  code: 'citizen-number-taken',
  reason: { zh: '这个公民身份号码已有账号。', en: 'There is an account with this citizen number already.' },
  remedy: { zh: '一人一个账号：请在账号清单中查找。', en: 'Everybody has one account: look for it in the list.' },
};

/**
 * Opens an account.
 *
 * @returns its id
 * @throws RequestFault `username-taken`, `citizen-number-taken`
 */
export async function openAccount(
  transaction: Transaction,
  { name, username, passwordHash, citizenNumber, email }: AccountToOpen,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  const [opened] = await transaction
    .insert(accounts)
    .values({
      id,
      name,
      email: email ?? noMailAddress(id),
      createdAt: at,
      updatedAt: at,
      username: username?.toLowerCase() ?? null,
      displayUsername: username ?? null,
      citizenNumber: citizenNumber ?? null,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  if (!opened) {
    const [same] = username
      ? await transaction
          .select({ id: accounts.id })
          .from(accounts)
          .where(eq(accounts.username, username.toLowerCase()))
      : [];
    throw new RequestFault('CONFLICT', same ? usernameTaken : citizenNumberTaken);
  }
  if (passwordHash !== undefined)
    await transaction.insert(credentials).values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      createdAt: at,
      updatedAt: at,
    });
  return id;
}
