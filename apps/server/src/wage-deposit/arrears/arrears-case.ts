import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { noteAccess } from '../../personal-access/note-access.ts';
import { procedure } from '../../trpc/procedures.ts';
import { shownClaimSchema } from '../activation/claim-row.ts';
import { listOfCase, shownClaim, storedClaims } from '../activation/claims.ts';
import { documentRowSchema, documentsOf } from '../document-row.ts';
import { arrearsMatter } from '../office.ts';
import { requestRow, requestsOfCase } from '../requests/queries.ts';
import { requestRowSchema } from '../requests/request-row.ts';
import { arrearsCaseRowSchema } from './arrears-case-row.ts';
import { caseRow, findCase, groundsOfCase } from './queries.ts';
import { reportedGroundSchema } from './reported-ground.ts';

const outputSchema = z.object({
  arrearsCase: arrearsCaseRowSchema,
  claims: z.array(shownClaimSchema),
  grounds: z.array(reportedGroundSchema).readonly(),
  /** The applications for the use of the deposit that came out of it. */
  requests: z.array(requestRowSchema),
  documents: z.array(documentRowSchema),
});

/** One arrears case with its workers, whose data are read and noted. */
export const arrearsCase = procedure
  .input(z.object({ id: z.uuid() }))
  .output(outputSchema)
  .query(async ({ ctx, input: { id } }) => {
    const { database } = ctx.records;
    const found = await database.transaction(
      async (transaction): Promise<z.output<typeof outputSchema>> => {
        const stored = await findCase(transaction, id);
        if (!stored) throw new RequestFault('NOT_FOUND', noSuchMatter);
        ctx.permit({ division: stored.agencyDivision });
        return {
          arrearsCase: await caseRow(transaction, stored, civilDateOf(ctx.now())),
          claims: (await storedClaims(transaction, listOfCase(id))).map(shownClaim(true)),
          grounds: await groundsOfCase(transaction, id),
          requests: (await requestsOfCase(transaction, id)).map(requestRow),
          documents: await documentsOf(transaction, arrearsMatter(id)),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await noteAccess(
      database,
      ctx,
      'wageDeposit.arrearsCase',
      found.claims.map(({ citizenNumber }) => citizenNumber),
    );
    return found;
  });
