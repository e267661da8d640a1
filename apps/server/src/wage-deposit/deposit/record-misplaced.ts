import { collectTrace } from '@wenzhou/statute';
import { decide, type DepositCommand, noDeposit, type WageDepositSteps } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { isStorable } from '../../database/storable.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { knownArrears, withKnownArrears } from '../arrears/known-arrears.ts';
import { firmCodeIn } from '../firm-code.ts';
import { given } from '../given.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { agencyOf, dayOf, misplacementMatter, type Office, officeOf } from '../office.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

type RecordMisplaced = Extract<DepositCommand, { readonly kind: 'record-misplaced' }>;

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    name: z.string().trim().min(1).max(200),
    creditCode: asGiven<RecordMisplaced['creditCode']>(),
    registeredDivision: asGiven<RecordMisplaced['registeredDivision']>().optional(),
    instrument: asGiven<RecordMisplaced['instrument']>(),
    firstPaidOn: asGiven<RecordMisplaced['firstPaidOn']>(),
    /** Known on paper; the cases that labour authorities know here are taken in besides (art. 4). */
    arrears: asGiven<NonNullable<RecordMisplaced['arrears']>>().optional(),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

/** Records a deposit held at a wrong place; see {@link recordMisplaced}. */
export async function recordMisplacedAt(office: Office, input: z.input<typeof inputSchema>): Promise<StepAnswer> {
  const { idempotencyKey, name, ...asked } = input;
  const agency = agencyOf(office.by);
  office.permit({ agency });
  const by = { role: 'construction-authority', division: agency.division } as const;
  const command = given({ kind: 'record-misplaced', on: dayOf(office), by, ...asked }) as DepositCommand;
  const firm = firmCodeIn(asked.creditCode);
  if (!firm) {
    const ruling = decide(noDeposit, command, undefined, collectTrace<WageDepositSteps>());
    if (ruling.kind === 'granted') throw new Error('a deposit was recorded without a firm');
    return ruling;
  }
  return takeStep(office, {
    procedure: 'wageDeposit.recordMisplaced',
    idempotencyKey,
    input: { name, ...asked },
    firm,
    commandOn: async (_, transaction) => {
      const known = await knownArrears(transaction, firm);
      const arrears = withKnownArrears(given({ arrears: asked.arrears }), known)?.arrears;
      return given({ ...command, arrears }) as DepositCommand;
    },
    newFirm: { name, registeredDivision: asked.registeredDivision },
    alongside: (transaction) => takeDuty(transaction, misplacementMatter(firm), office.by, 'executing', office.at),
  });
}

/** An authority records a deposit that it holds and that belongs elsewhere since the measure took effect (art. 4). */
export const recordMisplaced = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => recordMisplacedAt(officeOf(ctx), input));
