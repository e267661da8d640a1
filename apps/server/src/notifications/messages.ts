import type { Bilingual } from '@wenzhou/statute';
import { dateInWords } from '../date-in-words.ts';
import { type DutyCode, dutyTitles } from '../deadlines/duty-titles.ts';
import { type WageDepositNoticeFacts, wageDepositNoticeTexts } from '../wage-deposit/notices/notification-texts.ts';

/** Every notice and the facts that it tells. Never personal data: a notice also goes out by e-mail. */
export interface NoticeFacts extends WageDepositNoticeFacts {
  /** What is to be done, until when, and who has to. */
  readonly 'deadline-ahead': { readonly duty: DutyCode; readonly dueOn: string; readonly by: Bilingual };
  readonly 'deadline-missed': NoticeFacts['deadline-ahead'];
  readonly 'delivery-given-up': { readonly on: string; readonly because: string };
  /** What was done to how one signs in, and by whom, as far as it was somebody else. */
  readonly 'sign-in-changed': { readonly on: string; readonly change: SignInChange };
  readonly 'ledger-discrepant': { readonly on: string; readonly discrepancies: number };
}

export type NoticeCode = keyof NoticeFacts;

/** What may happen to how somebody signs in that they should hear of, should it not have been them. */
const signInChanges = {
  reset: { zh: '管理员重置了您的登录', en: 'an operator reset your sign-in' },
  'second-factor-enrolled': { zh: '启用了动态口令', en: 'one-time codes were set up' },
  'second-factor-removed': { zh: '停用了动态口令', en: 'one-time codes were switched off' },
  'backup-codes-made': { zh: '重新生成了备用码', en: 'new backup codes were made' },
  'password-changed': { zh: '修改了密码', en: 'the password was changed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SignInChange = keyof typeof signInChanges;

/** The words of every notice: a line for the list and the subject of the e-mail. */
const noticeTexts: { readonly [Code in NoticeCode]: (facts: NoticeFacts[Code]) => Bilingual } = {
  ...wageDepositNoticeTexts,
  'deadline-ahead': ({ duty, dueOn, by }) => ({
    zh: `${by.zh}：${dutyTitles[duty].zh}，最迟${dateInWords(dueOn).zh}办理。`,
    en: `${by.en}: ${dutyTitles[duty].en} is due by ${dateInWords(dueOn).en}.`,
  }),
  'deadline-missed': ({ duty, dueOn, by }) => ({
    zh: `${by.zh}：${dutyTitles[duty].zh}，最迟应于${dateInWords(dueOn).zh}办理，现已逾期。`,
    en: `${by.en}: ${dutyTitles[duty].en} was due by ${dateInWords(dueOn).en} and is overdue.`,
  }),
  'delivery-given-up': ({ on, because }) => ({
    zh: `${dateInWords(on).zh}有通知多次投递未成，不再投递（${because}）。请检查邮件服务器。`,
    en: `On ${dateInWords(on).en} a delivery was given up (${because}). Check the mail server.`,
  }),
  'sign-in-changed': ({ on, change }) => ({
    zh: `${dateInWords(on).zh}：${signInChanges[change].zh}。如果不是您本人办理或者要求的，请立即联系管理员。`,
    en: `${dateInWords(on).en}: ${signInChanges[change].en}. If you neither did this nor asked for it, tell an operator at once.`,
  }),
  'ledger-discrepant': ({ on, discrepancies }) => ({
    zh: `${dateInWords(on).zh}总账对账发现 ${discrepancies} 处不符，请立即查明。`,
    en: `The reconciliation of the ledger of ${dateInWords(on).en} found ${discrepancies} that do not agree. Find out why at once.`,
  }),
};

/** What a notice says. */
export const noticeText = <Code extends NoticeCode>(code: Code, facts: NoticeFacts[Code]): Bilingual =>
  noticeTexts[code](facts);
