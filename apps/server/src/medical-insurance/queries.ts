import type { InsuranceYear, PoolingArea, Scheme } from '@wenzhou/medical-insurance';
import { and, desc, eq, gte, lte } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { insuranceYears, persons, settlements, stays } from './tables.ts';

type Reader = Database | Transaction;

export type Person = typeof persons.$inferSelect;
export type StoredYear = typeof insuranceYears.$inferSelect;

/** A stay as it stands: what was claimed and its latest settlement. */
export interface StoredStay {
  readonly stay: typeof stays.$inferSelect;
  readonly settled: typeof settlements.$inferSelect;
}

export async function findPerson(reader: Reader, citizenNumber: string): Promise<Person | undefined> {
  const [person] = await reader.select().from(persons).where(eq(persons.citizenNumber, citizenNumber));
  return person;
}

/** The year of a person that a day belongs to. */
export async function findYear(
  reader: Reader,
  person: Person,
  insurance: { readonly scheme: Scheme; readonly area: PoolingArea },
  on: string,
): Promise<StoredYear | undefined> {
  const [year] = await reader
    .select()
    .from(insuranceYears)
    .where(
      and(
        eq(insuranceYears.personId, person.id),
        eq(insuranceYears.scheme, insurance.scheme),
        eq(insuranceYears.area, insurance.area),
        lte(insuranceYears.startsOn, on),
        gte(insuranceYears.endsOn, on),
      ),
    );
  return year;
}

/** All years of a person, the latest first. */
export async function yearsOf(reader: Reader, person: Person): Promise<readonly StoredYear[]> {
  return reader
    .select()
    .from(insuranceYears)
    .where(eq(insuranceYears.personId, person.id))
    .orderBy(desc(insuranceYears.startsOn), insuranceYears.scheme, insuranceYears.area);
}

/** Puts the stays of a year in the order of service. */
export function inServiceOrder(found: readonly StoredStay[], { state }: StoredYear): readonly StoredStay[] {
  const place = ({ stay }: StoredStay): number =>
    state.settled.findIndex(
      ({ institution, number }) => institution === stay.institution && number === stay.claimNumber,
    );
  return found.toSorted((a, b) => place(a) - place(b));
}

/** The stays of a year, in the order of service. */
export async function listStays(reader: Reader, year: StoredYear): Promise<readonly StoredStay[]> {
  const found = await reader
    .selectDistinctOn([stays.id], { stay: stays, settled: settlements })
    .from(stays)
    .innerJoin(settlements, eq(settlements.stayId, stays.id))
    .where(eq(stays.yearId, year.id))
    .orderBy(stays.id, desc(settlements.revision));
  return inServiceOrder(found, year);
}

/** Whether an institution's claim of this number is recorded, for whomever. */
export async function isRecorded(reader: Reader, institution: string, claimNumber: string): Promise<boolean> {
  const found = await reader
    .select({ id: stays.id })
    .from(stays)
    .where(and(eq(stays.institution, institution), eq(stays.claimNumber, claimNumber)));
  return found.length > 0;
}

/** The statement that adds a year; sent once it is waited for. */
export function addYear(
  transaction: Transaction,
  id: string,
  person: Person,
  state: InsuranceYear,
): PromiseLike<unknown> {
  const { scheme, area, period } = state;
  return transaction
    .insert(insuranceYears)
    .values({ id, personId: person.id, scheme, area, startsOn: period.from, endsOn: period.to, state });
}

/** The statement that moves a year on; sent once it is waited for. */
export const moveYear = (transaction: Transaction, id: string, state: InsuranceYear): PromiseLike<unknown> =>
  transaction.update(insuranceYears).set({ state }).where(eq(insuranceYears.id, id));
