import { formatDate } from '@wenzhou/calendar';
import { type Provision, type RefusalOf, say } from '@wenzhou/statute';
import { messages, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import type { NoticeContent } from '../../notices/notice-content.ts';
import { issuingAgency } from '../../notices/issuing-agency.ts';
import { noticeKinds } from '../../notices/notice-kinds.ts';
import type { StoredRequest } from '../requests/queries.ts';
import { requestNames } from './notification-texts.ts';
import { provisionTexts } from './provision-texts.ts';
import { remedies } from './remedies.ts';

/** The codes whose texts name no worker, so that they may stand on paper. */
const namesWorker = (facts: unknown): boolean => typeof facts === 'object' && facts !== null && 'worker' in facts;

/** The decision that tells whoever asked why a request was refused, with every reason and article. */
export function noticeOfRefusal(
  { firm, firmName, content, submittedOn, labourDivision }: StoredRequest,
  refusals: readonly RefusalOf<WageDepositRefusals>[],
  groundedOn: readonly Provision[],
  note: string,
): NoticeContent {
  const reasons = refusals.filter(({ facts }) => !namesWorker(facts));
  const ofWorkers = refusals.length - reasons.length;
  const name = requestNames[content.kind];
  const applicant =
    labourDivision === null ? { zh: '企业', en: 'the firm' } : { zh: '人力社保部门', en: 'the labour authority' };
  return {
    title: noticeKinds['wage-deposit-refusal'].title,
    addressee: labourDivision === null ? firmName : issuingAgency({ kind: 'labour', division: labourDivision }).zh,
    paragraphs: [
      {
        zh: `${applicant.zh}于${formatDate(submittedOn, 'zh')}申请${name.zh}，经审查，不予准许。`,
        en: `On ${formatDate(submittedOn, 'en')} ${applicant.en} asked for ${name.en}. The request is refused.`,
      },
      ...reasons.map((reason) => ({ zh: say(messages, 'zh', reason), en: say(messages, 'en', reason) })),
      ...(ofWorkers > 0
        ? [
            {
              zh: `名单中有${ofWorkers}处涉及个别工人的理由，不在文书上写明，申请人可在系统中查看。`,
              en: `Reasons about single workers of the list, ${ofWorkers} in number, are not printed; whoever asked reads them in the system.`,
            },
          ]
        : []),
      ...(note === '' ? [] : [{ zh: `理由：${note}` }]),
    ],
    rows: [{ label: { zh: '统一社会信用代码', en: 'Unified social credit code' }, value: firm }],
    provisions: provisionTexts([...refusals.flatMap(({ at }) => at), ...groundedOn]),
    // An authority does not go to court about another's decision.
    remedies: labourDivision === null ? remedies : [],
  };
}
