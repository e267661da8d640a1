import { positiveFenSchema } from '@wenzhou/money';
import { granted, type Provision, type Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { eventDescriptionSchema } from '../answers/event-description.ts';
import { accountIdOf } from '../../accounts/actor.ts';
import { digest } from '../../audit/canonical-json.ts';
import { type Decided, decideInTransaction } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { isStorable } from '../../database/storable.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic, wageDepositTopic } from '../../interfaces/topic.ts';
import { issueNotice } from '../../notices/issue-notice.ts';
import { notify } from '../../notifications/notify.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { listOfRequest, workersIn } from '../activation/claims.ts';
import { parted } from '../activation/decide-activation.ts';
import { lockWorkers } from '../activation/lock-workers.ts';
import { noticeOfRefusal } from '../notices/notice-of-refusal.ts';
import { afterApplication } from '../arrears/after-application.ts';
import { refuseUndecidedCases } from '../arrears/cases-of-firm.ts';
import {
  articleNotAGround,
  refusalWithoutReason,
  repaymentChanged,
  repaymentEnteredAnew,
  repaymentNotEntered,
} from '../faults.ts';
import { refuseCitizenNumbers } from '../free-text.ts';
import { refuseOwnFirm, refuseOwnRequest } from '../impartial.ts';
import { dayOf, type Office, officeOf, requestMatter } from '../office.ts';

import { enterEvents } from '../stream/enter-events.ts';
import { lockDeposits } from '../stream/load-deposit.ts';
import { type ToldEvent, tellOfEvent } from '../stream/tell-of-event.ts';
import { depositRequests, type StoredDecision } from '../tables.ts';
import { continueElsewhere, takenBy } from './continue-elsewhere.ts';
import { type DecidedContent, explanationOf } from './decide-content.ts';
import { paidBackBy } from './paid-back.ts';
import { eventsOfRequest, findRequest, requestRow, type StoredRequest } from './queries.ts';
import { refusedBy } from './refusal-articles.ts';
import { enteredFor, repaymentsOf, type StoredRepayment } from './repayment.ts';
import { requestRowSchema } from './request-row.ts';
import { firmsOf, tryRequest } from './try-request.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    id: z.uuid(),
    decision: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('grant'),
        /** For an activation: less than was asked for, fen. */
        amount: positiveFenSchema.optional(),
        /** The number of the payment back to the firm that was looked at: not granted where it was entered anew since. */
        repayment: z.int().positive().optional(),
        note: z.string().trim().max(2000).optional(),
      }),
      z.object({
        kind: z.literal('refuse'),
        /** Why, in words: what was not proven, or what the rules answer. Required. */
        note: z.string().trim().max(2000).optional(),
        /** The article of the measure that it is refused by; without it, that of requests of the kind. */
        article: z.int().positive().max(100).optional(),
      }),
    ]),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

export type RequestDecision = z.input<typeof inputSchema>;

const outcomeSchema = z.object({
  request: requestRowSchema,
  /** Whether somebody had decided it before; then this is their decision. */
  already: z.boolean(),
  /** What happened to deposits. */
  events: z.array(eventDescriptionSchema),
  /** The rest of a use, which waits with the authority of the general contractor's deposit. */
  rest: requestRowSchema.optional(),
  /** The first notice that tells of it. */
  notice: z.object({ id: z.uuid(), number: z.string() }).optional(),
});

type Outcome = z.output<typeof outcomeSchema>;
type Answer = Ruling<Outcome, WageDepositRefusals>;

const answerSchema = rulingAnswer<Outcome, WageDepositRefusals>(outcomeSchema);

/**
 * The provision by which an official refuses what the rules may well let be granted.
 *
 * @throws RequestFault `refusal-without-reason`, `article-not-a-ground`
 */
function groundOf(
  { content }: Pick<StoredRequest, 'content'>,
  { note, article }: Extract<z.output<typeof inputSchema>['decision'], { readonly kind: 'refuse' }>,
): Provision {
  if (note === undefined || note === '') throw new RequestFault('BAD_REQUEST', refusalWithoutReason);
  const provision = refusedBy(content, article);
  if (!provision) throw new RequestFault('BAD_REQUEST', articleNotAGround);
  return provision;
}

/**
 * The payment that granting a request approves; none where it pays nothing back to the firm.
 *
 * @param seen the number of the payment that the official has looked at
 * @throws RequestFault `repayment-not-entered`, `repayment-changed`, `repayment-entered-anew`
 */
