import type { Ruling } from '@wenzhou/statute';
import { placeOfPayment, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { given } from '../given.ts';
import { companyOf, dayOf, type Office } from '../office.ts';
import { type LoadedDeposit, lockDeposit } from '../stream/load-deposit.ts';
import { type ContentCase, decideContent } from './decide-content.ts';
import { knownOfFirm } from './known-of-firm.ts';
import { type RequestSubmitted, requestSubmittedSchema } from './request-submitted.ts';
import { keepRequest } from './submit-request.ts';

type Content = ContentCase['content'];
export type SubmittedAnswer = Ruling<RequestSubmitted, WageDepositRefusals>;

export const submittedAnswerSchema = rulingAnswer<RequestSubmitted, WageDepositRefusals>(requestSubmittedSchema);

/** The authority that a firm turns to: that which keeps its deposit, else that of its place of payment (art. 4). */
function agencyOfFirm({ firm, row }: LoadedDeposit, content: Content): Ruling<string, WageDepositRefusals> {
  if (row && row.phase !== 'cleared-out') return { kind: 'granted', outcome: row.agencyDivision, parameters: [] };
  const registeredDivision =
    content.kind === 'assessment' ? content.registeredDivision : (row?.registeredDivision ?? undefined);
  const place = placeOfPayment(given({ creditCode: firm, registeredDivision }));
  return place.kind === 'granted' ? { ...place, outcome: place.outcome.division } : place;
}

/**
 * A firm asks for something: tried on its deposit as it stands today, and kept for the authority to decide. Where the
 * rules do not let it be granted, every reason is answered and nothing is kept.
 */
export function submitForFirm(
  office: Office,
  request: { readonly procedure: string; readonly idempotencyKey: string; readonly input: unknown },
  content: Content,
  documents: readonly string[],
): Promise<SubmittedAnswer> {
  const { creditCode: firm, name } = companyOf(office.by);
  office.permit({ company: firm });
  const { procedure, idempotencyKey, input } = request;
  const on = dayOf(office);
  return decideInTransaction<SubmittedAnswer>(
    office.database,
    { by: office.by, permit: office.permit, idempotencyKey, request: { procedure, input }, at: office.at },
    async (transaction) => {
      const loaded = await lockDeposit(transaction, firm);
      const agency = agencyOfFirm(loaded, content);
      // Without a place of payment the other reasons are told all the same.
      const division = agency.kind === 'granted' ? agency.outcome : '330300';
      const known = await knownOfFirm(transaction, content, loaded);
      const ruling = decideContent({ content, firm, loaded, submittedOn: on, on, division, ...known });
      if (agency.kind !== 'granted') return { answer: ruling.kind === 'granted' ? agency : ruling };
      return keepRequest(transaction, office, {
        firm,
        firmName: loaded.row?.name ?? name,
        agencyDivision: division,
        content,
        documents,
        ruling,
      });
    },
    (remembered) => submittedAnswerSchema.parse(remembered),
  );
}
