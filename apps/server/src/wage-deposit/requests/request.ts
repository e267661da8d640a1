import { type CreditCode, creditCodeSchema } from '@wenzhou/identity';
import { positiveFenSchema } from '@wenzhou/money';
import { parameterUseSchema, provisionSchema, type Ruling, refusalSchema, stepSchema } from '@wenzhou/statute';
import { describeEvent, type EventDescription, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { eventDescriptionSchema } from '../answers/event-description.ts';
import { accountIdOf, isOfficial } from '../../accounts/actor.ts';
import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { noteAccess } from '../../personal-access/note-access.ts';
import { type PermittedContext, procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { activationPreviewSchema } from '../activation/activation-preview.ts';
import { shownClaimSchema } from '../activation/claim-row.ts';
import { listOfRequest, shownClaim, storedClaims } from '../activation/claims.ts';
import { previewOfCase } from '../activation/preview-of-case.ts';
import { caseOfFirmSchema, casesOfFirm } from '../arrears/cases-of-firm.ts';
import { groundsOfFirm } from '../arrears/queries.ts';
import { reportedGroundSchema } from '../arrears/reported-ground.ts';
import { documentRowSchema, documentsById, documentsOf } from '../document-row.ts';
import { dayOf, officeOf, requestMatter } from '../office.ts';
import { type LoadedDeposit, loadDeposit } from '../stream/load-deposit.ts';
import { depositActivations, deposits } from '../tables.ts';
import { givenBackSchema } from './given-back.ts';
import { type PaidBack, paidBackBy } from './paid-back.ts';
import { eventsOfRequest, findRequest, requestRow, type StoredRequest } from './queries.ts';
import { refusalGrounds } from './refusal-articles.ts';
import { requestContentSchema } from './request-content.ts';
import { enteredFor, repaymentSchema, repaymentsOf, shownRepayment, type StoredRepayment } from './repayment.ts';
import { requestRowSchema } from './request-row.ts';
import { firmsOf, tryRequest } from './try-request.ts';

const inputSchema = z.object({
  id: z.uuid(),
  /** For an activation that waits: what to show the preview for, where it is not what was asked for, fen. */
  amount: positiveFenSchema.optional(),
});

const outputSchema = z.object({
  request: requestRowSchema,
  content: requestContentSchema,
  /** The arrears case that it came out of. */
  arrearsCase: z.uuid().optional(),
  /** For an activation: the wages owed. Officials of the case see citizen numbers in full, which is noted. */
  claims: z.array(shownClaimSchema),
  /** For an assessment, an exemption or a refund, for the construction authority: what labour authorities know of the firm. */
  arrearsCases: z.array(caseOfFirmSchema),
  /** For a refund, for the construction authority: the grounds for a top-up that no demand has taken up. */
  reportedGrounds: z.array(reportedGroundSchema),
  /** What was handed in with it, and the notices that tell of its decision. */
  documents: z.array(documentRowSchema),
  /** How it was decided, with the ruling that stood that day. */
  decision: z
    .object({
      note: z.string().optional(),
      refusals: z.array(refusalSchema).readonly(),
      /** Of a refusal: the provisions that the official named, beside those of the rules' reasons. */
      at: z.array(provisionSchema).readonly(),
      parameters: z.array(parameterUseSchema).readonly(),
      steps: z.array(stepSchema).readonly(),
      /** What happened to deposits on it. */
      events: z.array(eventDescriptionSchema),
    })
    .optional(),
  /** For a use that was granted: whose deposits it draws on; for the construction authority. */
  drawnOn: z.array(z.object({ creditCode: creditCodeSchema, name: z.string() })),
  /** What was entered to be paid back to the firm on it. */
  repayment: repaymentSchema.optional(),
  /** While it waits, for officials who decide: what granting it today would come to. */
  preview: z
    .object({
      ruling: rulingAnswer<EventDescription[], WageDepositRefusals>(z.array(eventDescriptionSchema)),
      activation: activationPreviewSchema.optional(),
      /** What it pays back to the firm, and whether a payment of as much was entered; where it pays back anything. */
      paysBack: z
        .object({
          amount: positiveFenSchema,
          instruments: givenBackSchema,
          payment: z.enum(['not-entered', 'entered', 'changed']),
        })
        .optional(),
      /** The provisions by which it may be refused all the same, that of requests of the kind first. */
      refusableBy: z.array(provisionSchema).readonly(),
    })
    .optional(),
});

type Output = z.output<typeof outputSchema>;

/** Checks that the actor may read a request: its firm, the authority that decides, the labour authority that asks. */
function permitToRead({ actor, permit }: PermittedContext, stored: StoredRequest | undefined): StoredRequest {
  if (!stored || (actor.role === 'labour-official' && stored.labourDivision === null))
    throw new RequestFault('NOT_FOUND', noSuchMatter);
  const { firm, agencyDivision, labourDivision } = stored;
  permit({
    company: firm,
    division: actor.role === 'labour-official' && labourDivision !== null ? labourDivision : agencyDivision,
  });
  return stored;
}

/** What is told of the payment back to the firm that granting a request today takes. */
const paysBack = (
  back: PaidBack,
  last: StoredRepayment | undefined,
): Pick<NonNullable<Output['preview']>, 'paysBack'> =>
  back.amount === 0
    ? {}
    : { paysBack: { ...back, amount: positiveFenSchema.parse(back.amount), payment: enteredFor(back, last) } };

async function previewFor(
  reader: Transaction,
  stored: StoredRequest,
  on: ReturnType<typeof dayOf>,
  amount: number | undefined,
  repayment: StoredRepayment | undefined,
): Promise<NonNullable<Output['preview']>> {
  const loaded = new Map<CreditCode, LoadedDeposit>();
  for (const firm of firmsOf(stored)) loaded.set(firm, await loadDeposit(reader, firm));
  const { ruling, asked } = await tryRequest(reader, stored, loaded, on, amount);
  const told: Ruling<EventDescription[], WageDepositRefusals> =
    ruling.kind === 'granted'
      ? { ...ruling, outcome: ruling.outcome.entered.map(({ event }) => describeEvent(event.outcome)) }
      : ruling;
  return {
    ruling: told,
    ...(asked ? { activation: previewOfCase(asked) } : {}),
    ...(ruling.kind === 'granted' ? paysBack(paidBackBy(ruling.outcome), repayment) : {}),
    refusableBy: refusalGrounds(stored.content),
  };
}

/** The notices that granting a request has issued: a firm sees its own, the authority that of each firm. */
async function noticesOf(
  { actor }: PermittedContext,
  reader: Transaction,
  { firm, decision }: StoredRequest,
): Promise<Output['documents']> {
  if (actor.role === 'labour-official') return [];
  return documentsById(reader, decision?.notices ?? [], isOfficial(actor) ? undefined : firm);
}

/** Whose deposits a use that was granted draws on. */
async function drawnOn(reader: Transaction, id: string): Promise<Output['drawnOn']> {
  return reader
    .select({ creditCode: deposits.firm, name: deposits.name })
    .from(depositActivations)
    .innerJoin(deposits, eq(deposits.firm, depositActivations.firm))
    .where(eq(depositActivations.request, id))
    .orderBy(deposits.firm);
}

async function readRequest(
  ctx: PermittedContext,
  reader: Transaction,
  { id, amount }: z.output<typeof inputSchema>,
): Promise<Output> {
  const stored = permitToRead(ctx, await findRequest(reader, id));
  const { content, arrearsCase, decision, state } = stored;
  const claims = content.kind === 'activation' ? await storedClaims(reader, listOfRequest(id)) : [];
  const decides = ctx.actor.role === 'construction-official';
  const decided = state === 'granted' || state === 'refused';
  const repayments = await repaymentsOf(reader, id);
  const repayment = shownRepayment(stored, repayments, accountIdOf(ctx.actor), isOfficial(ctx.actor));
  return {
    request: requestRow(stored),
    content,
    ...(arrearsCase === null ? {} : { arrearsCase }),
    claims: claims.map(shownClaim(isOfficial(ctx.actor))),
    arrearsCases:
      decides && (content.kind === 'assessment' || content.kind === 'exemption' || content.kind === 'refund')
        ? await casesOfFirm(reader, stored.firm)
        : [],
    reportedGrounds:
      decides && content.kind === 'refund'
        ? (await groundsOfFirm(reader, stored.firm)).filter(({ takenUp }) => !takenUp)
        : [],
    documents: [...(await noticesOf(ctx, reader, stored)), ...(await documentsOf(reader, requestMatter(id)))],
    ...(decided && decision
      ? {
          decision: {
            ...(decision.note === undefined ? {} : { note: decision.note }),
            refusals: readRefusals(decision.refusals),
            at: decision.at ?? [],
            parameters: decision.parameters ?? [],
            steps: readSteps(decision.steps),
            events: await eventsOfRequest(reader, id),
          },
        }
      : {}),
    ...(repayment ? { repayment } : {}),
    drawnOn: decides && state === 'granted' ? await drawnOn(reader, id) : [],
    ...(decides && state === 'submitted'
      ? { preview: await previewFor(reader, stored, dayOf(officeOf(ctx)), amount, repayments.at(-1)) }
      : {}),
  };
}

const readRefusals = (stored: unknown) =>
  z
    .array(refusalSchema)
    .readonly()
    .parse(stored ?? []);
const readSteps = (stored: unknown) =>
  z
    .array(stepSchema)
    .readonly()
    .parse(stored ?? []);

/** One request, with all that belongs to it. */
export const request = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input }) => {
    const found = await ctx.records.database.transaction((transaction) => readRequest(ctx, transaction, input), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
    if (isOfficial(ctx.actor))
      await noteAccess(
        ctx.records.database,
        ctx,
        'wageDeposit.request',
        found.claims.map(({ citizenNumber }) => citizenNumber),
      );
    return found;
  });