async function repaymentToApprove(
  transaction: Transaction,
  id: string,
  decided: DecidedContent,
  seen: number | undefined,
): Promise<StoredRepayment | undefined> {
  const paidBack = paidBackBy(decided);
  if (paidBack.amount === 0) return undefined;
  const last = (await repaymentsOf(transaction, id)).at(-1);
  const entered = enteredFor(paidBack, last);
  if (entered === 'not-entered') throw new RequestFault('CONFLICT', repaymentNotEntered);
  if (entered === 'changed') throw new RequestFault('CONFLICT', repaymentChanged);
  if (seen !== undefined && seen !== last?.number) throw new RequestFault('CONFLICT', repaymentEnteredAnew);
  return last;
}

/** Enters the decision with the request, and tells whoever asked. */
async function close(
  transaction: Transaction,
  office: Office,
  stored: StoredRequest,
  state: 'granted' | 'refused',
  decision: StoredDecision,
): Promise<StoredRequest> {
  const { by, at } = office;
  const [closed] = await transaction
    .update(depositRequests)
    .set({ state, decision, decidedOn: dayOf(office), decidedAt: at, decidedBy: accountIdOf(by) })
    .where(and(eq(depositRequests.id, stored.id), eq(depositRequests.state, 'submitted')))
    .returning();
  if (!closed) throw new Error('a request that was locked was decided by somebody else');
  const { id, firm, firmName, content, labourDivision, agencyDivision } = closed;
  const recipients =
    labourDivision === null
      ? ({ company: firm } as const)
      : ({ agency: { kind: 'labour', division: labourDivision } } as const);
  await notify(
    transaction,
    recipients,
    {
      code: 'wage-deposit-request-decided',
      facts: { kind: content.kind, firm: firmName, granted: state === 'granted' },
      path: labourDivision === null ? `/wage-deposit/firm/requests/${id}` : `/wage-deposit/labour/requests/${id}`,
      onceKey: `${requestMatter(id)}:decided`,
    },
    at,
  );
  await announce(transaction, agencyTopic({ kind: 'construction', division: agencyDivision }), id);
  if (labourDivision !== null)
    await announce(transaction, agencyTopic({ kind: 'labour', division: labourDivision }), id);
  await announce(transaction, wageDepositTopic(firm), id);
  return closed;
}

