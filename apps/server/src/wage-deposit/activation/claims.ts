import { randomUUID } from 'node:crypto';
import type { PlainMonth } from '@wenzhou/calendar';
import { type CitizenNumber, maskCitizenNumber } from '@wenzhou/identity';
import type { Fen } from '@wenzhou/money';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { wageClaims, workers } from '../tables.ts';
import type { ShownClaim } from './claim-row.ts';

/** A row of a list that was read without fault. */
export interface ReadClaim {
  readonly name: string;
  readonly citizenNumber: CitizenNumber;
  readonly project: string;
  readonly month: PlainMonth;
  readonly owed: Fen;
}

/** Wages owed, as the rules take them: the worker is an id. */
export interface Claim {
  readonly worker: string;
  readonly project: string;
  readonly month: PlainMonth;
  readonly owed: Fen;
}

/** Under which name a list of claims is kept. */
export const listOfRequest = (id: string): string => `request:${id}`;
export const listOfCase = (id: string): string => `case:${id}`;

async function knownWorkers(
  reader: Database | Transaction,
  numbers: readonly CitizenNumber[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reader
    .select({ id: workers.id, citizenNumber: workers.citizenNumber })
    .from(workers)
    .where(inArray(workers.citizenNumber, [...numbers]));
  return new Map(found.map(({ id, citizenNumber }) => [citizenNumber, id]));
}

const withWorkers = (claims: readonly ReadClaim[], ids: ReadonlyMap<string, string>): readonly Claim[] =>
  claims.map(({ citizenNumber, project, month, owed }) => {
    const worker = ids.get(citizenNumber);
    if (worker === undefined) throw new Error('a worker of the list has no id');
    return { worker, project, month, owed };
  });

/** The claims with the ids of workers who are known, and with passing ids for the others: for a preview. */
export async function previewedClaims(
  reader: Database | Transaction,
  claims: readonly ReadClaim[],
): Promise<readonly Claim[]> {
  const numbers = [...new Set(claims.map(({ citizenNumber }) => citizenNumber))];
  const known = await knownWorkers(reader, numbers);
  return withWorkers(claims, new Map(numbers.map((number) => [number, known.get(number) ?? randomUUID()])));
}

/** The claims with the ids of their workers, who are registered where they are not yet. */
export async function registeredClaims(
  transaction: Transaction,
  claims: readonly ReadClaim[],
  at: Date,
): Promise<readonly Claim[]> {
  // In one order, so that two lists never wait for each other.
  const numbers = [...new Set(claims.map(({ citizenNumber }) => citizenNumber))].sort();
  await transaction
    .insert(workers)
    .values(numbers.map((citizenNumber) => ({ id: randomUUID(), citizenNumber, registeredAt: at })))
    .onConflictDoNothing();
  return withWorkers(claims, await knownWorkers(transaction, numbers));
}

/** Keeps a list of claims, line by line, with the workers' names as the list calls them. */
export async function keepClaims(
  transaction: Transaction,
  list: string,
  names: readonly string[],
  claims: readonly Claim[],
): Promise<void> {
  await transaction.insert(wageClaims).values(
    claims.map((claim, index) => ({
      list,
      line: index + 1,
      worker: claim.worker,
      name: names[index] ?? '',
      project: claim.project,
      month: claim.month,
      owed: claim.owed,
    })),
  );
}

/** A stored claim with the worker's identity. */
export interface StoredClaim extends Claim {
  readonly line: number;
  readonly name: string;
  readonly citizenNumber: CitizenNumber;
}

export async function storedClaims(reader: Database | Transaction, list: string): Promise<readonly StoredClaim[]> {
  return reader
    .select({
      line: wageClaims.line,
      worker: wageClaims.worker,
      name: wageClaims.name,
      citizenNumber: workers.citizenNumber,
      project: wageClaims.project,
      month: wageClaims.month,
      owed: wageClaims.owed,
    })
    .from(wageClaims)
    .innerJoin(workers, eq(workers.id, wageClaims.worker))
    .where(eq(wageClaims.list, list))
    .orderBy(asc(wageClaims.line));
}

/** The workers of a list. */
export async function workersIn(
  reader: Database | Transaction,
  list: string,
): Promise<readonly Pick<Claim, 'worker'>[]> {
  return reader.selectDistinct({ worker: wageClaims.worker }).from(wageClaims).where(eq(wageClaims.list, list));
}

/** A claim as the rules take it. */
export const asClaim = ({ worker, project, month, owed }: Claim): Claim => ({ worker, project, month, owed });

/** A claim as it is shown: with the citizen number in full only where it may be. */
export const shownClaim =
  (inFull: boolean) =>
  (claim: StoredClaim): ShownClaim => ({
    ...claim,
    citizenNumber: inFull ? claim.citizenNumber : maskCitizenNumber(claim.citizenNumber),
  });
