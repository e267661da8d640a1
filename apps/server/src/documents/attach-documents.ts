import { inArray } from 'drizzle-orm';
import * as z from 'zod';
import type { Actor, Agency } from '../accounts/actor.ts';
import type { Transaction } from '../database/database.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { isOwnUpload } from './reach.ts';
import { documents } from './tables.ts';

const notAvailable: Fault = {
  code: 'document-not-available',
  reason: {
    zh: '附上的文件中有的不是您以当前身份上传的，或者已用于别的事项。',
    en: 'Some of the documents were not handed in by you in this capacity, or belong to another matter already.',
  },
  remedy: { zh: '请重新上传这些文件。', en: 'Hand them in again.' },
};

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/**
 * Makes uploads part of a matter, which also says who may read them. Each must be an upload of the actor, in the capacity
 * in which they act, that belongs to no other matter.
 *
 * @throws RequestFault `document-not-available`
 */
export async function attachDocuments(
  transaction: Transaction,
  ids: readonly string[],
  { matter, company, agency }: { readonly matter: string; readonly company?: string; readonly agency?: Agency },
  by: Actor,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = wanted.every(isId)
    ? await transaction
        .select({
          id: documents.id,
          kind: documents.kind,
          createdBy: documents.createdBy,
          capacity: documents.capacity,
          matter: documents.matter,
        })
        .from(documents)
        .where(inArray(documents.id, wanted))
        .orderBy(documents.id)
        .for('update')
    : [];
  const isAvailable = (document: (typeof found)[number]): boolean =>
    isOwnUpload(document, by) && (document.matter === null || document.matter === matter);
  if (found.length < wanted.length || !found.every(isAvailable)) throw new RequestFault('BAD_REQUEST', notAvailable);
  const loose = found.filter((document) => document.matter === null).map(({ id }) => id);
  if (loose.length === 0) return;
  await transaction
    .update(documents)
    .set({
      matter,
      company: company ?? null,
      agencyKind: agency?.kind ?? null,
      agencyDivision: agency?.division ?? null,
    })
    .where(inArray(documents.id, loose));
}
