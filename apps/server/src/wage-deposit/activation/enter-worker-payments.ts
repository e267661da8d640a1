import { randomUUID } from 'node:crypto';
import { isAfter, plainDateSchema, plainMonthSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { granted, type Ruling } from '@wenzhou/statute';
import { type WageDepositRefusals, wageKeyOf } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { accountIdOf } from '../../accounts/actor.ts';
import { digest } from '../../audit/canonical-json.ts';
import { type Decided, decideInTransaction } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { isStorable } from '../../database/storable.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { dayToCome, paymentEntered, shareNotInActivation } from '../faults.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { dayOf, type Office, officeOf, requestMatter } from '../office.ts';
import { lockDeposit } from '../stream/load-deposit.ts';
import { wagePayments } from '../tables.ts';
import { mostClaims } from './claim-row.ts';
import { refuseOwnUse } from './own-use.ts';
import { decidePayments } from './pay-workers.ts';
import { amountOf, findActivation, paymentsOf } from './queries.ts';
import { paidWages } from './wages-elsewhere.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    /** The activation, and whose deposit it draws on. */
    request: z.uuid(),
    creditCode: firmCodeSchema,
    paidOn: plainDateSchema,
    lines: z
      .array(
        z.object({
          worker: z.uuid(),
          project: z.string().max(400),
          month: plainMonthSchema,
          /** The bank's receipt number for this payment. */
          receipt: z.string().trim().min(1).max(100),
        }),
      )
      .min(1)
      .max(mostClaims),
    /** Only tells what entering it would come to. */
    previewOnly: z.boolean().default(false),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

export type PaymentsToEnter = z.output<typeof inputSchema>;

const outcomeSchema = z.object({
  /** None for a preview. */
  payment: z.uuid().optional(),
  lines: z.int().positive(),
  amount: positiveFenSchema,
});

type Outcome = z.output<typeof outcomeSchema>;
type Answer = Ruling<Outcome, WageDepositRefusals>;

const answerSchema = rulingAnswer<Outcome, WageDepositRefusals>(outcomeSchema);

async function enter(
  transaction: Transaction,
  office: Office,
  { request, creditCode, paidOn, lines: asked, previewOnly }: PaymentsToEnter,
): Promise<Decided<Answer>> {
  const { by, at } = office;
  const loaded = await lockDeposit(transaction, creditCode);
  const activation = await findActivation(transaction, request, creditCode);
  if (!activation) throw new RequestFault('NOT_FOUND', noSuchMatter);
  const { agencyDivision, firmName } = activation;
  const agency = { kind: 'construction', division: agencyDivision } as const;
  office.permit({ agency });
  await refuseOwnUse(transaction, office, request, creditCode);
  if (isAfter(paidOn, dayOf(office))) throw new RequestFault('BAD_REQUEST', dayToCome);
  const shares = new Map(activation.shares.map((share) => [wageKeyOf(share), share.share]));
  const waiting = (await paymentsOf(transaction, request, creditCode)).filter(({ state }) => state === 'entered');
  const entered = new Set(waiting.flatMap((batch) => batch.lines.map(wageKeyOf)));
  const lines = asked.map((line) => {
    const share = shares.get(wageKeyOf(line));
    if (share === undefined || share === 0) throw new RequestFault('BAD_REQUEST', shareNotInActivation);
    return { ...line, share };
  });
  if (lines.some((line) => entered.has(wageKeyOf(line)))) throw new RequestFault('CONFLICT', paymentEntered);
  const paid = await paidWages(transaction, lines);
  const ruling = decidePayments(loaded, { lines, paidOn }, paid, dayOf(office), agencyDivision);
  if (ruling.kind !== 'granted') return { answer: ruling };
  const told = { lines: lines.length, amount: positiveFenSchema.parse(amountOf({ lines })) };
  if (previewOnly) return { answer: granted(told, ruling.parameters) };

  await takeDuty(transaction, requestMatter(request), by, 'executing', at);
  const id = randomUUID();
  await transaction.insert(wagePayments).values({
    id,
    request,
    firm: creditCode,
    agencyDivision,
    state: 'entered',
    lines,
    paidOn,
    enteredAt: at,
    enteredBy: accountIdOf(by),
  });
  await notify(
    transaction,
    { agency },
    {
      code: 'wage-payments-entered',
      facts: { firm: firmName, lines: lines.length },
      path: `/wage-deposit/authority/activations/${request}/${creditCode}`,
      onceKey: `wage-payments:${id}:entered`,
    },
    at,
  );
  await announce(transaction, agencyTopic(agency), request);
  return {
    answer: granted({ payment: id, ...told }, ruling.parameters),
    change: {
      action: 'wage-payments-entered',
      subject: id,
      details: { request, lines: digest(lines) },
    },
  };
}

/** Enters payments; see {@link enterWorkerPayments}. */
export function enterWorkerPaymentsAt(office: Office, input: PaymentsToEnter): Promise<Answer> {
  const { idempotencyKey, ...asked } = input;
  return decideInTransaction<Answer>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey,
      request: { procedure: 'wageDeposit.enterWorkerPayments', ...asked },
      at: office.at,
    },
    (transaction) => enter(transaction, office, input),
    (remembered) => answerSchema.parse(remembered),
  );
}

/** An official enters payments to workers with their receipts; a colleague approves them. */
export const enterWorkerPayments = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(({ ctx, input }) => enterWorkerPaymentsAt(officeOf(ctx), input));
