import { createHmac } from 'node:crypto';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import { and, eq, ne } from 'drizzle-orm';
import { appendAudit } from '../audit/append.ts';
import type { AuditedChange } from '../audit/entry.ts';
import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import type { SignInChange } from '../notifications/messages.ts';
import { codeUsed } from './sign-in-faults.ts';
import { sessions } from './tables.ts';
import { tellOfSignInChange } from './tell-of-sign-in-change.ts';
import type { UsedCodes } from './used-codes.ts';

/** What the library knows at the end of an action. */
type Ended = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

interface Surroundings {
  readonly database: Database;
  readonly secret: string;
  readonly codes: UsedCodes;
  /** The clock of decisions, which the audit goes by. */
  readonly now: () => Date;
}

const ways: Readonly<Record<string, string>> = {
  '/sign-in/username': 'password',
  '/callback/:id': 'single-sign-on',
  '/two-factor/verify-totp': 'one-time-code',
  '/two-factor/verify-backup-code': 'backup-code',
};

const changes: Readonly<Record<string, SignInChange | 'signed-out'>> = {
  '/two-factor/disable': 'second-factor-removed',
  '/two-factor/generate-backup-codes': 'backup-codes-made',
  '/change-password': 'password-changed',
  '/sign-out': 'signed-out',
};

/**
 * Enters in the audit who signed in and how, who failed to, and whoever changed how they sign in. A name that was tried
 * is kept as a keyed digest: the same name can be told, but not which.
 */
export function signInEvents({ database, secret, codes, now }: Surroundings) {
  const enter = (change: AuditedChange, work?: (run: Transaction) => Promise<void>): Promise<void> =>
    inTransaction(database, async (transaction) => {
      await work?.(transaction);
      await appendAudit(transaction, change, now());
    });

  const failed = async (ended: Ended, way: string): Promise<void> => {
    const { username } = (ended.body ?? {}) as { readonly username?: unknown };
    const tried = typeof username === 'string' ? username.toLowerCase() : undefined;
    const account = ended.context.session?.user.id;
    await enter({
      action: 'sign-in-failed',
      subject: way,
      details: {
        ...(tried === undefined ? {} : { name: createHmac('sha256', secret).update(tried).digest('hex') }),
        ...(account === undefined ? {} : { account }),
      },
    });
  };

  /** Notes that a session was proved with a second factor. */
  const proved = async (ended: Ended, way: string): Promise<void> => {
    const { newSession, session: before } = ended.context;
    const proven = newSession ?? before;
    if (!proven) throw new Error('a second factor was proved for no session');
    const account = proven.user.id;
    const isSignIn = before === null;
    const action = isSignIn ? 'signed-in' : newSession ? 'second-factor-enrolled' : 'second-factor-proved';
    const { code } = (ended.body ?? {}) as { readonly code?: unknown };
    if (way === 'one-time-code' && !(await codes.use(account, String(code), new Date()))) {
      // Somebody else was a moment earlier with the same code, and the library has opened a session already.
      if (newSession) await database.delete(sessions).where(eq(sessions.id, newSession.session.id));
      await failed(ended, way);
      throw codeUsed();
    }
    await enter(
      {
        action,
        subject: account,
        details: { session: proven.session.id, way, by: account },
      },
      async (run) => {
        // A session goes by the machine's time.
        await run.update(sessions).set({ secondFactorAt: new Date() }).where(eq(sessions.id, proven.session.id));
        await announce(run, sessionsTopic(account), proven.session.id);
        if (action === 'second-factor-enrolled') await tellOfSignInChange(run, account, action, now());
      },
    );
  };

  /** Whoever signs in leaves the session behind that their browser was in. */
  const endEarlier = async ({ context, getSignedCookie }: Ended, current: string): Promise<void> => {
    const token = await getSignedCookie(context.authCookies.sessionToken.name, context.secret);
    if (typeof token !== 'string') return;
    await inTransaction(database, async (transaction) => {
      const [left] = await transaction
        .delete(sessions)
        .where(and(eq(sessions.token, token), ne(sessions.id, current)))
        .returning({ id: sessions.id, account: sessions.userId });
      if (!left) return;
      const details = { session: left.id, by: left.account };
      await appendAudit(transaction, { action: 'session-left', subject: left.account, details }, now());
    });
  };

  const signedIn = async (ended: Ended, way: string): Promise<void> => {
    const { newSession } = ended.context;
    // Somebody came back from the single sign-on and was sent on without a session.
    if (!newSession) return failed(ended, way);
    const { session, user } = newSession;
    await endEarlier(ended, session.id);
    // With a second factor, the library takes this session back and asks for the code.
    if (way === 'password' && user['twoFactorEnabled'] === true) return;
    await enter({ action: 'signed-in', subject: user.id, details: { session: session.id, way, by: user.id } });
  };

  const changed = async ({ path, context }: Ended, action: SignInChange | 'signed-out'): Promise<void> => {
    const last = context.newSession ?? context.session;
    if (!last) return;
    const { session, user } = last;
    await enter({ action, subject: user.id, details: { session: session.id, by: user.id } }, async (run) => {
      if (path === '/change-password')
        await run.delete(sessions).where(and(eq(sessions.userId, user.id), ne(sessions.id, session.id)));
      // What was proved with a factor that is no more is proved no longer.
      if (path === '/two-factor/disable')
        await run.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, user.id));
      await announce(run, sessionsTopic(user.id), session.id);
      if (action !== 'signed-out') await tellOfSignInChange(run, user.id, action, now());
    });
  };

  return createAuthMiddleware(async (ended) => {
    const { path } = ended;
    const { returned } = ended.context;
    const [way, action] = [ways[path], changes[path]];
    const isRefused = isAPIError(returned) && returned.status !== 'FOUND';
    if (isRefused) return way === undefined ? undefined : failed(ended, way);
    if (way === undefined) return action === undefined ? undefined : changed(ended, action);
    return path.startsWith('/two-factor/') ? proved(ended, way) : signedIn(ended, way);
  });
}
