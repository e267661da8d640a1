import { and, eq } from 'drizzle-orm';
import { type Actor, accountIdOf } from '../accounts/actor.ts';
import type { Transaction } from '../database/database.ts';
import { RequestFault } from '../fault.ts';
import type { Duty } from './duty.ts';
import { matterDuties } from './tables.ts';

const dutyNames: Readonly<Record<Duty, { readonly zh: string; readonly en: string }>> = {
  deciding: { zh: '决定', en: 'decide' },
  executing: { zh: '执行', en: 'carry out' },
  supervising: { zh: '监督', en: 'supervise' },
};

/**
 * Enters that somebody acts about a matter in a duty. Decision, execution and supervision of one matter are kept apart:
 * who has done one of them does none of the others. An official's account is one person: it has a citizen number, which
 * no other account has.
 *
 * @param matter its kind and id, such as `wage-deposit-payment:0b7f…`
 * @throws RequestFault `duties-not-separate`
 */
export async function takeDuty(
  transaction: Transaction,
  matter: string,
  actor: Actor,
  duty: Duty,
  at: Date,
): Promise<void> {
  const accountId = accountIdOf(actor);
  await transaction.insert(matterDuties).values({ matter, accountId, duty, since: at }).onConflictDoNothing();
  const [taken] = await transaction
    .select({ duty: matterDuties.duty })
    .from(matterDuties)
    .where(and(eq(matterDuties.matter, matter), eq(matterDuties.accountId, accountId)));
  if (!taken) throw new Error(`the duty about ${matter} was not entered`);
  if (taken.duty === duty) return;
  const [before, now] = [dutyNames[taken.duty], dutyNames[duty]];
  throw new RequestFault('FORBIDDEN', {
    code: 'duties-not-separate',
    reason: {
      zh: `您已${before.zh}过这件事，不能再${now.zh}它：决定、执行和监督相互分离。`,
      en: `You already act to ${before.en} in this matter and may not ${now.en} it as well: the duties are kept apart.`,
    },
    remedy: { zh: '请由另一位同事办理。', en: 'A colleague must do this.' },
  });
}
