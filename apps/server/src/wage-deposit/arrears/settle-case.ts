import { eq } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import { discharge } from '../../deadlines/oblige.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic } from '../../interfaces/topic.ts';
import { notify } from '../../notifications/notify.ts';
import { arrearsMatter, dayOf, type Office } from '../office.ts';
import { requestsOfCase } from '../requests/queries.ts';
import { arrearsCases } from '../tables.ts';
import { isAwaited, leftOfWages, wagesOfCase } from './wages-of-case.ts';

/**
 * Enters with a case that deposits have paid its wages, once the last share is paid: all of them, which is what was
 * ordered, or as far as the money reached. The deposit of the firm is locked by the caller.
 */
export async function settleCase(
  transaction: Transaction,
  office: Pick<Office, 'at'>,
  arrearsCase: string,
): Promise<void> {
  const wages = await wagesOfCase(transaction, arrearsCase);
  const waits = (await requestsOfCase(transaction, arrearsCase)).some(({ state }) => state === 'submitted');
  const left = leftOfWages(wages);
  const isPaid = left === 0;
  if (!isPaid && (waits || isAwaited(wages))) return;
  const on = dayOf(office);
  const [settled] = await transaction
    .update(arrearsCases)
    .set(isPaid ? { state: 'paid-from-deposit', paidOn: on } : { state: 'partly-paid-from-deposit' })
    .where(eq(arrearsCases.id, arrearsCase))
    .returning();
  if (!settled) throw new Error('a case whose wages were paid is gone');
  if (isPaid) await discharge(transaction, arrearsMatter(arrearsCase), 'arrears-order-payment', on);
  const agency = { kind: 'labour', division: settled.agencyDivision } as const;
  await notify(
    transaction,
    { agency },
    {
      code: 'arrears-paid-from-deposit',
      facts: { firm: settled.firmName, whole: isPaid },
      path: `/wage-deposit/labour/cases/${arrearsCase}`,
      // What is left tells each payment apart; an application for the rest that comes to nothing is no news.
      onceKey: `${arrearsMatter(arrearsCase)}:paid-from-deposit:${isPaid ? 'whole' : left}`,
    },
    office.at,
  );
  await announce(transaction, agencyTopic(agency), arrearsCase);
}
