import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { isPermitted } from '../permissions/is-permitted.ts';
import { procedure } from '../trpc/procedures.ts';
import { businessOf, matterOf } from './reach.ts';
import { documents } from './tables.ts';

const inputSchema = z.object({
  /** Such as `wage-deposit:9133…`. */
  matter: z.string().min(1).max(200),
});

const outputSchema = z.array(
  z.object({
    id: z.uuid(),
    /** `upload`, or the kind of the notice. */
    kind: z.string(),
    /** Of a notice. */
    number: z.string().nullable(),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().positive(),
    digest: z.string(),
    createdAt: z.iso.datetime(),
  }),
);

/** Most documents of a matter that are listed: the first ones. */
const most = 1000;

/** The documents of a matter that the actor may read, the oldest first; none where there is no such matter. */
export const listDocuments = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input }) => {
    ctx.permit(businessOf(ctx.actor));
    const found = await ctx.records.database
      .select()
      .from(documents)
      .where(eq(documents.matter, input.matter))
      .orderBy(asc(documents.createdAt), asc(documents.id))
      .limit(most);
    return found
      .filter((document) => isPermitted(ctx.permit, matterOf(document, ctx.actor)))
      .map(({ id, kind, number, name, mediaType, bytes, digest, createdAt }) => ({
        id,
        kind,
        number,
        name,
        mediaType,
        bytes,
        digest,
        createdAt: createdAt.toISOString(),
      }));
  });
