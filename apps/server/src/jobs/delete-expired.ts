import { lt } from 'drizzle-orm';
import { sessions, signInAttempts, verifications } from '../accounts/tables.ts';
import type { Database } from '../database/database.ts';

/** Whoever stopped trying to sign in for so long begins anew. */
const attemptsKeptMs = 24 * 60 * 60 * 1000;

/**
 * Deletes sessions and verifications that have expired, and old tries to sign in.
 *
 * @param at the time of the machine, by which they expire, whatever a demonstration's clock says
 */
export async function deleteExpired(database: Database, at: Date): Promise<void> {
  await database.delete(sessions).where(lt(sessions.expiresAt, at));
  await database.delete(verifications).where(lt(verifications.expiresAt, at));
  await database.delete(signInAttempts).where(lt(signInAttempts.lastRequest, at.getTime() - attemptsKeptMs));
}
