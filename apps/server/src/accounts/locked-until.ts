import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { secondFactors, verifications } from './tables.ts';

/** Until when the second factor is locked of an account that is signed in, or of one whose sign-in waits for it. */
export async function lockedUntil(
  database: Database,
  of: { readonly account: string } | { readonly pending: string },
): Promise<Date | null> {
  const found = database.select({ until: secondFactors.lockedUntil }).from(secondFactors);
  const [factor] = await ('account' in of
    ? found.where(eq(secondFactors.userId, of.account))
    : found
        .innerJoin(verifications, eq(verifications.value, secondFactors.userId))
        .where(eq(verifications.identifier, of.pending)));
  return factor?.until ?? null;
}
