import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { formatYuan } from '@wenzhou/money';
import { art } from '@wenzhou/wage-deposit';
import type { ArrearsCaseRow } from '../arrears/arrears-case-row.ts';
import type { NoticeContent } from '../../notices/notice-content.ts';
import { noticeKinds } from '../../notices/notice-kinds.ts';
import { provisionTexts } from './provision-texts.ts';
import { remedies } from './remedies.ts';

/** The order to pay wages by a day. */
export const noticeOfOrder = ({ firm, project, claims, owed }: ArrearsCaseRow, payBy: PlainDate): NoticeContent => ({
  title: noticeKinds['arrears-order'].title,
  addressee: firm.name,
  paragraphs: [
    {
      zh: `经查，你单位在“${project}”拖欠工资。责令你单位最迟于${formatDate(payBy, 'zh')}支付。逾期仍不支付的，将向保证金缴纳地建设行政主管部门申请启用你单位的工资支付保证金。`,
      en: `Wages are owed on the project “${project}”. They are to be paid by ${formatDate(payBy, 'en')}. If they are not, the construction authority that keeps the firm’s wage deposit is asked to use it.`,
    },
  ],
  rows: [
    { label: { zh: '统一社会信用代码', en: 'Unified social credit code' }, value: firm.creditCode },
    { label: { zh: '工资笔数', en: 'Wages' }, value: `${claims}` },
    { label: { zh: '拖欠金额', en: 'Owed' }, value: formatYuan(owed, 'zh') },
    { label: { zh: '最迟支付日期', en: 'To be paid by' }, value: formatDate(payBy, 'zh') },
  ],
  provisions: provisionTexts([art(7, { item: 2 })]),
  remedies,
});