async function decideLocked(
  transaction: Transaction,
  office: Office,
  stored: StoredRequest,
  decision: RequestDecision['decision'],
): Promise<Decided<Answer>> {
  const { by, at } = office;
  const { id, firm, firmName, agencyDivision } = stored;
  const loaded = await lockDeposits(transaction, firmsOf(stored));
  const standing = (await findRequest(transaction, id)) ?? stored;
  if (standing.state !== 'submitted')
    return {
      answer: granted(
        { request: requestRow(standing), already: true, events: await eventsOfRequest(transaction, id) },
        [],
      ),
    };
  await refuseOwnFirm(transaction, office, firmsOf(standing));
  await refuseOwnRequest(transaction, office, standing);
  if (standing.content.kind === 'activation')
    await lockWorkers(transaction, await workersIn(transaction, listOfRequest(id)));
  refuseCitizenNumbers({ 'decision.note': decision.note });
  const refusedOn = decision.kind === 'refuse' ? groundOf(standing, decision) : undefined;
  const amount = decision.kind === 'grant' ? decision.amount : undefined;
  const { ruling, claims, asked } = await tryRequest(transaction, standing, loaded, dayOf(office), amount);
  if (decision.kind === 'grant' && ruling.kind !== 'granted') return { answer: ruling };
  if (decision.kind === 'grant' && ruling.kind === 'granted')
    await refuseUndecidedCases(
      transaction,
      firm,
      ruling.outcome.entered.map(({ event }) => event.outcome),
    );
  const repayment =
    decision.kind === 'grant' && ruling.kind === 'granted'
      ? await repaymentToApprove(transaction, id, ruling.outcome, decision.repayment)
      : undefined;
  // Whoever has entered the payment carries the matter out, and so does not get past this.
  await takeDuty(transaction, requestMatter(id), by, 'deciding', at);
  const note = decision.note === undefined || decision.note === '' ? {} : { note: decision.note };

  if (decision.kind === 'refuse' || ruling.kind !== 'granted') {
    const refusals = ruling.kind === 'refused' ? ruling.refusals : [];
    // Where the rules stand against it, they say by which articles; the official may name another beside them.
    const named = decision.kind === 'refuse' && decision.article !== undefined;
    const groundedOn = refusedOn && (named || refusals.length === 0) ? [refusedOn] : [];
    const closed = await close(transaction, office, standing, 'refused', { refusals, at: groundedOn, ...note });
    if (closed.arrearsCase !== null) await afterApplication(transaction, office, closed.arrearsCase);
    const labour =
      closed.labourDivision === null ? undefined : ({ kind: 'labour', division: closed.labourDivision } as const);
    const notice = await issueNotice(
      transaction,
      { documents: office.documents, publicAddress: office.publicAddress(), demonstration: office.demonstration },
      {
        kind: 'wage-deposit-refusal',
        matter: requestMatter(id),
        company: firm,
        agency: { kind: 'construction', division: agencyDivision },
        ...(labour ? { addressee: labour } : {}),
        by,
        stated: { firm: firmName, on: dayOf(office) },
        content: noticeOfRefusal(closed, refusals, groundedOn, decision.note ?? ''),
      },
      at,
    );
    return {
      answer: granted({ request: requestRow(closed), already: false, events: [], notice }, []),
      change: {
        action: 'wage-deposit-request-refused',
        subject: id,
        details: { refusals: refusals.map(({ code }) => code), notice: notice.number },
      },
    };
  }

  const told: ToldEvent[] = [];
  const deposits: { readonly deposit: string; readonly sequence: number; readonly event: string }[] = [];
  const { own, others } = asked
    ? parted(ruling.outcome.entered, agencyDivision)
    : { own: ruling.outcome.entered, others: [] };
  for (const { loaded: touched, event } of own) {
    const { content } = standing;
    const newFirm =
      content.kind === 'assessment' ? { name: firmName, registeredDivision: content.registeredDivision } : undefined;
    const entered = await enterEvents(transaction, touched, [event], office, { request: id, newFirm });
    told.push(await tellOfEvent(transaction, office, entered, event.outcome, repayment?.reference));
    deposits.push({ deposit: entered.row.id, sequence: entered.deposit.events, event: digest(event.outcome) });
  }
  const rest =
    others.length > 0 ? await continueElsewhere(transaction, office, standing, claims, { own, others }) : undefined;
  const used = rest ? takenBy(own).amount : amount;
  const explained = explanationOf(ruling);
  const closed = await close(transaction, office, standing, 'granted', {
    ...explained,
    ...note,
    ...(asked && used !== undefined ? { amount: used } : {}),
    notices: told.flatMap(({ notice }) => notice?.id ?? []),
    ...(repayment ? { repayment: repayment.number } : {}),
  });
  const notice = told.find((one) => one.notice)?.notice;
  return {
    answer: {
      ...granted(
        {
          request: requestRow(closed),
          already: false,
          events: told.map(({ event }) => event),
          ...(rest ? { rest } : {}),
          ...(notice ? { notice } : {}),
        },
        ruling.parameters,
      ),
      ...(ruling.steps ? { steps: ruling.steps } : {}),
    },
    change: {
      action: 'wage-deposit-request-granted',
      subject: id,
      details: {
        deposits,
        notices: told.flatMap((one) => one.notice?.number ?? []),
        ...(rest ? { rest: rest.id } : {}),
        ...(repayment ? { repayment: repayment.number } : {}),
      },
    },
  };
}

/** Decides a request; see {@link decideRequest}. */
export function decideRequestAt(office: Office, { idempotencyKey, id, decision }: RequestDecision): Promise<Answer> {
  return decideInTransaction<Answer>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey,
      request: { procedure: 'wageDeposit.decideRequest', id, decision },
      at: office.at,
    },
    async (transaction) => {
      const stored = await findRequest(transaction, id);
      if (!stored) throw new RequestFault('NOT_FOUND', noSuchMatter);
      office.permit({ agency: { kind: 'construction', division: stored.agencyDivision } });
      return decideLocked(transaction, office, stored, decision);
    },
    (remembered) => answerSchema.parse(remembered),
  );
}

/**
 * An official decides a request. Granted: decided, either way. Refused: the rules do not let it be granted today, for
 * these reasons, and nothing has changed.
 */
export const decideRequest = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(({ ctx, input }) => decideRequestAt(officeOf(ctx), input));
