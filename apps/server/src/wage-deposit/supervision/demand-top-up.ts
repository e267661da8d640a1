import { isAfter, isPlainDate } from '@wenzhou/calendar';
import { type RefusalOf, refused, refuser } from '@wenzhou/statute';
import { art, type DepositCommand, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import { inArray } from 'drizzle-orm';
import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { openGrounds } from '../arrears/queries.ts';
import { groundTakenUp } from '../faults.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { dayOf, type Office, officeOf } from '../office.ts';
import { ofOwnAgency } from '../stream/of-own-agency.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';
import { reportedGrounds } from '../tables.ts';

type Demand = Extract<DepositCommand, { readonly kind: 'demand-top-up' }>;

export const demandFields = {
  creditCode: firmCodeSchema,
  /** Grounds that a labour authority reported here, by their ids. */
  reported: z.array(z.uuid()).max(50).default([]),
  /** Grounds that were reported on paper. Uses of the deposit and serious cases are on record and not named. */
  grounds: asGiven<Demand['grounds']>().optional(),
  /** The day on which the firm received the notice; today, when it is delivered here. */
  receivedOn: asGiven<string>().optional(),
};

const askedSchema = z.object(demandFields);
export type DemandAsked = z.output<typeof askedSchema>;

const refuse = refuser<WageDepositRefusals>();

/** Why a demand cannot be dated so: a notice that is still to be received has started no term. */
export function dayRefusals(
  receivedOn: string | undefined,
  office: Pick<Office, 'at'>,
): readonly RefusalOf<WageDepositRefusals>[] {
  const on = dayOf(office);
  return isPlainDate(receivedOn) && isAfter(receivedOn, on)
    ? [refuse('day-to-come', [art(8), art(11)], { day: receivedOn, on }, ['receivedOn'])]
    : [];
}

/** The demand with the grounds on paper and those reported here. */
export const demandCommand = (
  { grounds, receivedOn }: Pick<DemandAsked, 'grounds' | 'receivedOn'>,
  reported: readonly { readonly ground: NonNullable<Demand['grounds']>[number] }[],
  division: string,
  office: Pick<Office, 'at'>,
): DepositCommand => ({
  kind: 'demand-top-up',
  on: dayOf(office),
  by: { role: 'construction-authority', division },
  ...(receivedOn === undefined ? {} : { receivedOn }),
  // Grounds that are no list are for the rule to refuse.
  grounds:
    grounds === undefined || Array.isArray(grounds)
      ? [...(grounds ?? []), ...reported.map(({ ground }) => ground)]
      : grounds,
});

/** Demands a top-up; see {@link demandTopUp}. */
export function demandTopUpAt(
  office: Office,
  input: z.input<typeof askedSchema> & { readonly idempotencyKey: string },
): Promise<StepAnswer> {
  const { idempotencyKey, ...given } = input;
  const asked = askedSchema.parse(given);
  const { creditCode, reported: ids } = asked;
  return takeStep(office, {
    procedure: 'wageDeposit.demandTopUp',
    idempotencyKey,
    input: asked,
    firm: creditCode,
    commandOn: async (loaded, transaction) => {
      const division = ofOwnAgency(office, loaded);
      const reported = await openGrounds(transaction, creditCode, ids);
      if (reported.length < new Set(ids).size) throw new RequestFault('CONFLICT', groundTakenUp);
      const [first, ...others] = dayRefusals(asked.receivedOn, office);
      return first ? refused([first, ...others]) : demandCommand(asked, reported, division, office);
    },
    alongside: async (transaction, entered) => {
      if (ids.length > 0)
        await transaction
          .update(reportedGrounds)
          .set({ takenUpBy: entered.deposit.events })
          .where(inArray(reportedGrounds.id, ids));
    },
  });
}

/** An authority demands a top-up with its multiple and its deadline (arts. 8, 11). */
export const demandTopUp = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema, ...demandFields }))
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => demandTopUpAt(officeOf(ctx), input));
