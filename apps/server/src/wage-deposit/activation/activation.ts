import { plainDateSchema, plainMonthSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import { wageKeyOf } from '@wenzhou/wage-deposit';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { accountIdOf } from '../../accounts/actor.ts';
import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { noteAccess } from '../../personal-access/note-access.ts';
import { type PermittedContext, procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { depositActivations } from '../tables.ts';
import { activationRows, activationRowSchema } from './activation-row.ts';
import { listOfRequest, storedClaims } from './claims.ts';
import { paymentBatchSchema } from './payment-batch.ts';
import { findActivation, paymentBatch, paymentsOf } from './queries.ts';

/** A worker's share of an activation. */
const shareSchema = z.object({
  worker: z.uuid(),
  name: z.string(),
  /** In full: the officials of the case read it, which is noted. */
  citizenNumber: z.string(),
  project: z.string(),
  month: plainMonthSchema,
  owed: positiveFenSchema,
  share: nonNegativeFenSchema,
  /** `none`: the money did not reach for this wage. */
  state: z.enum(['none', 'awaiting', 'entered', 'paid']),
  /** The batch of payments that it is part of, unless that was rejected. */
  payment: z.uuid().optional(),
  receipt: z.string().optional(),
  paidOn: plainDateSchema.optional(),
});

const outputSchema = z.object({
  activation: activationRowSchema,
  shares: z.array(shareSchema),
  payments: z.array(paymentBatchSchema),
});

async function readActivation(
  { actor, permit }: PermittedContext,
  reader: Transaction,
  request: string,
  firm: z.output<typeof firmCodeSchema>,
): Promise<z.output<typeof outputSchema>> {
  const found = await findActivation(reader, request, firm);
  if (!found) throw new RequestFault('NOT_FOUND', noSuchMatter);
  permit({ division: found.agencyDivision });
  const { rows } = await activationRows(
    reader,
    and(eq(depositActivations.request, request), eq(depositActivations.firm, firm)),
    { limit: 1, offset: 0 },
  );
  const [row] = rows;
  if (!row) throw new Error('an activation was found and not told');
  const workers = new Map(
    (await storedClaims(reader, listOfRequest(request))).map((claim) => [wageKeyOf(claim), claim] as const),
  );
  const payments = await paymentsOf(reader, request, firm);
  const lines = new Map(
    payments
      .filter(({ state }) => state !== 'rejected')
      .flatMap(({ id, paidOn, lines }) =>
        lines.map((line) => [wageKeyOf(line), { payment: id, receipt: line.receipt, paidOn }] as const),
      ),
  );
  return {
    activation: row,
    shares: found.shares.map((share) => {
      const key = wageKeyOf(share);
      const worker = workers.get(key);
      const payment = lines.get(key);
      const state = share.share === 0 ? 'none' : found.awaiting.has(key) ? (payment ? 'entered' : 'awaiting') : 'paid';
      return {
        worker: share.worker,
        name: worker?.name ?? '',
        citizenNumber: worker?.citizenNumber ?? '',
        project: share.project,
        month: share.month,
        owed: positiveFenSchema.parse(share.owed),
        share: share.share,
        state,
        ...payment,
      };
    }),
    payments: payments.map((payment) => paymentBatch(payment, accountIdOf(actor))),
  };
}

/** A use of a firm's deposit with each worker's share and the payments. */
export const activation = procedure
  .input(z.object({ request: z.uuid(), creditCode: firmCodeSchema }))
  .output(outputSchema)
  .query(async ({ ctx, input: { request, creditCode } }) => {
    const found = await ctx.records.database.transaction(
      (transaction) => readActivation(ctx, transaction, request, creditCode),
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await noteAccess(
      ctx.records.database,
      ctx,
      'wageDeposit.activation',
      found.shares.map(({ citizenNumber }) => citizenNumber),
    );
    return found;
  });
