import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import { type Activation, usableOn, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { activationSchema } from '../answers/activation.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { firmsAsked } from '../activation/activation-asked.ts';
import { type DividedArrears, divideArrears, mostDivided } from '../activation/divide-arrears.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { companyOf, dayOf, officeOf } from '../office.ts';
import { loadDeposit } from '../stream/load-deposit.ts';

const inputSchema = z.object({
  subcontractor: firmCodeSchema,
  /** Wages that the subcontractor would owe, fen. */
  arrears: positiveFenSchema,
  /** What has not been settled with it, fen. */
  unsettled: nonNegativeFenSchema,
  unqualified: z.boolean().default(false),
});

const outputSchema = z.object({
  on: plainDateSchema,
  subcontractor: z.object({
    creditCode: creditCodeSchema,
    name: z.string().optional(),
    /** What of its deposit could be called in today, fen. */
    usable: nonNegativeFenSchema,
  }),
  /** What of one's own deposit could be called in today, fen. */
  usable: nonNegativeFenSchema,
  /** The whole of the arrears paid from both deposits, or every reason why not. */
  ruling: rulingAnswer<Activation, WageDepositRefusals>(activationSchema),
  /** Where a limit stands in the way: the most that could be paid, and from which deposit how much. */
  most: z
    .object({ amount: positiveFenSchema, ruling: rulingAnswer<Activation, WageDepositRefusals>(activationSchema) })
    .optional(),
});

/** What a general contractor's own deposit would have to answer for, with its limit (art. 9). Stores nothing. */
export const contractorLiability = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(({ ctx, input: { subcontractor, arrears, unsettled, unqualified } }) =>
    ctx.records.database.transaction(
      async (transaction): Promise<z.output<typeof outputSchema>> => {
        const { creditCode: own } = companyOf(ctx.actor);
        ctx.permit({ company: own });
        firmsAsked(subcontractor, { creditCode: own, unsettled, unqualified });
        const on = dayOf(officeOf(ctx));
        const employer = await loadDeposit(transaction, subcontractor);
        const contractor = await loadDeposit(transaction, own);
        const asked: DividedArrears = {
          application: { applicant: 'firm', amount: arrears, fundsShort: true },
          arrears,
          employer: employer.deposit,
          generalContractor: { deposit: contractor.deposit, unsettled, unqualified },
          on,
        };
        const ruling = divideArrears(asked);
        const most = ruling.kind === 'refused' ? mostDivided(asked) : undefined;
        return {
          on,
          subcontractor: {
            creditCode: subcontractor,
            ...(employer.row ? { name: employer.row.name } : {}),
            usable: usableOn(employer.deposit, on).balance,
          },
          usable: usableOn(contractor.deposit, on).balance,
          ruling,
          ...(most ? { most: { ...most, amount: positiveFenSchema.parse(most.amount) } } : {}),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
