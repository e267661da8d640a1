import { createHmac, randomUUID } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { signInAttempts } from './tables.ts';

/** A code is taken in its own 30 seconds, those before and those after; and a little more. */
const keptMs = 120_000;

/** The one-time codes that were accepted lately: one that was is not accepted again (RFC 6238, section 5.2). */
export interface UsedCodes {
  readonly isUsed: (account: string, code: string, now: Date) => Promise<boolean>;
  /** Notes that a code was accepted. @returns false when it was before, or is by another at the same moment */
  readonly use: (account: string, code: string, now: Date) => Promise<boolean>;
}

/** Where everybody can read the secret that the codes come from, as in a demonstration, counting them keeps nobody out. */
export const publicCodes: UsedCodes = { isUsed: async () => false, use: async () => true };

/** Codes are kept beside the attempts to sign in and like them as keyed digests, until those are deleted. */
export function usedCodes(database: Database, secret: string): UsedCodes {
  const keyOf = (account: string, code: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['one-time-code', account, code]))
      .digest('hex');
  return {
    isUsed: async (account, code, now) => {
      const [used] = await database
        .select({ id: signInAttempts.id })
        .from(signInAttempts)
        .where(
          and(eq(signInAttempts.key, keyOf(account, code)), gt(signInAttempts.lastRequest, now.getTime() - keptMs)),
        );
      return used !== undefined;
    },
    use: async (account, code, now) => {
      const lastRequest = now.getTime();
      const noted = await database
        .insert(signInAttempts)
        .values({ id: randomUUID(), key: keyOf(account, code), count: 1, lastRequest })
        .onConflictDoUpdate({
          target: signInAttempts.key,
          set: { lastRequest },
          setWhere: lte(signInAttempts.lastRequest, lastRequest - keptMs),
        })
        .returning({ id: signInAttempts.id });
      return noted.length > 0;
    },
  };
}
