import { randomUUID } from 'node:crypto';
import { isAfter, plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';
import { accountIdOf } from '../../accounts/actor.ts';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { isStorable } from '../../database/storable.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { dayToCome } from '../faults.ts';
import { refuseCitizenNumbers } from '../free-text.ts';
import { arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { reportedGrounds } from '../tables.ts';
import { lockCase } from './case-of-own-agency.ts';
import { reportedRow } from './queries.ts';
import { groundToReportSchema, reportedGroundSchema } from './reported-ground.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    id: z.uuid(),
    ground: groundToReportSchema,
    occurredOn: plainDateSchema,
    /** The number of the decision or of the file. */
    reference: z.string().trim().min(1).max(200),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

const outputSchema = z.object({ reported: reportedGroundSchema });

type Output = z.output<typeof outputSchema>;

/** Reports a ground; see {@link reportGround}. */
function reportGroundAt(office: Office, input: z.output<typeof inputSchema>): Promise<Output> {
  const { by, permit, at } = office;
  const { idempotencyKey, ...asked } = input;
  const { id: arrearsCase, ground, occurredOn, reference } = asked;
  return decideInTransaction<Output>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.reportGround', ...asked }, at },
    async (transaction) => {
      const { stored, loaded } = await lockCase(transaction, office, arrearsCase);
      const on = dayOf(office);
      refuseCitizenNumbers({ reference });
      if (isAfter(occurredOn, on)) throw new RequestFault('BAD_REQUEST', dayToCome);
      await takeDuty(transaction, arrearsMatter(arrearsCase), by, 'deciding', at);
      const reported: typeof reportedGrounds.$inferSelect = {
        id: randomUUID(),
        arrearsCase,
        firm: stored.firm,
        ground,
        occurredOn,
        reference,
        reportedOn: on,
        reportedAt: at,
        reportedBy: accountIdOf(by),
        takenUpBy: null,
      };
      await transaction.insert(reportedGrounds).values(reported);
      // Without a deposit on record there is no authority to tell; it finds the ground once there is one.
      if (loaded.row) {
        const agency = { kind: 'construction', division: loaded.row.agencyDivision } as const;
        await notify(
          transaction,
          { agency },
          {
            code: 'wage-deposit-ground-reported',
            facts: { firm: loaded.row.name },
            path: `/wage-deposit/authority/firms/${stored.firm}`,
            onceKey: `reported-ground:${reported.id}`,
          },
          at,
        );
        await announce(transaction, agencyTopic(agency), loaded.row.id);
      }
      return {
        answer: { reported: reportedRow(reported) },
        change: {
          action: 'wage-deposit-ground-reported',
          subject: reported.id,
          details: { case: arrearsCase, ground: ground.ground },
        },
      };
    },
    (remembered) => outputSchema.parse(remembered),
  );
}

/** A labour authority reports a sanction, a referral to the police or an incident to the construction authority (art. 11). */
export const reportGround = procedure
  .input(inputSchema)
  .output(outputSchema)
  .mutation(({ ctx, input }) => reportGroundAt(officeOf(ctx), input));
