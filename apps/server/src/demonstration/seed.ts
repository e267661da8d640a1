import { eq, notInArray } from 'drizzle-orm';
import { system } from '../accounts/actor.ts';
import type { Database } from '../database/database.ts';
import { recordStayAt } from '../medical-insurance/record-stay.ts';
import { persons, stays as recordedStays } from '../medical-insurance/tables.ts';
import { seedAccounts } from './accounts.ts';
import { fictionalPersons } from './persons.ts';
import { seedWageDeposit } from './wage-deposit.ts';

/**
 * Records the fictional persons' stays, unless anybody else is recorded. Where that was interrupted it goes on, and a stay
 * that is recorded is known again by its idempotency key.
 */
async function seedStays(database: Database, now: Date): Promise<void> {
  const fictional = fictionalPersons.map(({ citizenNumber }) => citizenNumber);
  if ((await database.$count(persons, notInArray(persons.citizenNumber, fictional))) > 0) return;
  const last = fictionalPersons.at(-1)?.stays.at(-1)?.claim.number ?? '';
  if ((await database.$count(recordedStays, eq(recordedStays.claimNumber, last))) > 0) return;
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

/** The day on which the measure on wage deposits took effect: nothing of the demonstration happened before. */
const pastBegins = new Date('2018-03-01T00:00:00Z');

/**
 * Puts the fictional accounts and records of a demonstration into a database that has none, in the order in which they
 * came about.
 *
 * @param secret what second factors are sealed with
 */
export async function seedDemonstration(
  server: Parameters<typeof seedWageDeposit>[0],
  now: Date,
  secret: string,
): Promise<void> {
  const { database } = server.records;
  await seedAccounts(database, secret, pastBegins);
  await seedWageDeposit(server);
  await seedStays(database, now);
}
