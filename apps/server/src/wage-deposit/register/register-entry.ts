import { plainDateSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { dutyNames, instrumentKinds, publicRecord } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { loadDeposit } from '../stream/load-deposit.ts';
import { registerRow } from './queries.ts';
import { registerRowSchema } from './register-row.ts';

const outputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    on: plainDateSchema,
    entry: registerRowSchema.extend({
      instruments: z.array(
        z.object({ kind: z.enum(instrumentKinds), amount: positiveFenSchema, expiresOn: plainDateSchema.optional() }),
      ),
      /** What was not done in time and entered in the credit record (art. 13). */
      creditRecords: z.array(
        z.object({
          duty: z.enum(dutyNames),
          dueOn: plainDateSchema,
          recordedOn: plainDateSchema,
          metOn: plainDateSchema.optional(),
        }),
      ),
    }),
  }),
  /** Nothing is on record of this firm. */
  z.object({ kind: z.literal('none') }),
]);

/** One firm in the city's register, for everybody. */
export const registerEntry = procedure
  .input(z.object({ creditCode: firmCodeSchema }))
  .output(outputSchema)
  .query(({ ctx, input: { creditCode } }) =>
    ctx.records.database.transaction(
      async (transaction): Promise<z.output<typeof outputSchema>> => {
        const { row, deposit } = await loadDeposit(transaction, creditCode);
        const on = civilDateOf(ctx.now());
        const entry = publicRecord(deposit, on);
        if (!row || !entry) return { kind: 'none' };
        return {
          kind: 'found',
          on,
          entry: {
            ...registerRow(row, on),
            standing: entry.standing,
            instruments: entry.instruments.map(({ amount, ...instrument }) => ({
              ...instrument,
              amount: positiveFenSchema.parse(amount),
            })),
            creditRecords: deposit.duties.flatMap(({ recordedOn, ...duty }) =>
              recordedOn === undefined ? [] : [{ ...duty, recordedOn }],
            ),
          },
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
