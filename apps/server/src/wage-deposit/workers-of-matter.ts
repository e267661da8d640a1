import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { listOfCase, listOfRequest } from './activation/claims.ts';
import { arrearsMatter, requestMatter } from './office.ts';
import { wageClaims, workers } from './tables.ts';

/** Where a matter keeps its list of wages, if it is of a kind that has one. */
function listOf(matter: string): string | undefined {
  const id = matter.slice(matter.indexOf(':') + 1);
  if (matter === requestMatter(id)) return listOfRequest(id);
  return matter === arrearsMatter(id) ? listOfCase(id) : undefined;
}

/** The citizen numbers of the workers whose wages a matter is about, as far as they were listed. */
export async function workersOfMatter(database: Database, matter: string): Promise<readonly string[]> {
  const list = listOf(matter);
  if (list === undefined) return [];
  const found = await database
    .selectDistinct({ citizenNumber: workers.citizenNumber })
    .from(wageClaims)
    .innerJoin(workers, eq(workers.id, wageClaims.worker))
    .where(eq(wageClaims.list, list));
  return found.map(({ citizenNumber }) => citizenNumber);
}
