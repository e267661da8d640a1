import type { CreditCode } from '@wenzhou/identity';
import * as z from 'zod';
import { procedure } from '../../trpc/procedures.ts';
import { companyOf, dayOf, officeOf } from '../office.ts';
import { type LoadedDeposit, loadDeposit } from '../stream/load-deposit.ts';
import { caseAsked, firmsAsked } from './activation-asked.ts';
import { activationPreviewSchema } from './activation-preview.ts';
import { unreadableSchema } from './claim-row.ts';
import { previewedClaims } from './claims.ts';
import { previewOfCase } from './preview-of-case.ts';
import { readClaims } from './read-claims.ts';
import { activationAskedFields, applicationOfFirm } from './submit-activation.ts';

const outputSchema = z.discriminatedUnion('kind', [
  activationPreviewSchema.extend({ kind: z.literal('preview') }),
  unreadableSchema,
]);

/** What a firm's application would come to today. Stores nothing. */
export const previewActivation = procedure
  .input(z.object(activationAskedFields))
  .output(outputSchema)
  .query(({ ctx, input }) =>
    ctx.records.database.transaction(
      async (transaction): Promise<z.output<typeof outputSchema>> => {
        const { creditCode: employer } = companyOf(ctx.actor);
        ctx.permit({ company: employer });
        const on = dayOf(officeOf(ctx));
        const { claims: read, faults } = readClaims(input.claims, on);
        if (faults.length > 0) return { kind: 'unreadable', faults: [...faults] };
        const contractor = input.generalContractor;
        const loaded = new Map<CreditCode, LoadedDeposit>();
        for (const firm of firmsAsked(employer, contractor)) loaded.set(firm, await loadDeposit(transaction, firm));
        const claims = await previewedClaims(transaction, read);
        const application = applicationOfFirm(input);
        const asked = await caseAsked(transaction, { application, claims, employer, contractor, loaded, on });
        return { kind: 'preview', ...previewOfCase(asked) };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
