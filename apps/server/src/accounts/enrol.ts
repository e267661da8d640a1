import { randomUUID } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { accounts, secondFactors } from './tables.ts';

/**
 * Sets up one-time codes that are computed from a secret that is known already, as better-auth keeps them, sealed with the
 * secret of sessions. There are no backup codes.
 *
 * @param codeSecret in base32, as the app takes it
 */
export async function enrol(
  transaction: Transaction,
  account: string,
  codeSecret: string,
  secret: string,
): Promise<void> {
  await transaction.insert(secondFactors).values({
    id: randomUUID(),
    userId: account,
    secret: await symmetricEncrypt({ key: secret, data: `base32:${codeSecret}` }),
    backupCodes: await symmetricEncrypt({ key: secret, data: '[]' }),
    verified: true,
  });
  await transaction.update(accounts).set({ twoFactorEnabled: true }).where(eq(accounts.id, account));
}
