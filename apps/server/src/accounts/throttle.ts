import { createHmac, randomUUID } from 'node:crypto';
import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { signInAttempts } from './tables.ts';

const attemptWindowMs = 15 * 60_000;

/** Tries that fail, within a window. */
export const mostAttempts = { account: 50, accountFromAddress: 10, address: 200 } as const;

const tooManyAttempts: Fault = {
  code: 'sign-in-throttled',
  reason: { zh: '尝试次数过多，请稍后再试。', en: 'There were too many attempts.' },
  remedy: {
    zh: '请按 retry-after 所示的秒数等待；忘记密码请联系管理员。',
    en: 'Wait for the seconds that retry-after names; an operator helps with a forgotten password.',
  },
};

/** Too many attempts, and how long to wait. */
export class Throttled extends RequestFault {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number, fault: Fault = tooManyAttempts) {
    super('TOO_MANY_REQUESTS', fault);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What is tried: an account (by whatever tells it from others) from an address. */
interface Attempt {
  readonly account?: string | undefined;
  readonly address: string;
}

/** Counts attempts before they are made, so that many at once are not more than the limit. */
export interface Throttle {
  /** @throws Throttled */
  readonly begin: (attempt: Attempt, now: Date) => Promise<void>;
  /** It was no failure: it does not count, and the account starts anew. */
  readonly succeeded: (attempt: Attempt, now: Date) => Promise<void>;
}

/** Accounts and addresses are kept as keyed digests: the table tells nobody who tried. */
export function openThrottle(database: Database, secret: string): Throttle {
  const keyed = (...parts: readonly string[]): string =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex');
  const limitsOf = ({ account, address }: Attempt): readonly (readonly [string, number])[] => [
    [keyed('address', address), mostAttempts.address],
    ...(account === undefined
      ? []
      : ([
          [keyed('account', account), mostAttempts.account],
          [keyed('account-from-address', account, address), mostAttempts.accountFromAddress],
        ] as const)),
  ];
  return {
    begin: async (attempt, now) => {
      const time = now.getTime();
      for (const [key, most] of limitsOf(attempt)) {
        const isOver = sql`${signInAttempts.lastRequest} <= ${time - attemptWindowMs}`;
        const [counted] = await database
          .insert(signInAttempts)
          .values({ id: randomUUID(), key, count: 1, lastRequest: time })
          .onConflictDoUpdate({
            target: signInAttempts.key,
            set: {
              count: sql`case when ${isOver} then 1 else ${signInAttempts.count} + 1 end`,
              lastRequest: sql`case when ${isOver} then ${time} else ${signInAttempts.lastRequest} end`,
            },
          })
          .returning();
        if (counted && counted.count > most)
          throw new Throttled(Math.ceil((counted.lastRequest + attemptWindowMs - time) / 1000));
      }
    },
    succeeded: async (attempt, now) => {
      const [address, ...ofAccount] = limitsOf(attempt).map(([key]) => key);
      await database
        .update(signInAttempts)
        .set({ count: sql`greatest(${signInAttempts.count} - 1, 0)` })
        .where(eq(signInAttempts.key, address ?? ''));
      await database.delete(signInAttempts).where(inArray(signInAttempts.key, ofAccount));
      await database.delete(signInAttempts).where(lt(signInAttempts.lastRequest, now.getTime() - attemptWindowMs));
    },
  };
}
