import type { Database } from '../database/database.ts';
import { isOfficialRole } from './actor.ts';
import { activeAppointments } from './queries.ts';

/** The appointment that a new session acts under: officials come to work, and may change to themselves. */
export async function beginsAs(database: Database, account: string): Promise<string | null> {
  const active = await activeAppointments(database, account);
  return active.find(({ appointment }) => isOfficialRole(appointment.role))?.appointment.id ?? null;
}
