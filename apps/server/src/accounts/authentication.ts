import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { appendAudit } from '../audit/append.ts';
import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { hashPassword, isPassword, longestPassword, shortestPassword } from './password.ts';
import { beginsAs } from './begins-as.ts';
import { findAccount } from './queries.ts';
import { cookiePrefix, isSecureAddress } from './session-cookie.ts';
import { longestSessionMs, sessionEnd } from './session-limits.ts';
import { signInEvents } from './sign-in-events.ts';
import { codeUsed, ownErrors } from './sign-in-faults.ts';
import { cityProvider, claimsOf, recognise, type SignOnRefusal, type SingleSignOn } from './single-sign-on.ts';
import { accounts, credentials, secondFactors, sessions, signInAttempts, verifications } from './tables.ts';
import { publicCodes, usedCodes } from './used-codes.ts';
import { isUsername } from './username.ts';

export interface AuthenticationSettings {
  readonly database: Database;
  readonly secret: string;
  /** The address under which people reach the portal, known once the server listens. */
  readonly publicAddress: string;
  /** The clock of decisions, which the audit goes by; sessions and codes go by the machine's. */
  readonly now: () => Date;
  readonly singleSignOn?: SingleSignOn | undefined;
  /** Whether the secrets of one-time codes are published, as those of a demonstration are. */
  readonly hasPublicCodes?: boolean;
  readonly onFailure: (error: unknown) => void;
}

/** What is found out while somebody comes back from the single sign-on, beside what the library answers. */
interface Return {
  refusal?: SignOnRefusal;
}

/** What the library knows when something is asked of it. */
type Asked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** What may be changed only by a session that was proved with the second factor, if there is one. */
const guarded = new Set(['/two-factor/disable', '/two-factor/generate-backup-codes', '/change-password']);

/** Without a factor to prove them, the guarded ones would let whoever has the password alone replace the factor. */
async function secondFactorFirst(asked: Asked): Promise<void> {
  const isGuarded = guarded.has(asked.path);
  if (!isGuarded && asked.path !== '/sign-out') return;
  // Looked up here, it is known at the end as well, when a session that was signed out of is gone.
  const found = await getSessionFromCtx(asked);
  if (!isGuarded) return;
  const isProved = found?.session['secondFactorAt'] instanceof Date;
  if (found?.user['twoFactorEnabled'] === true && !isProved)
    throw new APIError('FORBIDDEN', { code: ownErrors.secondFactorFirst, message: 'the session is not proved' });
}

/** Whose code is entered: the session's, or of whoever has just given the password. */
async function proving(asked: Asked): Promise<string | undefined> {
  const found = await getSessionFromCtx(asked);
  if (found) return found.user.id;
  const { name } = asked.context.createAuthCookie('two_factor');
  const challenge = await asked.getSignedCookie(name, asked.context.secret);
  if (typeof challenge !== 'string') return undefined;
  return (await asked.context.internalAdapter.findVerificationValue(challenge))?.value;
}

