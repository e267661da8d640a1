import { zeroFen } from '@wenzhou/money';
import { and, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { procedure } from '../../trpc/procedures.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { divisionAsked } from '../reach.ts';
import { depositActivations, deposits } from '../tables.ts';
import { activationRows, activationRowSchema } from './activation-row.ts';

const inputSchema = z.object({
  /** `awaiting`: with shares still to be paid. */
  state: z.enum(['awaiting', 'all']).default('awaiting'),
  division: z.string().max(12).optional(),
  ...pagingFields,
});

/** The uses of deposits, the latest first. */
export const activations = procedure
  .input(inputSchema)
  .output(z.object({ total: z.int().nonnegative(), activations: z.array(activationRowSchema) }))
  .query(async ({ ctx, input: { state, division, ...paging } }) => {
    const asked = divisionAsked(ctx.actor, ctx.permit, division);
    const { total, rows } = await activationRows(
      ctx.records.database,
      and(
        asked === undefined ? undefined : eq(deposits.agencyDivision, asked),
        state === 'awaiting' ? gt(depositActivations.awaiting, zeroFen) : undefined,
      ),
      limitOf(paging),
    );
    return { total, activations: rows };
  });
