import { randomUUID } from 'node:crypto';
import { civilDateOf } from '../civil-date.ts';
import type { Transaction } from '../database/database.ts';
import type { SignInChange } from '../notifications/messages.ts';
import { notify } from '../notifications/notify.ts';

/** Tells the holder of an account, in the portal and by e-mail, that how they sign in was changed. */
export const tellOfSignInChange = (
  transaction: Transaction,
  account: string,
  change: SignInChange,
  at: Date,
): Promise<void> =>
  notify(
    transaction,
    { account },
    {
      code: 'sign-in-changed',
      facts: { on: civilDateOf(at), change },
      path: '/account',
      onceKey: `sign-in-changed:${randomUUID()}`,
    },
    at,
  );
