import type { PoolingArea, Scheme } from '@wenzhou/medical-insurance';
import { and, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Transaction } from '../database/database.ts';
import { lockAllInTransaction } from '../database/lock-in-transaction.ts';
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
  const { data: named } = namedClaim.safeParse(claim);
  const isPerson = eq(persons.citizenNumber, citizenNumber);
  const isTheirYear = and(
    eq(insuranceYears.personId, persons.id),
    eq(insuranceYears.scheme, scheme),
    eq(insuranceYears.area, area),
    // Where there is no day, no year holds it.
    sql`${on ?? null}::date between ${insuranceYears.startsOn} and ${insuranceYears.endsOn}`,
  );
  const [, [found], staysOfYear, recorded] = await Promise.all([
    lockAllInTransaction(transaction, [
      ['person', citizenNumber],
      ...(named ? [['claim', claimKey(named.institution.id, named.number)] as const] : []),
    ]),
    transaction
      .select({ person: persons, year: insuranceYears })
      .from(persons)
      .leftJoin(insuranceYears, isTheirYear)
      .where(isPerson),
    transaction
      .selectDistinctOn([stays.id], { stay: stays, settled: settlements })
      .from(persons)
      .innerJoin(insuranceYears, isTheirYear)
      .innerJoin(stays, eq(stays.yearId, insuranceYears.id))
      .innerJoin(settlements, eq(settlements.stayId, stays.id))
      .where(isPerson)
      .orderBy(stays.id, desc(settlements.revision)),
    named ? isRecorded(transaction, named.institution.id, named.number) : false,
  ]);
  const year = found?.year ?? undefined;
  return {
    person: found?.person,
    year,
    earlier: year ? inServiceOrder(staysOfYear, year) : [],
    isRecorded: recorded,
  };
}
