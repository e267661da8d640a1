import { formatDate, plainDate } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';
import { type DutyCode, dutyTitles } from '../deadlines/duty-titles.ts';
import { type WageDepositNoticeFacts, wageDepositNoticeTexts } from '../wage-deposit/notices/notification-texts.ts';

/** Every notice and the facts that it tells. Never personal data: a notice also goes out by e-mail. */
export interface NoticeFacts extends WageDepositNoticeFacts {
  /** What is to be done, until when, and who has to. */
  readonly 'deadline-ahead': { readonly duty: DutyCode; readonly dueOn: string; readonly by: Bilingual };
  readonly 'deadline-missed': NoticeFacts['deadline-ahead'];
  readonly 'delivery-given-up': { readonly on: string; readonly because: string };
  readonly 'ledger-discrepant': { readonly on: string; readonly discrepancies: number };
}

export type NoticeCode = keyof NoticeFacts;

const date = (text: string): Bilingual => {
  const day = plainDate(text);
  return { zh: formatDate(day, 'zh'), en: formatDate(day, 'en') };
};

/** The words of every notice: a line for the list and the subject of the e-mail. */
const noticeTexts: { readonly [Code in NoticeCode]: (facts: NoticeFacts[Code]) => Bilingual } = {
  ...wageDepositNoticeTexts,
  'deadline-ahead': ({ duty, dueOn, by }) => ({
    zh: `${by.zh}：${dutyTitles[duty].zh}，最迟${date(dueOn).zh}办理。`,
    en: `${by.en}: ${dutyTitles[duty].en} is due by ${date(dueOn).en}.`,
  }),
  'deadline-missed': ({ duty, dueOn, by }) => ({
    zh: `${by.zh}：${dutyTitles[duty].zh}，最迟应于${date(dueOn).zh}办理，现已逾期。`,
    en: `${by.en}: ${dutyTitles[duty].en} was due by ${date(dueOn).en} and is overdue.`,
  }),
  'delivery-given-up': ({ on, because }) => ({
    zh: `${date(on).zh}有通知多次投递未成，不再投递（${because}）。请检查邮件服务器。`,
    en: `On ${date(on).en} a delivery was given up (${because}). Check the mail server.`,
  }),
  'ledger-discrepant': ({ on, discrepancies }) => ({
    zh: `${date(on).zh}总账对账发现 ${discrepancies} 处不符，请立即查明。`,
    en: `The reconciliation of the ledger of ${date(on).en} found ${discrepancies} that do not agree. Find out why at once.`,
  }),
};

/** What a notice says. */
export const noticeText = <Code extends NoticeCode>(code: Code, facts: NoticeFacts[Code]): Bilingual =>
  noticeTexts[code](facts);
