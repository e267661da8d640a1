import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { isOfficial } from '../accounts/actor.ts';
import { accounts } from '../accounts/tables.ts';
import { RequestFault } from '../fault.ts';
import { authorise } from '../permissions/authorise.ts';
import { noSuchMatter, permitFor } from '../permissions/permit.ts';
import { noteAccess } from '../personal-access/note-access.ts';
import type { Context } from '../trpc/context.ts';
import { workersOfMatter } from '../wage-deposit/workers-of-matter.ts';
import { matterOf } from './reach.ts';
import { documents } from './tables.ts';

/** A document to be saved by whoever asked. */
export interface ReadDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const route = 'GET /documents/:id';

/**
 * Reads a document that the actor may read. What a resident handed in tells of that resident, and the documents of claims
 * for wages tell of their workers, so that reading them is noted.
 *
 * @throws RequestFault `no-such-matter` for what is not there and what is not theirs, `document-store-unavailable`
 */
export async function readDocument(asked: Context, id: string): Promise<ReadDocument> {
  const { actor, records, documents: store } = asked;
  const grant = authorise(actor, route);
  const [document] = z.uuid().safeParse(id).success
    ? await records.database
        .select({ document: documents, citizenNumber: accounts.citizenNumber })
        .from(documents)
        .leftJoin(accounts, eq(accounts.id, documents.createdBy))
        .where(eq(documents.id, id))
    : [];
  if (!document) throw new RequestFault('NOT_FOUND', noSuchMatter);
  const { name, mediaType, digest, capacity, matter } = document.document;
  permitFor(actor, grant).permit(matterOf(document.document, actor));
  const sender = capacity === 'person' && document.citizenNumber !== null ? [document.citizenNumber] : [];
  // A company reads what it has handed in itself.
  const workers = isOfficial(actor) && matter !== null ? await workersOfMatter(records.database, matter) : [];
  await noteAccess(records.database, asked, route, [...sender, ...workers]);
  return { name, mediaType, bytes: await store.get(digest) };
}
