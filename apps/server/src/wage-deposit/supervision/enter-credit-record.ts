import { isAfter, type PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { adjustmentDueDate, type DutyName, dutyNames, outlookOf } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { handedInWaits } from '../faults.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { dayOf, type Office, officeOf } from '../office.ts';
import { type StoredRequest, waitingRequests } from '../requests/queries.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import { dutyMatter } from '../stream/duty-matter.ts';
import { ofOwnAgency } from '../stream/of-own-agency.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  creditCode: firmCodeSchema,
  duty: z.enum(dutyNames),
});

/** The day on which what a request hands in counts as handed in; for cash that of the bank’s receipt (W-28). */
const handedInOn = ({ content, submittedOn }: StoredRequest): PlainDate =>
  (content.kind === 'instrument' && content.instrument?.kind === 'cash' && content.receipt?.paidOn) || submittedOn;

/** Whether a change of grade was told by the day that article 10 sets. */
function isToldInTime({ content, submittedOn }: StoredRequest): boolean {
  if (content.kind !== 'grade-change') return false;
  const due = adjustmentDueDate(content.approvedOn);
  return due.kind === 'granted' && !isAfter(submittedOn, due.outcome.dueOn);
}

/**
 * What was handed in within the term and is not decided yet is not overdue: its day counts once it is granted. That
 * holds nothing back that is late beside it.
 *
 * @throws RequestFault `handed-in-waits`
 */
async function refuseWhileHandedIn(
  transaction: Transaction,
  { firm, deposit }: LoadedDeposit,
  duty: DutyName,
  on: PlainDate,
): Promise<void> {
  const late = outlookOf(deposit, on).duties.find((one) => one.duty === duty && one.toRecord);
  if (late?.metOn !== undefined) return;
  const waiting = await waitingRequests(transaction, firm);
  const inTime = waiting.some((one) =>
    late
      ? one.content.kind === 'instrument' && one.content.purpose === duty && !isAfter(handedInOn(one), late.dueOn)
      : duty === 'adjustment' && isToldInTime(one),
  );
  if (inTime) throw new RequestFault('CONFLICT', handedInWaits);
}

/** Enters a credit record; see {@link enterCreditRecord}. */
export const enterCreditRecordAt = (
  office: Office,
  input: { readonly idempotencyKey: string; readonly creditCode: CreditCode; readonly duty: DutyName },
): Promise<StepAnswer> => {
  const { idempotencyKey, creditCode, duty } = input;
  return takeStep(office, {
    procedure: 'wageDeposit.enterCreditRecord',
    idempotencyKey,
    input: { creditCode, duty },
    firm: creditCode,
    commandOn: async (loaded, transaction) => {
      const division = ofOwnAgency(office, loaded);
      const on = dayOf(office);
      await refuseWhileHandedIn(transaction, loaded, duty, on);
      return { kind: 'enter-credit-record', on, by: { role: 'construction-authority', division }, duty };
    },
    alongside: async (transaction, { firm, deposit }, event) => {
      if (event.kind !== 'credit-record-entered') return;
      // Of several that end on one day the rule enters one after the other.
      const index = deposit.duties.findLastIndex(
        (one) => one.duty === event.duty && one.dueOn === event.dueOn && one.recordedOn !== undefined,
      );
      await takeDuty(transaction, dutyMatter(firm, index + 1), office.by, 'supervising', office.at);
    },
  });
};

/** What was not done in time is entered in the firm's credit record, and the firm comes under supervision (art. 13). */
export const enterCreditRecord = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => enterCreditRecordAt(officeOf(ctx), input));
