import { randomUUID } from 'node:crypto';
import { citizenNumber as asCitizenNumber, type CitizenNumber, creditCodeFor } from '@wenzhou/identity';
import { generateSync } from 'otplib';
import { system } from '../src/accounts/actor.ts';
import type { Post } from '../src/accounts/appointment-post.ts';
import { enrol } from '../src/accounts/enrol.ts';
import { enterAppointment } from '../src/accounts/enter-appointment.ts';
import { openAccount } from '../src/accounts/open-account.ts';
import { hashPassword } from '../src/accounts/password.ts';
import type { Database } from '../src/database/database.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { duties } from '../src/permissions/duty.ts';
import { Browser } from './browser.ts';
import { fictionalPerson } from './fictional-stay.ts';

/** Whoever may record stays and read years. */
export const insuranceOfficial: Post = {
  role: 'medical-insurance-official',
  agency: { kind: 'medical-insurance', division: '330300' },
  duties,
};

export const operatorPost: Post = { role: 'operator', duties: [] };

let firms = 0;

/** The head, or the staff, of a firm that does not exist and is new with every call. */
export function companyPost(role: 'company-head' | 'company-staff' = 'company-head'): Post {
  firms += 1;
  const organisation = `PDY${String(20_000 + firms)}`;
  const creditCode = creditCodeFor({ department: '9', category: '1', division: '330302', organisation });
  return { role, company: { creditCode, name: `虚构公司${firms}` }, duties: [] };
}

/** An account of a test, and what it takes to sign in with it. */
export interface TestAccount {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly appointment?: string;
  /** In base32, as the app takes it. */
  readonly oneTimeCodeSecret?: string | undefined;
}

export const testPassword = 'a password for tests only';

const oneTimeCodeSecret = 'TESTSTESTSTESTSTESTSTESTSTESTS23';

/** Opens an account with a password, and with one-time codes where it is to be trusted. */
export async function openTestAccount(
  database: Database,
  secret: string,
  {
    post,
    citizenNumber,
    hasCodes = post !== undefined && post.company === undefined,
  }: { readonly post?: Post; readonly citizenNumber?: CitizenNumber; readonly hasCodes?: boolean } = {},
): Promise<TestAccount> {
  const username = `test-${randomUUID().slice(0, 13)}`;
  // An official is known by a citizen number.
  const number = citizenNumber ?? (post?.agency ? asCitizenNumber(fictionalPerson().citizenNumber) : undefined);
  const passwordHash = await hashPassword(testPassword);
  const at = new Date();
  return inTransaction(database, async (transaction) => {
    const id = await openAccount(
      transaction,
      { name: `虚构 ${username}`, username, passwordHash, ...(number ? { citizenNumber: number } : {}) },
      at,
    );
    if (hasCodes) await enrol(transaction, id, oneTimeCodeSecret, secret);
    const entered = post && (await enterAppointment(transaction, id, post, system.role, at));
    return {
      id,
      username,
      password: testPassword,
      ...(entered ? { appointment: entered.appointment } : {}),
      ...(hasCodes ? { oneTimeCodeSecret } : {}),
    };
  });
}

/** What the app shows now, or so many codes later. */
export const codeOf = (secret: string, later = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * later });

/**
 * Enters a code that was not used before: that of now or, where a test has just used it, the next or the one before,
 * which are taken as well.
 */
export async function enterCode(browser: Browser, secret: string): Promise<Response> {
  let answer = await browser.post('/auth/two-factor/verify-totp', { code: codeOf(secret) });
  for (const later of [1, -1])
    if (answer.status === 401)
      answer = await browser.post('/auth/two-factor/verify-totp', { code: codeOf(secret, later) });
  return answer;
}

/** Signs in with password and, where there is one, code; a browser that holds the session's cookie. */
export async function signedIn(
  address: string,
  account: Pick<TestAccount, 'username' | 'password' | 'oneTimeCodeSecret'>,
  browser = new Browser(address),
): Promise<Browser> {
  const { username, password } = account;
  const first = await browser.post('/auth/sign-in/username', { username, password });
  if (first.status !== 200) throw new Error(`not signed in: ${await first.text()}`);
  if (account.oneTimeCodeSecret !== undefined) {
    const second = await enterCode(browser, account.oneTimeCodeSecret);
    if (second.status !== 200) throw new Error(`no second factor: ${await second.text()}`);
  }
  return browser;
}
