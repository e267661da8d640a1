import { plainDateSchema } from '@wenzhou/calendar';
import {
  claimSchema,
  insuranceYearSchema,
  insuredStatusSchema,
  poolingAreaSchema,
  schemeSchema,
  settlementSchema,
} from '@wenzhou/medical-insurance';
import { parameterUseSchema, stepSchema } from '@wenzhou/statute';
import * as z from 'zod';
import { noteAccess } from '../personal-access/note-access.ts';
import { procedure } from '../trpc/procedures.ts';
import { personAskedAbout } from './person-asked-about.ts';
import { findPerson, findYear, listStays } from './queries.ts';

const inputSchema = z.object({
  /** Left out by a resident, it is their own. */
  citizenNumber: z.string().max(64).optional(),
  scheme: schemeSchema,
  area: poolingAreaSchema,
  /** Any day of the year. */
  on: plainDateSchema,
});

const staySchema = z.object({
  id: z.uuid(),
  status: insuredStatusSchema,
  claim: claimSchema,
  recordedAt: z.iso.datetime(),
  settlement: settlementSchema,
  /** 1 for the first settlement, more where stays that came late settled it anew. */
  revision: z.int().positive(),
  settledAt: z.iso.datetime(),
  parameters: z.array(parameterUseSchema).readonly(),
  steps: z.array(stepSchema).readonly(),
});

const outputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    person: z.object({ id: z.uuid(), name: z.string() }),
    year: insuranceYearSchema,
    /** In the order of service. */
    stays: z.array(staySchema),
  }),
  /** Nothing is recorded for this person and year. */
  z.object({ kind: z.literal('none') }),
]);

/** A person's insurance year with each stay, how it was settled and why. */
export const readYear = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input: { citizenNumber, scheme, area, on } }): Promise<z.output<typeof outputSchema>> => {
    const wanted = personAskedAbout(ctx.actor, citizenNumber);
    ctx.permit({ citizenNumber: wanted, poolingArea: area });
    await noteAccess(ctx.records.database, ctx, 'medicalInsurance.readYear', [wanted]);
    // One snapshot, so that the year and its stays belong together.
    return ctx.records.database.transaction(
      async (transaction) => {
        const person = await findPerson(transaction, wanted);
        const year = person && (await findYear(transaction, person, { scheme, area }, on));
        if (!year) return { kind: 'none' };
        const stays = await listStays(transaction, year);
        return {
          kind: 'found',
          person: { id: person.id, name: person.name },
          year: year.state,
          stays: stays.map(({ stay, settled }) => ({
            id: stay.id,
            status: stay.status,
            claim: stay.claim,
            recordedAt: stay.recordedAt.toISOString(),
            settlement: settled.settlement,
            revision: settled.revision,
            settledAt: settled.settledAt.toISOString(),
            parameters: settled.parameters,
            steps: settled.steps as z.output<typeof stepSchema>[],
          })),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  });
