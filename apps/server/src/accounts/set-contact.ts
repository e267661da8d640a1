import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { procedure } from '../trpc/procedures.ts';
import { noMailAddress } from './mail-address.ts';
import { accounts } from './tables.ts';

const languageSchema = z.enum(['zh', 'en']);

const contactSchema = z.object({ email: z.email().max(254).nullable(), language: languageSchema });

/** Sets where notices for one's own account go, and in which language. */
export const setContact = procedure
  .input(contactSchema.extend({ idempotencyKey: idempotencyKeySchema }))
  .output(contactSchema)
  .mutation(async ({ ctx, input: { idempotencyKey, ...contact } }) => {
    if (!('account' in ctx.actor)) throw new Error('a contact was to be set without an account');
    const { id } = ctx.actor.account;
    ctx.permit({ account: id });
    const at = ctx.now();
    return decideInTransaction(
      ctx.records.database,
      {
        by: ctx.actor,
        permit: ctx.permit,
        idempotencyKey,
        request: { procedure: 'accounts.setContact', ...contact },
        at,
      },
      async (transaction) => {
        await transaction
          .update(accounts)
          .set({ email: contact.email ?? noMailAddress(id), language: contact.language, updatedAt: at })
          .where(eq(accounts.id, id));
        return { answer: contact, change: { action: 'contact-changed', subject: id, details: {} } };
      },
      (remembered) => contactSchema.parse(remembered),
    );
  });
