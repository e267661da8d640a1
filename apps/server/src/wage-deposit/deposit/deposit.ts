import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { dayOf, officeOf } from '../office.ts';
import { loadDeposit } from '../stream/load-deposit.ts';
import { depositViewSchema } from './deposit-view.ts';
import { viewOf } from './view-of.ts';

/** A firm's deposit, for the authorities of its district. */
export const deposit = procedure
  .input(z.object({ creditCode: firmCodeSchema }))
  .output(depositViewSchema)
  .query(({ ctx, input: { creditCode } }) =>
    ctx.records.database.transaction(
      async (transaction) => {
        const loaded = await loadDeposit(transaction, creditCode);
        if (!loaded.row) throw new RequestFault('NOT_FOUND', noSuchMatter);
        const { agencyDivision, name } = loaded.row;
        ctx.permit({ division: agencyDivision });
        return viewOf(transaction, loaded, dayOf(officeOf(ctx)), { name, forOfficials: true });
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
