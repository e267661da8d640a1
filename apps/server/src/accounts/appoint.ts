import * as z from 'zod';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { noSuchMatter } from '../permissions/permit.ts';
import { procedure } from '../trpc/procedures.ts';
import { accountIdOf } from './actor.ts';
import { postSchema, readPost } from './appointment-post.ts';
import { ownAccount } from './own-account.ts';
import { enterAppointment } from './enter-appointment.ts';
import { findByUsername } from './queries.ts';

const answerSchema = z.object({ appointment: z.uuid() });

const noSuchUsername: Fault = {
  code: 'username-unknown',
  reason: { zh: '没有使用这个用户名的账号。', en: 'No account has this user name.' },
  remedy: { zh: '请向本人核对用户名。', en: 'Ask the person for their user name.' },
};

/**
 * Appoints an account to act for a company, in an agency or as operator. The head of a company appoints its staff;
 * everything else is for operators. Nobody appoints themselves.
 */
export const appoint = procedure
  .input(postSchema.extend({ idempotencyKey: idempotencyKeySchema, username: z.string().max(30) }))
  .output(answerSchema)
  .mutation(async ({ ctx, input: { idempotencyKey, username, ...asked } }) => {
    const at = ctx.now();
    const post = readPost(asked, at);
    ctx.permit(post.company ? { company: post.company.creditCode } : {});
    if (ctx.actor.role === 'company-head' && post.role !== 'company-staff')
      throw new RequestFault('NOT_FOUND', noSuchMatter);
    return decideInTransaction(
      ctx.records.database,
      {
        by: ctx.actor,
        permit: ctx.permit,
        idempotencyKey,
        request: { procedure: 'accounts.appoint', username, ...post },
        at,
      },
      async (transaction) => {
        const account = await findByUsername(transaction, username);
        if (!account) throw new RequestFault('NOT_FOUND', noSuchUsername);
        const by = accountIdOf(ctx.actor);
        if (account.id === by) throw new RequestFault('CONFLICT', ownAccount);
        const { appointment, change } = await enterAppointment(transaction, account.id, post, by, at);
        return { answer: { appointment }, change };
      },
      (remembered) => answerSchema.parse(remembered),
    );
  });
