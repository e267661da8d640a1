import { desc } from 'drizzle-orm';
import { auditEntries } from '../audit/tables.ts';
import { type Clock, runningClock } from '../clock.ts';
import type { Database } from '../database/database.ts';

/** A Monday three weeks before the Spring Festival of 2019, so that terms run across it. */
const demonstrationBegins = new Date('2019-01-14T01:00:00Z');

/** The clock of a demonstration: it goes on where the records end, since the measures of 2018 no longer govern today. */
export async function demonstrationClock(database: Database, machine: () => Date): Promise<Clock> {
  const [last] = await database
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1);
  return runningClock(machine, last && last.at > demonstrationBegins ? last.at : demonstrationBegins);
}
