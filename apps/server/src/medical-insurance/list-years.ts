import { periodSchema } from '@wenzhou/calendar';
import { poolingAreaSchema, schemeSchema } from '@wenzhou/medical-insurance';
import * as z from 'zod';
import { isOfficial } from '../accounts/actor.ts';
import { isPermitted } from '../permissions/is-permitted.ts';
import { noteAccess } from '../personal-access/note-access.ts';
import { procedure } from '../trpc/procedures.ts';
import { matterOfOwnArea } from './matter-of-area.ts';
import { personAskedAbout } from './person-asked-about.ts';
import { findPerson, yearsOf } from './queries.ts';

/** Left out by a resident, it is their own. */
const inputSchema = z.object({ citizenNumber: z.string().max(64).optional() });

const outputSchema = z.object({
  years: z.array(z.object({ scheme: schemeSchema, area: poolingAreaSchema, period: periodSchema })),
});

/** The insurance years of a person in which a stay is recorded, the latest first: those that are the asker's to see. */
export const listYears = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input }): Promise<z.output<typeof outputSchema>> => {
    const citizenNumber = personAskedAbout(ctx.actor, input.citizenNumber);
    ctx.permit(isOfficial(ctx.actor) ? matterOfOwnArea(ctx.actor) : { citizenNumber });
    const { database } = ctx.records;
    await noteAccess(database, ctx, 'medicalInsurance.listYears', [citizenNumber]);
    const person = await findPerson(database, citizenNumber);
    const found = person ? await yearsOf(database, person) : [];
    return {
      years: found
        .filter(({ area }) => isPermitted(ctx.permit, { citizenNumber, poolingArea: area }))
        .map(({ state: { scheme, area, period } }) => ({ scheme, area, period })),
    };
  });
