import type { CreditCode } from '@wenzhou/identity';
import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmsAsked } from '../activation/activation-asked.ts';
import { activationPreviewSchema } from '../activation/activation-preview.ts';
import { previewOfCase } from '../activation/preview-of-case.ts';
import { dayOf, officeOf } from '../office.ts';
import { type LoadedDeposit, loadDeposit } from '../stream/load-deposit.ts';
import { applicationFields } from './application-fields.ts';
import { askedOnCase } from './application-of-case.ts';
import { findCase } from './queries.ts';

/** What the application of a labour authority for the use of a deposit would come to today. Stores nothing. */
export const previewApplication = procedure
  .input(z.object(applicationFields))
  .output(activationPreviewSchema)
  .query(({ ctx, input: { id, amount, generalContractor } }) =>
    ctx.records.database.transaction(
      async (transaction) => {
        const stored = await findCase(transaction, id);
        if (!stored) throw new RequestFault('NOT_FOUND', noSuchMatter);
        ctx.permit({ agency: { kind: 'labour', division: stored.agencyDivision } });
        const loaded = new Map<CreditCode, LoadedDeposit>();
        for (const firm of firmsAsked(stored.firm, generalContractor))
          loaded.set(firm, await loadDeposit(transaction, firm));
        const on = dayOf(officeOf(ctx));
        const { asked, claims } = await askedOnCase(transaction, stored, amount, generalContractor, loaded, on);
        const preview = previewOfCase(asked);
        // The lines of the case, of which some may be paid.
        return {
          ...preview,
          shares: preview.shares.map((share) => ({ ...share, line: claims[share.line - 1]?.line ?? share.line })),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
