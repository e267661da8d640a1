import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { oneTimeCode } from '../src/features/accounts/one-time-code.ts';

interface FictionalAccount {
  readonly username: string;
  readonly password: string;
  readonly oneTimeCodeSecret?: string;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** A session for each account that was signed in so far: signing in is slow on purpose. */
const sessions = new Map<string, Cookies>();

/** The accounts that a demonstration tells everybody about. */
async function fictionalAccount({ request }: BrowserContext, username: string): Promise<FictionalAccount> {
  const answer = await request.get('/trpc/system.status');
  const { accounts } = (await answer.json()).result.data.demonstration as { accounts: FictionalAccount[] };
  const account = accounts.find((one) => one.username === username);
  if (!account) throw new Error(`the demonstration has no account ${username}`);
  return account;
}

/** Signs in without the pages for it, with a session that nothing else in the tests uses. */
export async function signInAnew(page: Page, username: string): Promise<void> {
  const context = page.context();
  const { password, oneTimeCodeSecret } = await fictionalAccount(context, username);
  const post = async (path: string, data: object): Promise<void> => {
    const answer = await context.request.post(`/auth${path}`, { data, headers: { origin: inject('address') } });
    if (!answer.ok()) throw new Error(`${path} for ${username}: ${answer.status()} ${await answer.text()}`);
  };
  await post('/sign-in/username', { username, password });
  if (oneTimeCodeSecret)
    await post('/two-factor/verify-totp', { code: await oneTimeCode(oneTimeCodeSecret, Date.now()) });
}

/** Signs in as an account of the demonstration. Tests that end sessions or change capacities sign in anew instead. */
export async function signIn(page: Page, username: string): Promise<void> {
  const known = sessions.get(username);
  if (known) return page.context().addCookies(known);
  await signInAnew(page, username);
  sessions.set(username, await page.context().cookies());
}
