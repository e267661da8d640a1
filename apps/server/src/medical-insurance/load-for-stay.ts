import type { PoolingArea, Scheme } from '@wenzhou/medical-insurance';
import { and, desc, eq, gte, lte } from 'drizzle-orm';
import * as z from 'zod';
import type { Transaction } from '../database/database.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import { inServiceOrder, isRecorded, type Person, type StoredStay, type StoredYear } from './queries.ts';
import { claimKey } from './settle-stays.ts';
import { insuranceYears, persons, settlements, stays } from './tables.ts';

/** What recording a stay looks at. */
export interface BeforeStay {
  /** Registered under the citizen number. */
  readonly person: Person | undefined;
  readonly year: StoredYear | undefined;
  /** The stays of the year, in the order of service. */
  readonly earlier: readonly StoredStay[];
  /** Whether the institution's claim of this number is recorded, for whomever. */
  readonly isRecorded: boolean;
}

export interface StayToLoadFor {
  readonly citizenNumber: string;
  readonly scheme: Scheme;
  readonly area: PoolingArea;
  /** A day of the year; none where no year can be opened. */
  readonly on: string | undefined;
  /** As it was given, of any shape. */
  readonly claim: unknown;
}

/** As far as it names itself. */
const namedClaim = z.object({ institution: z.object({ id: z.string() }), number: z.string() });

/**
 * Locks the person and the claim and loads what there is of them. All of it is asked at once: the database answers in
 * order, each question behind the locks before it.
 */
export async function loadForStay(
  transaction: Transaction,
  { citizenNumber, scheme, area, on, claim }: StayToLoadFor,
): Promise<BeforeStay> {
  const isOfYear = and(
    eq(insuranceYears.scheme, scheme),
    eq(insuranceYears.area, area),
    lte(insuranceYears.startsOn, on ?? ''),
    gte(insuranceYears.endsOn, on ?? ''),
  );
  const isPerson = eq(persons.citizenNumber, citizenNumber);
  const named = namedClaim.safeParse(claim);
  const [, , recorded, people, years, found] = await Promise.all([
    lockInTransaction(transaction, 'person', citizenNumber),
    named.success
      ? lockInTransaction(transaction, 'claim', claimKey(named.data.institution.id, named.data.number))
      : undefined,
    named.success ? isRecorded(transaction, named.data.institution.id, named.data.number) : false,
    transaction.select().from(persons).where(isPerson),
    on === undefined
      ? []
      : transaction
          .select({ year: insuranceYears })
          .from(insuranceYears)
          .innerJoin(persons, eq(persons.id, insuranceYears.personId))
          .where(and(isPerson, isOfYear)),
    on === undefined
      ? []
      : transaction
          .selectDistinctOn([stays.id], { stay: stays, settled: settlements })
          .from(stays)
          .innerJoin(settlements, eq(settlements.stayId, stays.id))
          .innerJoin(insuranceYears, eq(insuranceYears.id, stays.yearId))
          .innerJoin(persons, eq(persons.id, insuranceYears.personId))
          .where(and(isPerson, isOfYear))
          .orderBy(stays.id, desc(settlements.revision)),
  ]);
  const year = years[0]?.year;
  return { person: people[0], year, earlier: year ? inServiceOrder(found, year) : [], isRecorded: recorded };
}
