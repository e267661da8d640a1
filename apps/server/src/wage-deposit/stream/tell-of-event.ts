import { type DepositEvent, describeEvent, type EventDescription } from '@wenzhou/wage-deposit';
import type { Transaction } from '../../database/database.ts';
import { issueNotice } from '../../notices/issue-notice.ts';
import { notify } from '../../notifications/notify.ts';
import { noticeOfEvent } from '../notices/notice-of-event.ts';
import { depositMatter, type Office } from '../office.ts';
import type { EnteredDeposit } from './enter-events.ts';

/** An event that the firm was told of. */
export interface ToldEvent {
  readonly event: EventDescription;
  readonly notice?: { readonly id: string; readonly number: string };
}

/**
 * Tells a firm of an event that was entered: in the portal, and on paper where the authority does.
 *
 * @param payment the payment order by which it pays money back to the firm
 */
export async function tellOfEvent(
  transaction: Transaction,
  { by, at, documents, publicAddress, demonstration }: Office,
  { firm, deposit, row }: EnteredDeposit,
  event: DepositEvent,
  payment?: string,
): Promise<ToldEvent> {
  const told = describeEvent(event);
  await notify(
    transaction,
    { company: firm },
    {
      code: 'wage-deposit-event',
      facts: { title: told.title, firm: row.name },
      path: '/wage-deposit/firm',
      onceKey: `${depositMatter(firm)}:${deposit.events}`,
    },
    at,
  );
  const toIssue = noticeOfEvent(event, { name: row.name, creditCode: firm }, deposit, payment);
  if (!toIssue) return { event: told };
  const notice = await issueNotice(
    transaction,
    { documents, publicAddress: publicAddress(), demonstration },
    {
      ...toIssue,
      matter: depositMatter(firm),
      company: firm,
      agency: { kind: 'construction', division: row.agencyDivision },
      by,
      stated: { firm: row.name, on: event.on },
    },
    at,
  );
  return { event: told, notice };
}
