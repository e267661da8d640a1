import { positiveFenSchema } from '@wenzhou/money';
import { granted, type Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { accountIdOf } from '../../accounts/actor.ts';
import { digest } from '../../audit/canonical-json.ts';
import { type Decided, decideInTransaction } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { isStorable } from '../../database/storable.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic, wageDepositTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { nothingToPayBack, requestNotWaiting } from '../faults.ts';
import { refuseCitizenNumbers } from '../free-text.ts';
import { refuseOwnFirm, refuseOwnRequest } from '../impartial.ts';
import { dayOf, type Office, officeOf, requestMatter } from '../office.ts';
import { lockDeposits } from '../stream/load-deposit.ts';
import { depositRepayments } from '../tables.ts';
import { paidBackBy } from './paid-back.ts';
import { findRequest, type StoredRequest } from './queries.ts';
import { repaymentSchema, repaymentsOf, shownRepayment } from './repayment.ts';
import { firmsOf, tryRequest } from './try-request.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    /** The request that pays back to the firm. */
    request: z.uuid(),
    /** The payment order with the account that it goes to, or the letter that releases a guarantee. */
    reference: z.string().trim().min(1).max(100),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

type RepaymentToEnter = z.output<typeof inputSchema>;

const outcomeSchema = z.object({ repayment: repaymentSchema });

type Outcome = z.output<typeof outcomeSchema>;
type Answer = Ruling<Outcome, WageDepositRefusals>;

const answerSchema = rulingAnswer<Outcome, WageDepositRefusals>(outcomeSchema);

async function enterLocked(
  transaction: Transaction,
  office: Office,
  asked: StoredRequest,
  reference: string,
): Promise<Decided<Answer>> {
  const { by, at } = office;
  const { id, firm, firmName, agencyDivision } = asked;
  const loaded = await lockDeposits(transaction, firmsOf(asked));
  const stored = (await findRequest(transaction, id)) ?? asked;
  if (stored.state !== 'submitted') throw new RequestFault('CONFLICT', requestNotWaiting);
  await refuseOwnFirm(transaction, office, firmsOf(stored));
  await refuseOwnRequest(transaction, office, stored);
  refuseCitizenNumbers({ reference });
  const { ruling } = await tryRequest(transaction, stored, loaded, dayOf(office));
  if (ruling.kind !== 'granted') return { answer: ruling };
  const { amount, instruments } = paidBackBy(ruling.outcome);
  if (amount === 0) throw new RequestFault('BAD_REQUEST', nothingToPayBack);
  await takeDuty(transaction, requestMatter(id), by, 'executing', at);
  const before = await repaymentsOf(transaction, id);
  const account = accountIdOf(by);
  const entered = {
    request: id,
    number: before.length + 1,
    amount: positiveFenSchema.parse(amount),
    instruments,
    reference,
    enteredAt: at,
    enteredBy: account,
  };
  await transaction.insert(depositRepayments).values(entered);
  const agency = { kind: 'construction', division: agencyDivision } as const;
  await notify(
    transaction,
    { agency },
    {
      code: 'wage-deposit-repayment-entered',
      facts: { firm: firmName },
      path: `/wage-deposit/authority/requests/${id}`,
      onceKey: `${requestMatter(id)}:repayment-${entered.number}`,
    },
    at,
  );
  await announce(transaction, agencyTopic(agency), id);
  await announce(transaction, wageDepositTopic(firm), id);
  const repayment = shownRepayment(stored, [...before, entered], account, true);
  if (!repayment) throw new Error('a payment that was entered is not shown');
  return {
    answer: {
      ...granted({ repayment }, ruling.parameters),
      ...(ruling.steps ? { steps: ruling.steps } : {}),
    },
    change: {
      action: 'wage-deposit-repayment-entered',
      subject: id,
      details: { number: entered.number, repayment: digest({ amount, instruments, reference }) },
    },
  };
}

/** Enters a payment back to a firm; see {@link enterRepayment}. */
export function enterRepaymentAt(
  office: Office,
  { idempotencyKey, request, reference }: RepaymentToEnter,
): Promise<Answer> {
  return decideInTransaction<Answer>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey,
      request: { procedure: 'wageDeposit.enterRepayment', request, reference },
      at: office.at,
    },
    async (transaction) => {
      const stored = await findRequest(transaction, request);
      if (!stored) throw new RequestFault('NOT_FOUND', noSuchMatter);
      office.permit({ agency: { kind: 'construction', division: stored.agencyDivision } });
      return enterLocked(transaction, office, stored, reference);
    },
    (remembered) => answerSchema.parse(remembered),
  );
}

/**
 * An official enters the payment of what granting a request gives back to the firm (arts. 6, 10, 12); a colleague
 * approves it by granting the request. Entered anew, the last one counts.
 */
export const enterRepayment = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(({ ctx, input }) => enterRepaymentAt(officeOf(ctx), input));
