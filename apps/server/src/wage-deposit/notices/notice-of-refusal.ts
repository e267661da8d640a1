import { formatDate } from '@wenzhou/calendar';
import { type RefusalOf, say } from '@wenzhou/statute';
import { messages, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import type { NoticeContent } from '../../notices/notice-content.ts';
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
  note: string,
): NoticeContent {
  const reasons = refusals.filter(({ facts }) => !namesWorker(facts));
  const name = requestNames[content.kind];
  const applicant =
    labourDivision === null ? { zh: '企业', en: 'the firm' } : { zh: '人力社保部门', en: 'the labour authority' };
  return {
    title: noticeKinds['wage-deposit-refusal'].title,
    addressee: firmName,
    paragraphs: [
      {
        zh: `${applicant.zh}于${formatDate(submittedOn, 'zh')}申请${name.zh}，经审查，不予准许。`,
        en: `On ${formatDate(submittedOn, 'en')} ${applicant.en} asked for ${name.en}. The request is refused.`,
      },
      ...reasons.map((reason) => ({ zh: say(messages, 'zh', reason), en: say(messages, 'en', reason) })),
      ...(note === '' ? [] : [{ zh: note, en: note }]),
    ],
    rows: [{ label: { zh: '统一社会信用代码', en: 'Unified social credit code' }, value: firm }],
    provisions: provisionTexts(reasons.flatMap(({ at }) => at)),
    remedies,
  };
}
