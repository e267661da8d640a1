import type { APIResponse, BrowserContext, Page } from 'playwright-core';
import { oneTimeCode } from '../src/features/accounts/one-time-code.ts';
import { address } from './address.ts';

interface FictionalAccount {
  readonly username: string;
  readonly password: string;
  readonly oneTimeCodeSecret?: string;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** A session for each account that was signed in so far, or is being: signing in is slow on purpose. */
const sessions = new Map<string, Promise<Cookies>>();

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
  const send = (path: string, data: object): Promise<APIResponse> =>
    context.request.post(`/auth${path}`, { data, headers: { origin: address() } });
  const post = async (path: string, data: object): Promise<void> => {
    const answer = await send(path, data);
    if (!answer.ok()) throw new Error(`${path} for ${username}: ${answer.status()} ${await answer.text()}`);
  };
  await post('/sign-in/username', { username, password });
  if (!oneTimeCodeSecret) return;
  // A code counts once. Besides that of now the next is taken and the one before, when another test has just used it.
  for (const seconds of [0, 30]) {
    const code = await oneTimeCode(oneTimeCodeSecret, Date.now() + seconds * 1000);
    if ((await send('/two-factor/verify-totp', { code })).ok()) return;
  }
  await post('/two-factor/verify-totp', { code: await oneTimeCode(oneTimeCodeSecret, Date.now() - 30_000) });
}

async function cookiesOf(page: Page, username: string): Promise<Cookies> {
  await signInAnew(page, username);
  return page.context().cookies();
}

/** Signs in as an account of the demonstration. Tests that end sessions or change capacities sign in anew instead. */
export async function signIn(page: Page, username: string): Promise<void> {
  const session = sessions.get(username) ?? cookiesOf(page, username);
  sessions.set(username, session);
  await page.context().addCookies(await session);
}