/** better-auth over our own tables: passwords, one-time codes, the city's single sign-on, and the sessions of them all. */
export function openAuthentication(settings: AuthenticationSettings) {
  const { database, secret, publicAddress, now, singleSignOn, hasPublicCodes = false, onFailure } = settings;
  const returns = new AsyncLocalStorage<Return>();
  const codes = hasPublicCodes ? publicCodes : usedCodes(database, secret);

  /** A code that was accepted once is refused before the library looks at it, so that the next can still be entered. */
  async function eachCodeOnce(asked: Asked): Promise<void> {
    if (asked.path !== '/two-factor/verify-totp') return;
    const account = await proving(asked);
    if (account === undefined || !(await codes.isUsed(account, String(asked.body.code), new Date()))) return;
    const change = { action: 'sign-in-failed', subject: 'one-time-code', details: { account } };
    await inTransaction(database, (transaction) => appendAudit(transaction, change, now()));
    throw codeUsed();
  }

  /** The account of whom the city has recognised, in the form in which the library goes on with it. */
  const accountFor = async (profile: Readonly<Record<string, unknown>>, wanted: SingleSignOn) => {
    const claims = claimsOf(profile, wanted);
    const found = claims ? await recognise(database, claims, now()) : 'single-sign-on-identity';
    if (typeof found !== 'string') return { email: found.email, emailVerified: false, name: found.name };
    const store = returns.getStore();
    if (store) store.refusal = found;
    // The library knows nobody of this address and opens no account by itself, so it sends them back.
    return { email: `${randomUUID()}@nobody.invalid`, emailVerified: false, name: '' };
  };

  const auth = betterAuth({
    appName: '温州民生规则 Wenzhou Civic',
    baseURL: publicAddress,
    basePath: '/auth',
    secret,
    database: drizzleAdapter(database, {
      provider: 'pg',
      schema: {
        user: accounts,
        session: sessions,
        account: credentials,
        verification: verifications,
        twoFactor: secondFactors,
        rateLimit: signInAttempts,
      },
    }),
    emailAndPassword: {
      enabled: true,
      // Accounts are opened by an operator who has checked the identity, or by the single sign-on.
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    session: {
      // How long the cookie lives; when the session ends stands in its row.
      expiresIn: longestSessionMs / 1000,
      disableSessionRefresh: true,
      additionalFields: {
        actingAs: { type: 'string', required: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const account = await findAccount(database, session.userId);
            const found = returns.getStore();
            if (found && account?.closedAt) found.refusal ??= 'account-closed';
            // The library knows a subject from before by itself, whatever we have found out about them since.
            if (!account || account.closedAt || found?.refusal)
              throw new APIError('FORBIDDEN', { code: ownErrors.closed, message: 'no session for this account' });
            const at = new Date();
            const actingAs = await beginsAs(database, account.id);
            return { data: { ...session, expiresAt: sessionEnd(at, at), ipAddress: null, actingAs } };
          },
        },
      },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 30, usernameValidator: isUsername }),
      twoFactor({ issuer: '温州民生规则', allowPasswordless: true }),
      ...(singleSignOn
        ? [
            genericOAuth({
              config: [
                {
                  providerId: cityProvider,
                  discoveryUrl: singleSignOn.discoveryUrl,
                  clientId: singleSignOn.clientId,
                  clientSecret: singleSignOn.clientSecret,
                  scopes: [...singleSignOn.scopes],
                  pkce: true,
                  requireIdTokenVerification: true,
                  disableSignUp: true,
                  mapProfileToUser: (profile) => accountFor(profile, singleSignOn),
                },
              ],
            }),
          ]
        : []),
    ],
    hooks: {
      before: createAuthMiddleware(async (asked) => {
        await secondFactorFirst(asked);
        await eachCodeOnce(asked);
      }),
      after: signInEvents({ database, secret, codes, now }),
    },
    // Attempts are throttled before they come here, by account and address, and only those that fail count.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecureAddress(publicAddress),
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    onAPIError: { throw: true, errorURL: `${publicAddress}/` },
    // What the library would write to the console may hold what people typed.
    logger: {
      level: 'error',
      log: (_level, _message, ...details) => {
        const error = details.find((detail) => detail instanceof Error);
        if (error && !(error instanceof APIError)) onFailure(error);
      },
    },
    telemetry: { enabled: false },
  });

  return {
    answer: (request: Request): Promise<Response> => auth.handler(request),
    /** The answer to somebody who comes back, and why they are not signed in where we know. */
    comeBack: async (request: Request): Promise<{ readonly response: Response; readonly refusal?: SignOnRefusal }> => {
      const found: Return = {};
      const response = await returns.run(found, () => auth.handler(request));
      return found.refusal === undefined ? { response } : { response, refusal: found.refusal };
    },
  };
}
