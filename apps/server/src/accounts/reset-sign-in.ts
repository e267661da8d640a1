import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import type { Transaction } from '../database/database.ts';
import { RequestFault } from '../fault.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { announce } from '../interfaces/announce.ts';
import { sessionsTopic } from '../interfaces/topic.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { accountIdOf } from './actor.ts';
import { ownAccount } from './own-account.ts';
import { hashPassword, newPasswordSchema } from './password.ts';
import { accounts, credentials, secondFactors, sessions } from './tables.ts';
import { tellOfSignInChange } from './tell-of-sign-in-change.ts';

const answerSchema = z.object({ resetAt: z.iso.datetime() });

/** Gives an account the password, whether or not it had one. */
async function setPassword(transaction: Transaction, account: string, password: string, at: Date): Promise<void> {
  const [changed] = await transaction
    .update(credentials)
    .set({ password, updatedAt: at })
    .where(and(eq(credentials.userId, account), eq(credentials.providerId, 'credential')))
    .returning({ id: credentials.id });
  if (!changed)
    await transaction.insert(credentials).values({
      id: randomUUID(),
      accountId: account,
      providerId: 'credential',
      userId: account,
      password,
      createdAt: at,
      updatedAt: at,
    });
}

/**
 * Helps somebody, whose identity an operator has checked again, who cannot sign in any more: a new password and, where the
 * phone is lost, no one-time codes until they are set up anew. All sessions end, and they are told.
 */
export const resetSignIn = procedure
  .input(
    z.object({
      idempotencyKey: idempotencyKeySchema,
      account: z.string().max(100),
      password: newPasswordSchema,
      removesSecondFactor: z.boolean(),
    }),
  )
  .output(answerSchema)
  .mutation(async ({ ctx, input: { idempotencyKey, account, password, removesSecondFactor } }) => {
    if (account === accountIdOf(ctx.actor)) throw new RequestFault('CONFLICT', ownAccount);
    const at = ctx.now();
    const hashed = await hashPassword(password);
    return decideInTransaction(
      ctx.records.database,
      // As when an account is opened, no digest of the password is kept.
      {
        by: ctx.actor,
        permit: ctx.permit,
        idempotencyKey,
        request: { procedure: 'accounts.resetSignIn', account, removesSecondFactor },
        at,
      },
      async (transaction) => {
        const [found] = await transaction
          .update(accounts)
          .set({ updatedAt: at, ...(removesSecondFactor ? { twoFactorEnabled: false } : {}) })
          .where(and(eq(accounts.id, account), isNull(accounts.closedAt)))
          .returning({ id: accounts.id });
        if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
        await setPassword(transaction, account, hashed, at);
        if (removesSecondFactor) await transaction.delete(secondFactors).where(eq(secondFactors.userId, account));
        await transaction.delete(sessions).where(eq(sessions.userId, account));
        await announce(transaction, sessionsTopic(account), account);
        await tellOfSignInChange(transaction, account, 'reset', at);
        return {
          answer: { resetAt: at.toISOString() },
          change: { action: 'sign-in-reset', subject: account, details: { removesSecondFactor } },
        };
      },
      (remembered) => answerSchema.parse(remembered),
    );
  });
