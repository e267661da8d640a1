import type { CreditCode } from '@wenzhou/identity';
import { type DutyName, dutyNames, openDuty } from '@wenzhou/wage-deposit';
import { isAfter } from '@wenzhou/calendar';
import * as z from 'zod';
import type { Transaction } from '../../database/database.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { handedInWaits } from '../faults.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { dayOf, type Office, officeOf } from '../office.ts';
import { waitingRequests } from '../requests/queries.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import { dutyMatter } from '../stream/duty-matter.ts';
import { ofOwnAgency } from '../stream/of-own-agency.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  creditCode: firmCodeSchema,
  duty: z.enum(dutyNames),
});

/** What was handed in within the term and is not decided yet is not overdue: its day counts once it is granted. */
async function refuseWhileHandedIn(
  transaction: Transaction,
  { firm, deposit }: LoadedDeposit,
  duty: DutyName,
): Promise<void> {
  const open = openDuty(deposit, duty);
  if (!open) return;
  const waiting = await waitingRequests(transaction, firm);
  const inTime = waiting.some(
    ({ content, submittedOn }) =>
      content.kind === 'instrument' && content.purpose === duty && !isAfter(submittedOn, open.dueOn),
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
      await refuseWhileHandedIn(transaction, loaded, duty);
      return { kind: 'enter-credit-record', on: dayOf(office), by: { role: 'construction-authority', division }, duty };
    },
    alongside: async (transaction, { firm, deposit }, event) => {
      if (event.kind !== 'credit-record-entered') return;
      const matter = dutyMatter(firm, deposit, (one) => one.duty === event.duty && one.dueOn === event.dueOn);
      if (matter !== undefined) await takeDuty(transaction, matter, office.by, 'supervising', office.at);
    },
  });
};

/** What was not done in time is entered in the firm's credit record, and the firm comes under supervision (art. 13). */
export const enterCreditRecord = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => enterCreditRecordAt(officeOf(ctx), input));
