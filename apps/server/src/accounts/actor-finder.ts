import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { isDiskFull } from '../database/database-fault.ts';
import type { Database } from '../database/database.ts';
import { actorFor, appointmentOf } from './acting-as.ts';
import { type Actor, anonymous } from './actor.ts';
import { noteUseEveryMs, sessionEnd } from './session-limits.ts';
import { accounts, appointments, companies, sessions } from './tables.ts';

/** Notes that a session is used. On a disk that is full it is not noted, and who asks is known all the same. */
async function noteUse(database: Database, { id, createdAt }: typeof sessions.$inferSelect, now: Date): Promise<void> {
  try {
    await database
      .update(sessions)
      .set({ updatedAt: now, expiresAt: sessionEnd(createdAt, now) })
      .where(eq(sessions.id, id));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

/**
 * Tells who the session of a token belongs to, and as whom it acts: one query, and now and then one that notes that the
 * session is used. A session that has ended and an account that is closed are nobody's.
 *
 * The query is asked with every call and therefore made once; it bears no name, so that any pooler can pass it on.
 *
 * @returns a function of the token, the machine's time, by which sessions go, and whether the person asks, and not a
 *   page by itself
 */
export function actorFinder(database: Database): (token: string, now: Date, isUse: boolean) => Promise<Actor> {
  const sessionOf = database
    .select({ session: sessions, account: accounts, appointment: appointments, company: companies })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .leftJoin(appointments, and(eq(appointments.accountId, accounts.id), isNull(appointments.endedAt)))
    .leftJoin(companies, eq(companies.creditCode, appointments.company))
    .where(eq(sessions.token, sql.placeholder('token')))
    .orderBy(asc(appointments.appointedAt), asc(appointments.id))
    .prepare('');
  return async (token, now, isUse) => {
    const rows = await sessionOf.execute({ token });
    const [first] = rows;
    if (!first || first.session.expiresAt <= now || first.account.closedAt) return anonymous;
    const { session, account } = first;
    if (isUse && now.getTime() - session.updatedAt.getTime() >= noteUseEveryMs) await noteUse(database, session, now);
    const active = rows.flatMap(({ appointment, company }) => (appointment ? [{ appointment, company }] : []));
    return actorFor(
      { id: account.id, name: account.name, sessionId: session.id, hasSecondFactor: session.secondFactorAt !== null },
      account.citizenNumber,
      appointmentOf(session.actingAs, account.citizenNumber, active),
    );
  };
}
