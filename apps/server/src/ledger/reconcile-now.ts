import * as z from 'zod';
import { civilDateOf } from '../civil-date.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { procedure } from '../trpc/procedures.ts';
import { reconcileAndKeep } from './reconcile-ledger.ts';
import { reconciliationSchema } from './reconcile-stored.ts';

/** Proves the ledger now, beside the daily reconciliation. */
export const reconcileNow = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema }))
  .output(reconciliationSchema)
  .mutation(({ ctx, input: { idempotencyKey } }) => {
    const at = ctx.now();
    return reconcileAndKeep(ctx.records.database, { by: ctx.actor, idempotencyKey, on: civilDateOf(at), at });
  });
