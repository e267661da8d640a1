import { randomUUID } from 'node:crypto';
import { and, count, eq, gt, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { accountIdOf } from '../accounts/actor.ts';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import type { Context } from '../trpc/context.ts';
import { documentName, extensionOf } from './document-name.ts';
import { holdBytes } from './hold-bytes.ts';
import { contentOf, type MediaType, mediaTypeOf } from './media-type.ts';
import { capacityOf } from './reach.ts';
import { documents } from './tables.ts';
import { uploadFaults } from './upload-faults.ts';

/** A file as it came. */
export interface Received {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the sender of an upload is told. */
export const keptUploadSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().positive(),
  /** SHA-256, in hexadecimal. */
  digest: z.string(),
});

export type KeptUpload = z.output<typeof keptUploadSchema>;

/** So many uploads that belong to no matter may come from one account in a day, lest anyone fill the store. */
export const mostLooseUploads = 100;

const day = 24 * 60 * 60 * 1000;

/** @throws RequestFault for an empty file, content that is not taken, and a name that does not fit it */
async function judge({ name, bytes }: Received): Promise<{ readonly name: string; readonly mediaType: MediaType }> {
  if (bytes.length === 0) throw uploadFaults.empty();
  const content = await contentOf(bytes);
  if (content.kind === 'markup') throw uploadFaults.markup();
  if (content.kind === 'other') throw uploadFaults.typeNotTaken();
  const cleaned = documentName(name);
  const mediaType = mediaTypeOf(content, extensionOf(cleaned));
  if (!mediaType) throw uploadFaults.extensionWrong();
  return { name: cleaned, mediaType };
}

/**
 * Keeps a file that somebody handed in, which belongs to no matter yet; the same request under the same key keeps it
 * once.
 *
 * @throws RequestFault naming what is wrong with the file, `documents-too-many`, `document-store-unavailable`
 */
export async function keepUpload(
  { actor, records: { database }, documents: store, now }: Pick<Context, 'actor' | 'records' | 'documents' | 'now'>,
  received: Received,
  idempotencyKey: string,
): Promise<KeptUpload> {
  const { name, mediaType } = await judge(received);
  const [at, by] = [now(), accountIdOf(actor)];
  const [loose] = await database
    .select({ uploads: count() })
    .from(documents)
    .where(
      and(eq(documents.createdBy, by), gt(documents.createdAt, new Date(at.getTime() - day)), isNull(documents.matter)),
    );
  if ((loose?.uploads ?? 0) >= mostLooseUploads) throw uploadFaults.tooMany(mostLooseUploads);
  // Before the transaction, which would otherwise wait for the store.
  const digest = await store.put(received.bytes);
  const kept = { name, mediaType, bytes: received.bytes.length, digest };
  return decideInTransaction<KeptUpload>(
    database,
    { by: actor, idempotencyKey, request: ['POST /documents', kept], at },
    async (transaction) => {
      await holdBytes(transaction, store, digest, received.bytes);
      const id = randomUUID();
      await transaction
        .insert(documents)
        .values({ id, kind: 'upload', ...kept, createdBy: by, capacity: capacityOf(actor), createdAt: at });
      const details = { mediaType, bytes: kept.bytes, digest };
      return { answer: { id, ...kept }, change: { action: 'documents.upload', subject: id, details } };
    },
    (remembered) => keptUploadSchema.parse(remembered),
  );
}
