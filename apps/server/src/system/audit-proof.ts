import * as z from 'zod';
import { type Fault, RequestFault } from '../fault.ts';
import { procedure } from '../trpc/procedures.ts';

const inputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inclusion'),
    /** The entry, counted from 1. */
    sequence: z.int().positive(),
    /** The tree that a head was signed over; that of now where left out. */
    treeSize: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal('consistency'), from: z.int().positive(), to: z.int().positive() }),
]);

const pathSchema = z.array(z.string());

const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inclusion'),
    sequence: z.int(),
    treeSize: z.int(),
    leafHash: z.string(),
    root: z.string(),
    path: pathSchema,
  }),
  z.object({
    kind: z.literal('consistency'),
    from: z.int(),
    to: z.int(),
    fromRoot: z.string(),
    toRoot: z.string(),
    path: pathSchema,
  }),
]);

const noSuchTree: Fault = {
  code: 'audit-proof-not-possible',
  reason: {
    zh: '审计中没有这么多条记录，或起点大于终点。',
    en: 'The audit has not that many entries, or the first size is greater than the second.',
  },
  remedy: {
    zh: '请按 system.auditHead 给出的 treeSize 核对编号和大小。',
    en: 'Check the numbers against the treeSize that system.auditHead gives.',
  },
};

/**
 * That an entry is in the audit, or that the audit of one size holds that of an earlier size unchanged: hashes only, as
 * RFC 6962 has them, for `verifyInclusion` and `verifyConsistency`.
 */
export const auditProof = procedure
  .input(inputSchema)
  .output(answerSchema)
  .query(async ({ ctx, input }) => {
    if (input.kind === 'inclusion') {
      const proof = await ctx.audit.provesInclusion(input.sequence, input.treeSize);
      if (proof) return { kind: input.kind, sequence: input.sequence, ...proof, path: [...proof.path] };
    } else {
      const proof = await ctx.audit.provesConsistency(input.from, input.to);
      if (proof) return { ...input, ...proof, path: [...proof.path] };
    }
    throw new RequestFault('NOT_FOUND', noSuchTree);
  });
