import * as z from 'zod';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import { isStorable } from '../database/storable.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { readCitizenNumber } from '../medical-insurance/citizen-number.ts';
import { procedure } from '../trpc/procedures.ts';
import { openAccount } from './open-account.ts';
import { hashPassword, newPasswordSchema } from './password.ts';
import { usernameSchema } from './username.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    username: usernameSchema,
    name: z.string().trim().min(1).max(100),
    citizenNumber: z.string().max(64).optional(),
    email: z.email().max(254).optional(),
    password: newPasswordSchema,
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

const answerSchema = z.object({ account: z.string() });

/** Opens an account for somebody whose identity an operator has checked. */
export const open = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(async ({ ctx, input: { idempotencyKey, username, name, citizenNumber, email, password } }) => {
    const at = ctx.now();
    const person = {
      username,
      name,
      ...(citizenNumber === undefined ? {} : { citizenNumber: readCitizenNumber(citizenNumber) }),
      ...(email === undefined ? {} : { email }),
    };
    const passwordHash = await hashPassword(password);
    return decideInTransaction(
      ctx.records.database,
      // The password is left out of what the request is known by: a digest of it would be one that can be guessed.
      { by: ctx.actor, permit: ctx.permit, idempotencyKey, request: { procedure: 'accounts.open', ...person }, at },
      async (transaction) => {
        const account = await openAccount(transaction, { ...person, passwordHash }, at);
        return {
          answer: { account },
          change: {
            action: 'account-opened',
            subject: account,
            details: { isResident: citizenNumber !== undefined },
          },
        };
      },
      (remembered) => answerSchema.parse(remembered),
    );
  });
