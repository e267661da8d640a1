import { count } from 'drizzle-orm';
import { system } from '../accounts/actor.ts';
import type { Database } from '../database/database.ts';
import { recordStayAt } from '../medical-insurance/record-stay.ts';
import { persons } from '../medical-insurance/tables.ts';
import { seedAccounts } from './accounts.ts';
import { fictionalPersons } from './persons.ts';

/** Records the fictional persons' stays, unless anybody is recorded already. */
async function seedStays(database: Database, now: Date): Promise<void> {
  const [recorded] = await database.select({ persons: count() }).from(persons);
  if (recorded?.persons) return;
  for (const { citizenNumber, name, scheme, area, stays } of fictionalPersons)
    for (const { status, claim } of stays) {
      const idempotencyKey = `demonstration-${claim.number}`;
      const answer = await recordStayAt(
        database,
        system,
        { idempotencyKey, person: { citizenNumber, name }, scheme, area, status, claim },
        now,
      );
      if (answer.kind !== 'granted') throw new Error(`the fictional claim ${claim.number} was not settled`);
    }
}

/**
 * Puts the fictional accounts and records of a demonstration into a database that has none.
 *
 * @param secret what second factors are sealed with
 */
export async function seedDemonstration(database: Database, now: Date, secret: string): Promise<void> {
  await seedAccounts(database, secret, now);
  await seedStays(database, now);
}
