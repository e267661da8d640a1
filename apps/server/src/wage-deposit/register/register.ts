import { plainDateSchema } from '@wenzhou/calendar';
import { certifiedStandings, phases } from '@wenzhou/wage-deposit';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { limitOf, pagingFields } from '../paging.ts';
import { asSearched } from '../stream/projection.ts';
import { deposits } from '../tables.ts';
import { registerRow, searchedFirms, standsAs } from './queries.ts';
import { registerRowSchema } from './register-row.ts';

const inputSchema = z.object({
  /** A part of the name or of the credit code. */
  search: z.string().trim().max(100).optional(),
  /** The division of the authority. */
  division: z.string().max(12).optional(),
  phase: z.enum(phases).optional(),
  standing: z.enum(certifiedStandings).optional(),
  supervised: z.boolean().optional(),
  ...pagingFields,
});

const outputSchema = z.object({
  /** The day that the standings are told for. */
  on: plainDateSchema,
  total: z.int().nonnegative(),
  firms: z.array(registerRowSchema),
});

/** The city's register of deposits (art. 3), for everybody. */
export const register = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { search, division, phase, standing, supervised, ...paging } }) => {
    const on = civilDateOf(ctx.now());
    const where = and(
      division === undefined ? undefined : eq(deposits.agencyDivision, division),
      phase && eq(deposits.phase, phase),
      standing && standsAs(standing, on),
      supervised === undefined ? undefined : eq(deposits.supervised, supervised),
    );
    const { total, rows } = await searchedFirms(
      ctx.records.database,
      { text: asSearched(search ?? ''), where },
      limitOf(paging),
    );
    return { on, total, firms: rows.map((row) => registerRow(row, on)) };
  });
