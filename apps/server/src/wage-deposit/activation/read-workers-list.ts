import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rowFaultSchema, typedClaimSchema } from './claim-row.ts';
import { readWorkers } from './workers-list.ts';

/** The largest file: some five thousand lines. */
const mostCharacters = 2_000_000;

const outputSchema = z.object({
  /** Every row as it stands in the file, faulty ones included, so that nothing that was typed is lost. */
  rows: z.array(typedClaimSchema).readonly(),
  faults: z.array(rowFaultSchema).readonly(),
  /** The sum of the rows without a fault, fen. */
  owed: nonNegativeFenSchema,
});

/** Reads a workers' list from CSV, with headings in Chinese or English. Stores nothing. */
export const readWorkersList = procedure
  .input(z.object({ csv: z.string().max(mostCharacters) }))
  .output(outputSchema)
  .query(({ ctx, input: { csv } }) => readWorkers(csv, civilDateOf(ctx.now())));
