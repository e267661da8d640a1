import { collectTrace } from '@wenzhou/statute';
import { decide, type DepositCommand, noDeposit, type WageDepositSteps } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { isStorable } from '../../database/storable.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { procedure } from '../../trpc/procedures.ts';
import { asGiven } from '../../trpc/rule-wire.ts';
import { refuseUndecidedCases } from '../arrears/cases-of-firm.ts';
import { knownArrears, withKnownArrears } from '../arrears/known-arrears.ts';
import { firmCodeIn } from '../firm-code.ts';
import { given } from '../given.ts';
import { agencyOf, dayOf, type Office, officeOf } from '../office.ts';
import { type StepAnswer, stepAnswerSchema, takeStep } from '../stream/take-step.ts';

type Assess = Extract<DepositCommand, { readonly kind: 'assess' }>;

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    name: z.string().trim().min(1).max(200),
    creditCode: asGiven<Assess['creditCode']>(),
    registeredDivision: asGiven<Assess['registeredDivision']>().optional(),
    qualifications: asGiven<Assess['qualifications']>(),
    history: asGiven<Assess['history']>().optional(),
    contractFiledOn: asGiven<Assess['contractFiledOn']>().optional(),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

/** Assesses a firm's deposit; see {@link assess}. */
export async function assessAt(office: Office, input: z.input<typeof inputSchema>): Promise<StepAnswer> {
  const { idempotencyKey, name, ...asked } = input;
  const agency = agencyOf(office.by);
  office.permit({ agency });
  const by = { role: 'construction-authority', division: agency.division } as const;
  const command = given({ kind: 'assess', on: dayOf(office), by, ...asked }) as DepositCommand;
  const firm = firmCodeIn(asked.creditCode);
  if (!firm) {
    const ruling = decide(noDeposit, command, undefined, collectTrace<WageDepositSteps>());
    if (ruling.kind === 'granted') throw new Error('a deposit was assessed without a firm');
    return ruling;
  }
  const { registeredDivision } = asked;
  return takeStep(office, {
    procedure: 'wageDeposit.assess',
    idempotencyKey,
    input: { name, ...asked },
    firm,
    commandOn: async ({ row }, transaction) => {
      if (row) return command;
      const history = withKnownArrears(asked.history, await knownArrears(transaction, firm));
      return given({ ...command, history }) as DepositCommand;
    },
    newFirm: { name, registeredDivision },
    alongside: (transaction, _, event) => refuseUndecidedCases(transaction, firm, [event]),
  });
}

/** An authority assesses a firm's deposit by itself, from the contract filed with it (arts. 4, 5). */
export const assess = procedure
  .input(inputSchema)
  .output(stepAnswerSchema)
  .mutation(({ ctx, input }) => assessAt(officeOf(ctx), input));
