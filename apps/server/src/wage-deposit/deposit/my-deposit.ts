import { procedure } from '../../trpc/procedures.ts';
import { companyOf, dayOf, officeOf } from '../office.ts';
import { loadDeposit } from '../stream/load-deposit.ts';
import { depositViewSchema } from './deposit-view.ts';
import { viewOf } from './view-of.ts';

/** The deposit of the company that one acts for; of phase `none` while nothing is on record. */
export const myDeposit = procedure.output(depositViewSchema).query(({ ctx }) => {
  const { creditCode, name } = companyOf(ctx.actor);
  ctx.permit({ company: creditCode });
  return ctx.records.database.transaction(
    async (transaction) =>
      viewOf(transaction, await loadDeposit(transaction, creditCode), dayOf(officeOf(ctx)), {
        name,
        forOfficials: false,
      }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
});
