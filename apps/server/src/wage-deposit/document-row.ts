import { plainDateSchema } from '@wenzhou/calendar';
import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import type { Database, Transaction } from '../database/database.ts';
import { documents } from '../documents/tables.ts';
import { civilDateOf } from '../civil-date.ts';

/** A notice that was issued or a file that was handed in. */
export const documentRowSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  /** The number of a notice. */
  number: z.string().optional(),
  name: z.string(),
  createdOn: plainDateSchema,
});

type DocumentRow = z.output<typeof documentRowSchema>;

const documentRow = ({ id, kind, number, name, createdAt }: typeof documents.$inferSelect): DocumentRow => ({
  id,
  kind,
  ...(number === null ? {} : { number }),
  name,
  createdOn: civilDateOf(createdAt),
});

/** What was issued and handed in about matters, the latest first. */
export async function documentsOf(
  reader: Database | Transaction,
  ...matters: readonly string[]
): Promise<DocumentRow[]> {
  const found = await reader
    .select()
    .from(documents)
    .where(inArray(documents.matter, [...matters]))
    .orderBy(desc(documents.createdAt), desc(documents.id));
  return found.map(documentRow);
}

/** Documents by their ids, those of one company where that is named. */
export async function documentsById(
  reader: Database | Transaction,
  ids: readonly string[],
  company?: string,
): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  const found = await reader
    .select()
    .from(documents)
    .where(and(inArray(documents.id, [...ids]), company === undefined ? undefined : eq(documents.company, company)))
    .orderBy(documents.number);
  return found.map(documentRow);
}
