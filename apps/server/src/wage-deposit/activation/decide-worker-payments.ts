import { granted, type Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { accountIdOf } from '../../accounts/actor.ts';
import { type Decided, decideInTransaction } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { isStorable } from '../../database/storable.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { settleCase } from '../arrears/settle-case.ts';
import { refuseCitizenNumbers } from '../free-text.ts';
import { dayOf, type Office, officeOf, requestMatter } from '../office.ts';
import { enterEvents } from '../stream/enter-events.ts';
import { findRequest } from '../requests/queries.ts';
import { lockDeposits } from '../stream/load-deposit.ts';
import { wagePayments } from '../tables.ts';
import { refuseOwnUse } from './own-use.ts';
import { lockWorkers } from './lock-workers.ts';
import { decidePayments } from './pay-workers.ts';
import { paymentBatchSchema } from './payment-batch.ts';
import { findPayment, paymentBatch } from './queries.ts';
import { paidWages } from './wages-elsewhere.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    payment: z.uuid(),
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('approve') }),
      z.object({ kind: z.literal('reject'), note: z.string().trim().min(1).max(2000) }),
    ]),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

export type PaymentsDecision = z.output<typeof inputSchema>;

const outcomeSchema = z.object({
  payment: paymentBatchSchema,
  /** Whether somebody had decided it before; then this is their decision. */
  already: z.boolean(),
});

type Outcome = z.output<typeof outcomeSchema>;
type Answer = Ruling<Outcome, WageDepositRefusals>;

const answerSchema = rulingAnswer<Outcome, WageDepositRefusals>(outcomeSchema);

async function decidePayment(
  transaction: Transaction,
  office: Office,
  { payment: id, decision }: PaymentsDecision,
): Promise<Decided<Answer>> {
  const { by, at } = office;
  const asked = await findPayment(transaction, id);
  if (!asked) throw new RequestFault('NOT_FOUND', noSuchMatter);
  office.permit({ agency: { kind: 'construction', division: asked.agencyDivision } });
  // The employer's as well, where it is a general contractor's deposit: with the last share its case is settled.
  const use = await findRequest(transaction, asked.request);
  if (!use) throw new Error('a deposit was used on a request that is gone');
  const loaded = (await lockDeposits(transaction, [asked.firm, use.firm])).get(asked.firm);
  if (!loaded) throw new Error('a deposit that was locked was not loaded');
  const stored = (await findPayment(transaction, id)) ?? asked;
  const account = accountIdOf(by);
  if (stored.state !== 'entered')
    return { answer: granted({ payment: paymentBatch(stored, account), already: true }, []) };

  const { request, lines, firm, agencyDivision } = stored;
  await refuseOwnUse(transaction, office, request, firm);
  if (decision.kind === 'reject') refuseCitizenNumbers({ 'decision.note': decision.note });
  await lockWorkers(transaction, lines);
  const ruling =
    decision.kind === 'approve'
      ? decidePayments(loaded, stored, await paidWages(transaction, lines), dayOf(office), agencyDivision)
      : granted([], []);
  if (ruling.kind !== 'granted') return { answer: ruling };
  await takeDuty(transaction, requestMatter(request), by, 'deciding', at);
  const approved = decision.kind === 'approve';
  const entered = approved ? await enterEvents(transaction, loaded, ruling.outcome, office, { request }) : undefined;
  if (approved && use.arrearsCase !== null) await settleCase(transaction, office, use.arrearsCase);
  const [decided] = await transaction
    .update(wagePayments)
    .set({
      state: approved ? 'approved' : 'rejected',
      decidedAt: at,
      decidedBy: account,
      note: decision.kind === 'reject' ? decision.note : null,
    })
    .where(eq(wagePayments.id, id))
    .returning();
  if (!decided) throw new Error('a payment that was locked is gone');
  await notify(
    transaction,
    { account: stored.enteredBy },
    {
      code: 'wage-payments-decided',
      facts: { firm: loaded.row?.name ?? firm, approved },
      path: `/wage-deposit/authority/activations/${request}/${firm}`,
      onceKey: `wage-payments:${id}:decided`,
    },
    at,
  );
  return {
    answer: granted({ payment: paymentBatch(decided, account), already: false }, ruling.parameters),
    change: {
      action: approved ? 'wage-payments-approved' : 'wage-payments-rejected',
      subject: id,
      details: {
        request,
        ...(entered ? { deposit: entered.row.id, events: ruling.outcome.length, last: entered.deposit.events } : {}),
      },
    },
  };
}

/** Decides payments; see {@link decideWorkerPayments}. */
export function decideWorkerPaymentsAt(office: Office, input: PaymentsDecision): Promise<Answer> {
  const { idempotencyKey, ...asked } = input;
  return decideInTransaction<Answer>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey,
      request: { procedure: 'wageDeposit.decideWorkerPayments', ...asked },
      at: office.at,
    },
    (transaction) => decidePayment(transaction, office, input),
    (remembered) => answerSchema.parse(remembered),
  );
}

/** An official approves payments that a colleague entered: each worker's share leaves the ledger once; or rejects them. */
export const decideWorkerPayments = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(({ ctx, input }) => decideWorkerPaymentsAt(officeOf(ctx), input));
